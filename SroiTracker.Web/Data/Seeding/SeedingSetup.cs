using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Ledger;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Policies;
using SroiTracker.Web.Data.Pool;
using SroiTracker.Web.Data.Profiles;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Data.Stages;
using SroiTracker.Web.Data.Support;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Seeding;

/// <summary>What is put into the database at start.</summary>
internal static class SeedingSetup
{
    internal static void AddSeeding(this IServiceCollection services)
    {
        services.AddSingleton<SeedDirectory>();
        services.AddSingleton<DemoCast>();
        services.AddScoped<DemoAccounts>();
    }

    /// <summary>Migrates, loads the seed tables, and in Development makes the demo accounts.</summary>
    internal static async Task PrepareAsync(IServiceProvider services, CancellationToken token)
    {
        await LoadAsync(services, token);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoAccounts>().EnsureAsync(token);
        if (scope.ServiceProvider.GetRequiredService<SroiOptions>().Demo != true) return;
        var change = new ChangeContext(ChangeContext.System, scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant(), "", "start");
        await scope.ServiceProvider.GetRequiredService<MailboxDesk>().SeedAsync(change, token);
    }

    /// <summary>Migrates and loads the seed tables, which every verb that uses the database needs as well.</summary>
    internal static async Task LoadAsync(IServiceProvider services, CancellationToken token)
    {
        await using var scope = services.CreateAsyncScope();
        var (provider, options) = (scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<SroiOptions>());
        await provider.GetRequiredService<SroiDatabase>().PrepareAsync(token);
        var data = provider.GetRequiredService<SroiDbContext>();
        var change = new ChangeContext(ChangeContext.System, provider.GetRequiredService<IClock>().GetCurrentInstant(), "", "start");
        await provider.GetRequiredService<FigureSeed>().LoadAsync(DutchDay.Of(change.When), token);
        await provider.GetRequiredService<AuthoritySeed>().LoadAsync(data, Path.Combine(options.Seed, "authorities.json"), change, token);
        provider.GetRequiredService<PolicyEditions>().Refresh();
        CheckFiles(provider);
    }

    /// <summary>Reads the files that pages need later: a fault in one stops the start.</summary>
    private static void CheckFiles(IServiceProvider provider)
    {
        Type[] files =
        [
            typeof(ActionKinds), typeof(OutreachTerms), typeof(ProjectRoles), typeof(BalanceBands), typeof(SeedProfiles),
            typeof(SeedInstruments), typeof(StageTexts), typeof(PoolTerms),
        ];
        foreach (var file in files) _ = provider.GetRequiredService(file);
    }
}
