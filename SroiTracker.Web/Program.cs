using NodaTime;
using SroiTracker.Web.Access;
using SroiTracker.Web.Api;
using SroiTracker.Web.Commands;
using SroiTracker.Web.Commands.Demo;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Seeding;
using SroiTracker.Web.Features;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Jobs;
using SroiTracker.Web.Mail;
using SroiTracker.Web.Settings;

var isVerb = CommandLine.IsVerb(args);
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = isVerb ? [] : args,
    ContentRootPath = SettingsSetup.HomeFolder(),
});
if (isVerb) builder.Logging.ClearProviders();

SroiOptions options;
try
{
    options = builder.AddSettings();
}
catch (SettingsException fault)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return ExitCode.WrongUsage;
}

builder.Services.AddSingleton<IClock>(SystemClock.Instance);
builder.Services.AddData(options);
builder.Services.AddSeeding();
builder.Services.AddAccess(options);
builder.Services.AddCommands();
builder.Services.AddImports().AddRegisterImports();
if (!isVerb) builder.Services.AddMail(options).AddJobRoom();
builder.Services.AddApi();
builder.Services.AddAlertFeatures();
builder.Services.AddRuleFeatures();
builder.AddPages();
builder.Services.AddFulfilmentPages();

await using var app = builder.Build();
if (args.Contains(SettingsCheck.Option)) return await SettingsCheck.PrintAsync(options, app.Environment, Console.Out);
if (isVerb) return await CommandLine.RunAsync(app.Services, args, Console.Out, Console.Error, CancellationToken.None);

await SeedingSetup.PrepareAsync(app.Services, CancellationToken.None);
await DemoSetup.EnsureAsync(app.Services, options, CancellationToken.None);
app.UseApiVersion();
app.UseSite();
app.UseApi();
await app.RunAsync();
return ExitCode.Done;

/// <summary>The program; public so that tests can host it.</summary>
public sealed partial class Program;
