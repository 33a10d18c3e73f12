using SroiTracker.Web.Commands;

ICommand[] commands = [new LedgerVerifyCommand(), new LedgerExerciseCommand()];
if (args.Length >= 2 && commands.FirstOrDefault(command => command.Verb == $"{args[0]} {args[1]}") is { } asked)
    return await asked.RunAsync(args[2..], Console.Out, Console.Error, CancellationToken.None);

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "SroiTracker");
app.Run();
return 0;
