using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Outbox;

namespace SroiTracker.Web.Features.Jobs;

/// <summary>The queue.</summary>
public sealed record JobsPage(
    IReadOnlyList<JobLine> Parked, IReadOnlyList<JobLine> Waiting, IReadOnlyList<JobLine> Done, int WaitingCount, IReadOnlyList<NightLine> Nights,
    MailLines Mail);

/// <summary>One piece of work.</summary>
public sealed record JobLine(
    Guid Id, string Kind, Instant CreatedAt, Instant DueAt, int Attempts, Instant? DoneAt, Instant? ParkedAt, string? LastError, bool IsRunning);

/// <summary>The last messages, and how many did not leave yet. To whom and what they say is not for who keeps the system.</summary>
public sealed record MailLines(int Waiting, IReadOnlyList<MailLine> Last);

/// <summary>One message.</summary>
/// <param name="About">What it is about, "claim".</param>
/// <param name="SentAt">When it left; null while it waits.</param>
public sealed record MailLine(string About, Instant WrittenAt, Instant? SentAt);

/// <summary>Work of every night, with the last time it was taken.</summary>
public sealed record NightLine(string Kind, LocalTime At, LocalDate Due, Instant? TakenAt);

/// <summary>Reads the queue for the screen.</summary>
public sealed class JobQueries(SroiDbContext db, IEnumerable<NightlyWork> works, IClock clock)
{
    private const int Most = 50;

    /// <summary>What waits, what was given up, and the last things done.</summary>
    public async Task<JobsPage> ListAsync(CancellationToken token)
    {
        var now = clock.GetCurrentInstant();
        var open = db.Outbox.AsNoTracking().Where(row => row.DoneAt == null && row.ParkedAt == null);
        return new(
            await LinesAsync(db.Outbox.Where(row => row.ParkedAt != null && row.DoneAt == null).OrderByDescending(row => row.ParkedAt), now, token),
            await LinesAsync(open.OrderBy(row => row.DueAt), now, token),
            await LinesAsync(db.Outbox.Where(row => row.DoneAt != null).OrderByDescending(row => row.DoneAt), now, token),
            await open.CountAsync(token),
            await NightsAsync(now, token),
            new(
                await db.MailMessages.CountAsync(mail => mail.SentAt == null, token),
                await db.MailMessages.AsNoTracking().OrderByDescending(mail => mail.Id).Take(Most)
                    .Select(mail => new MailLine(mail.SubjectKind, mail.DraftedAt, mail.SentAt)).ToListAsync(token)));
    }

    private static Task<List<JobLine>> LinesAsync(IOrderedQueryable<OutboxRow> rows, Instant now, CancellationToken token) =>
        rows.ThenBy(row => row.Id).AsNoTracking().Take(Most).Select(row => new JobLine(
            row.Id, row.Kind, row.CreatedAt, row.DueAt, row.Attempts, row.DoneAt, row.ParkedAt, row.LastError,
            row.LeaseUntil != null && row.LeaseUntil >= now)).ToListAsync(token);

    private async Task<IReadOnlyList<NightLine>> NightsAsync(Instant now, CancellationToken token)
    {
        var nights = new List<NightLine>();
        foreach (var work in works)
        {
            var start = work.Kind + ":";
            var last = await db.JobSlots.AsNoTracking().Where(slot => slot.SlotKey.StartsWith(start))
                .OrderByDescending(slot => slot.SlotKey).Select(slot => (Instant?)slot.TakenAt).FirstOrDefaultAsync(token);
            nights.Add(new(work.Kind, work.At, work.LatestDue(now), last));
        }

        return nights;
    }
}
