using SroiTracker.Web.Commands.Demo;

namespace SroiTracker.Web.Commands;

/// <summary>The verbs of the program. A new verb is a class and a line here.</summary>
internal static class CommandsSetup
{
    internal static void AddCommands(this IServiceCollection services)
    {
        services.AddScoped<UserAccounts>();
        services.AddScoped<ICommand, UserCommand>();
        services.AddScoped<ICommand, AuthorityCommand>();
        services.AddScoped<ICommand, PartnerCommand>();
        services.AddScoped<ICommand, CalculateCommand>();
        services.AddScoped<ICommand, PolicyCheckCommand>();
        services.AddScoped<ICommand, LedgerVerifyCommand>();
        services.AddScoped<ICommand, LedgerExerciseCommand>();
        services.AddScoped<ICommand, LedgerRederiveCommand>();
        services.AddDemo();
        services.AddScoped<ICommand, SeedDemoCommand>();
        services.AddScoped<ICommand, ImportShortagesCommand>();
        services.AddScoped<ICommand, MatchCommand>();
        services.AddScoped<ICommand, ImportContractsCommand>();
        services.AddScoped<ICommand, ImportAwardsCommand>();
        services.AddScoped<ICommand, ImportOpeningsCommand>();
        services.AddScoped<ICommand, ImportRecognitionsCommand>();
    }
}
