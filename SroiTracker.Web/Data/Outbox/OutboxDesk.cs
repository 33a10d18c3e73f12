using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Outbox;

/// <summary>What an administrator may do with work that was given up.</summary>
public sealed class OutboxDesk(SroiDbContext data, WriteTransaction writes)
{
    /// <summary>Gives parked work all its tries again; false when there is no such parked work.</summary>
    public Task<bool> RepeatAsync(Guid id, ChangeContext change, CancellationToken token) =>
        writes.RunAsync(
            data,
            change,
            async trail =>
            {
                if (await data.Outbox.SingleOrDefaultAsync(row => row.Id == id && row.ParkedAt != null, token) is not { } row)
                {
                    trail.Abandon();
                    return false;
                }

                var before = new { row.Attempts, row.LastError };
                row.Repeat(change.When);
                trail.Note("job.repeated", new("job", row.Id), before);
                return true;
            },
            token);
}
