using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Data.Outbox;

namespace SroiTracker.Web.Data.Sqlite;

/// <summary>One database file: how to open it, who may write to it now, and how it is made ready.</summary>
public sealed class SroiDatabase
{
    private const string Scheme = "sqlite:";

    private readonly Lazy<DbContextOptions<SroiDbContext>> options;

    private SroiDatabase(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        options = new(BuildOptions);
    }

    public string Path { get; }

    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = Path, Pooling = true }.ToString();

    /// <summary>Wakes the worker of the outbox when rows for it are committed.</summary>
    public OutboxSignal Signal { get; } = new();

    public WriteGate Gate => WriteGate.Of(Path);

    /// <summary>Reads "sqlite:PATH"; null when it is anything else.</summary>
    public static SroiDatabase? Parse(string? setting) =>
        setting is not null && setting.StartsWith(Scheme, StringComparison.Ordinal) && setting.Length > Scheme.Length
            ? new(setting[Scheme.Length..])
            : null;

    public static SroiDatabase At(string path) => new(path);

    public void Configure(DbContextOptionsBuilder options) =>
        options.UseSqlite(ConnectionString).AddInterceptors(new SqlitePragmas(), new AppendOnlyInterceptor(), new OutboxWakeInterceptor(Signal));

    public SroiDbContext Open() => new(options.Value);

    /// <summary>
    /// Makes the file and migrates it, only when something is pending. A process killed during a migration leaves a row that
    /// makes the next one wait for ever; a file lock that dies with its process tells that nobody is migrating, so the row is
    /// cleared. </summary>
    public async Task PrepareAsync(CancellationToken token)
    {
        if (System.IO.Path.GetDirectoryName(Path) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        await SetJournalAsync(token);
        await using var context = Open();
        if (!(await context.Database.GetPendingMigrationsAsync(token)).Any())
            return;

        await using var fileLock = await MigrationLock.TakeAsync(Path + ".migrating", token);
        await ClearStaleLockAsync(context, token);
        if ((await context.Database.GetPendingMigrationsAsync(token)).Any())
            await context.Database.MigrateAsync(token);
    }

    private DbContextOptions<SroiDbContext> BuildOptions()
    {
        var builder = new DbContextOptionsBuilder<SroiDbContext>();
        Configure(builder);
        return builder.Options;
    }

    // A file that was restored or made by another program may keep another journal, which a read-only look cannot change.
    private async Task SetJournalAsync(CancellationToken token)
    {
        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(token);
        SqlitePragmas.Apply(connection);
    }

    private static async Task ClearStaleLockAsync(SroiDbContext context, CancellationToken token)
    {
        const string Exists = "SELECT count(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'";
        if (await context.Database.SqlQueryRaw<int>(Exists).SingleAsync(token) > 0)
            await context.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", token);
    }
}
