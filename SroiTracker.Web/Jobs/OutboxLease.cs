using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Jobs;

/// <summary>
/// One worker's hold on one outbox row. Every write asks whether the hold is still ours, so that a worker that was thought dead
/// cannot finish a row that another has taken over.
/// </summary>
internal sealed class OutboxLease(SroiDbContext db, IClock clock, JobTerms terms, Guid rowId, Guid owner)
{
    private IQueryable<OutboxRow> Ours => db.Set<OutboxRow>().Where(row => row.Id == rowId && row.LeaseOwner == owner);

    /// <summary>Takes the oldest row that is due and free; null when there is none.</summary>
    internal static async Task<OutboxRow?> TakeAsync(
        SroiDbContext db, IClock clock, JobTerms terms, Guid owner, CancellationToken token)
    {
        while (true)
        {
            var now = clock.GetCurrentInstant();
            var until = now + terms.Lease;
            var free = db.Set<OutboxRow>()
                .Where(row => row.DoneAt == null && row.ParkedAt == null && row.DueAt <= now && (row.LeaseUntil == null || row.LeaseUntil < now));
            if (await free.OrderBy(row => row.DueAt).ThenBy(row => row.Id).AsNoTracking().FirstOrDefaultAsync(token) is not { } next) return null;

            // The attempt is counted before the work, so that a row that kills the process is parked in the end as well.
            using var turn = await WriteGate.Of(db).EnterAsync(token);
            var taken = await free.Where(row => row.Id == next.Id).ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.LeaseOwner, owner)
                    .SetProperty(row => row.LeaseUntil, until)
                    .SetProperty(row => row.Attempts, row => row.Attempts + 1),
                token);
            if (taken == 1) return await db.Set<OutboxRow>().AsNoTracking().SingleAsync(row => row.Id == next.Id, token);
        }
    }

    /// <summary>Holds the row longer; false when another worker has it.</summary>
    internal async Task<bool> RenewAsync(CancellationToken token)
    {
        var until = clock.GetCurrentInstant() + terms.Lease;
        return await UpdateAsync(rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, until), token), token) == 1;
    }

    internal Task DoneAsync(CancellationToken token)
    {
        var now = clock.GetCurrentInstant();
        return UpdateAsync(rows => rows.ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.DoneAt, now)
                .SetProperty(row => row.LastError, (string?)null)
                .SetProperty(row => row.LeaseOwner, (Guid?)null)
                .SetProperty(row => row.LeaseUntil, (Instant?)null),
            token), token);
    }

    /// <summary>Gives the row back for a later try, or parks it after the last.</summary>
    /// <param name="error">The kind of error; messages may hold names, so they are not kept.</param>
    internal Task FailedAsync(int attempts, string error, CancellationToken token)
    {
        var now = clock.GetCurrentInstant();
        var due = now + terms.WaitAfter(attempts);
        Instant? parked = attempts >= terms.MostAttempts ? now : null;
        return UpdateAsync(rows => rows.ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.DueAt, due)
                .SetProperty(row => row.ParkedAt, parked)
                .SetProperty(row => row.LastError, error)
                .SetProperty(row => row.LeaseOwner, (Guid?)null)
                .SetProperty(row => row.LeaseUntil, (Instant?)null),
            token), token);
    }

    /// <summary>Gives the row back untried, because the program stops.</summary>
    internal Task ReleaseAsync(CancellationToken token) =>
        UpdateAsync(rows => rows.ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.Attempts, row => row.Attempts - 1)
                .SetProperty(row => row.LeaseOwner, (Guid?)null)
                .SetProperty(row => row.LeaseUntil, (Instant?)null),
            token), token);

    // The queue waits its turn like every writer, so that the file never has two.
    private async Task<int> UpdateAsync(Func<IQueryable<OutboxRow>, Task<int>> update, CancellationToken token)
    {
        using var turn = await WriteGate.Of(db).EnterAsync(token);
        return await update(Ours);
    }
}
