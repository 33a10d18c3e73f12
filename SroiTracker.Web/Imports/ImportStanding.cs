using System.Collections.Concurrent;

namespace SroiTracker.Web.Imports;

/// <summary>What an import is busy with.</summary>
public enum ImportStage
{
    /// <summary>The rows are read and checked.</summary>
    Reading,

    /// <summary>The rows are compared with what is known.</summary>
    Comparing,

    /// <summary>The rows are kept.</summary>
    Keeping,
}

/// <summary>How far an import is.</summary>
/// <param name="Stage">What it is busy with.</param>
/// <param name="Done">The rows that are done.</param>
/// <param name="Total">All rows.</param>
public sealed record ImportStanding(ImportStage Stage, int Done, int Total);

/// <summary>Tells how far an import is, not at every row.</summary>
internal static class ImportTelling
{
    private const int Every = 5_000;

    internal static void Tell(this IProgress<ImportStanding>? progress, ImportStage stage, int done, int total)
    {
        if (progress is not null && (done % Every == 0 || done == total)) progress.Report(new(stage, done, total));
    }
}

/// <summary>Holds how far the running import of each account is, in memory: only the account itself asks, while it waits.</summary>
public sealed class ImportProgressBoard
{
    private readonly ConcurrentDictionary<Guid, ImportStanding> standings = new();

    /// <summary>How far the import of this account is; null when none is running.</summary>
    public ImportStanding? Of(Guid account) => standings.GetValueOrDefault(account);

    /// <summary>Begins to keep track; disposing ends it.</summary>
    public Track Follow(Guid account) => new(this, account);

    /// <summary>The track of one import.</summary>
    public sealed class Track(ImportProgressBoard board, Guid account) : IProgress<ImportStanding>, IDisposable
    {
        public void Report(ImportStanding value) => board.standings[account] = value;

        public void Dispose() => board.standings.TryRemove(account, out _);
    }
}
