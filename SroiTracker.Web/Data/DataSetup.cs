using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Data.Pitches;
using SroiTracker.Web.Data.Policies;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Data.Talks;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data;

/// <summary>Registers the database, the policies and the ways in which rows are written.</summary>
internal static class DataSetup
{
    internal static void AddData(this IServiceCollection services, SroiOptions options)
    {
        var database = SroiDatabase.Parse(options.Database)
            ?? throw new InvalidOperationException("the settings were checked before this");
        services.AddSingleton(database);
        services.AddSingleton(database.Signal);
        services.AddDbContext<SroiDbContext>(database.Configure);
        services.AddSingleton<WriteTransaction>();
        services.AddSingleton<LedgerPosting>();
        services.AddSingleton<LedgerRederivation>();
        services.AddPolicies(Path.Combine(options.Seed, "policies"));
        services.AddSingleton<PolicyAssignment>();
        services.AddSingleton<ContractAnswers>();
        services.AddSingleton<ContractRegister>();
        services.AddSingleton<ContractMoves>();
        services.AddFulfilment();
        services.AddSingleton<OpeningBalances>();
        services.AddSingleton<DuplicateDecisions>();
        services.AddSingleton<AuthoritySeed>();
        services.AddScoped<OutboxDesk>();
        services.AddScoped<OpenContracts>();
        services.AddScoped<PitchDesk>();
        services.AddScoped<TalkDesk>();
        services.AddScoped<IOpenObligations>(scope => scope.GetRequiredService<OpenContracts>());
        services.AddMatching(new FigureFolder(options.Seed));
    }
}
