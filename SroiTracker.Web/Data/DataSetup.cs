using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data;

/// <summary>Registers the database and brings it up to date at start.</summary>
internal static class DataSetup
{
    internal static void AddData(this IServiceCollection services, SroiOptions options)
    {
        var path = options.Database["sqlite:".Length..];
        services.AddSingleton<SqlitePragmas>();
        services.AddDbContext<SroiDbContext>((provider, db) => db
            .UseSqlite($"Data Source={path};Default Timeout=30")
            .AddInterceptors(provider.GetRequiredService<SqlitePragmas>()));
    }

    /// <summary>Applies what is pending, one process at a time; a lock row left behind by a killed process is cleared first.</summary>
    internal static async Task MigrateAsync(SroiDbContext db, SroiOptions options, CancellationToken token)
    {
        var path = options.Database["sqlite:".Length..];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!(await db.Database.GetPendingMigrationsAsync(token)).Any()) return;

        await using var alone = await StartLock.TakeAsync(path + ".start", token);
        if (await HasTableAsync(db, "__EFMigrationsLock", token))
            await db.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock", token);
        await db.Database.MigrateAsync(token);
    }

    private static async Task<bool> HasTableAsync(SroiDbContext db, string name, CancellationToken token) =>
        await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = {name}").SingleAsync(token) > 0;
}
