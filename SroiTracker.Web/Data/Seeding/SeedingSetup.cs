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

    /// <summary>Migrates, and in Development makes the demo accounts.</summary>
    internal static async Task PrepareAsync(IServiceProvider services, SroiOptions options, CancellationToken token)
    {
        await using var scope = services.CreateAsyncScope();
        await DataSetup.MigrateAsync(scope.ServiceProvider.GetRequiredService<SroiDbContext>(), options, token);
        await scope.ServiceProvider.GetRequiredService<DemoAccounts>().EnsureAsync(token);
    }
}
