var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "SroiTracker");
app.Run();
