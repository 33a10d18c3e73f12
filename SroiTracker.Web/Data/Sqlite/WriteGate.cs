using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SroiTracker.Web.Data.Sqlite;

/// <summary>
/// One writer at a time per database file. SQLite has one writer anyway; waiting here in order costs far less than
/// contending for the file's lock.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "lives as long as the program; the semaphore never makes a handle")]
public sealed class WriteGate
{
    private static readonly ConcurrentDictionary<string, WriteGate> Gates = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim turn = new(1, 1);

    private WriteGate()
    {
    }

    /// <summary>The gate of this database file.</summary>
    public static WriteGate Of(string path) => Gates.GetOrAdd(Path.GetFullPath(path), _ => new WriteGate());

    /// <summary>The gate of the file that this context writes to.</summary>
    public static WriteGate Of(SroiDbContext data) =>
        Of(new SqliteConnectionStringBuilder(data.Database.GetConnectionString()).DataSource);

    /// <summary>Waits for its turn; disposing gives the turn to the next.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken token)
    {
        await turn.WaitAsync(token);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private int isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isOver, 1) == 0) turn.Release();
        }
    }
}
