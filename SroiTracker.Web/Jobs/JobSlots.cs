using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Jobs;

/// <summary>
/// Takes the slots of recurring work. The slot's key is unique, so a slot runs once over all nodes; only the latest due slot is
/// ever taken, so after downtime there is exactly one run to catch up.
/// </summary>
public sealed class JobSlots(SroiDbContext db, IClock clock, IEnumerable<NightlyWork> works)
{
    /// <summary>Puts the work of every slot that is due and free in the outbox; says how many there were.</summary>
    public async Task<int> TakeDueAsync(CancellationToken token)
    {
        var taken = 0;
        foreach (var work in works)
        {
            if (await TakeAsync(work, token)) taken++;
        }

        return taken;
    }

    private async Task<bool> TakeAsync(NightlyWork work, CancellationToken token)
    {
        var now = clock.GetCurrentInstant();
        var key = $"{work.Kind}:{LocalDatePattern.Iso.Format(work.LatestDue(now))}";
        var moment = now.ToUnixTimeTicks() / 10;
        using var turn = await WriteGate.Of(db).EnterAsync(token);
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var isFree = await db.Database.ExecuteSqlAsync(
            $"INSERT INTO job_slot (slot_key, taken_at) VALUES ({key}, {moment}) ON CONFLICT DO NOTHING", token) == 1;
        if (!isFree) return false;

        db.Add(OutboxRow.Of(work.Kind, "{}", now));
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return true;
    }
}
