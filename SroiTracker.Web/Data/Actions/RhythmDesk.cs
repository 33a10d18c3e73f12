using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Actions;

/// <summary>Why a rhythm was not kept.</summary>
public enum RhythmRefusal
{
    /// <summary>Outside the bounds of the terms.</summary>
    DaysOutOfRange,

    /// <summary>The text seems to hold a BSN.</summary>
    CitizenNumber,
}

/// <summary>What the rhythm of a contractor says about the next contact.</summary>
/// <param name="IsAgreed">Whether it was agreed, or is the default.</param>
/// <param name="Last">The last contact; null when there was none.</param>
/// <param name="NextOn">The working day on which the next one is due.</param>
/// <param name="IsDue">Whether that day has come.</param>
public sealed record RhythmStanding(int Days, bool IsAgreed, LocalDate? Last, LocalDate NextOn, bool IsDue);

/// <summary>Keeps how often contractors are spoken to. Whether a person may see the company is for the caller.</summary>
public sealed class RhythmDesk(SroiDbContext db, WriteTransaction writes, OutreachTerms terms)
{
    /// <summary>Keeps what was agreed; null when that went well.</summary>
    public Task<RhythmRefusal?> AgreeAsync(RhythmRow row, ChangeContext change, CancellationToken token) =>
        writes.TryAsync(
            db,
            change,
            trail =>
            {
                RhythmRefusal? refusal = row.Days is { } days && (days < terms.Rhythm.Least || days > terms.Rhythm.Most)
                    ? RhythmRefusal.DaysOutOfRange
                    : CitizenServiceNumber.OccursIn(row.Why) ? RhythmRefusal.CitizenNumber
                    : null;
                if (refusal is not null) return Task.FromResult(refusal);
                db.Add(row);
                trail.Note("rhythm.agreed", new("contractor", row.ContractorId, row.AuthorityId), null, new { row.Days });
                return Task.FromResult<RhythmRefusal?>(null);
            },
            token);

    /// <summary>Where a contractor stands.</summary>
    public async Task<RhythmStanding> OfAsync(Guid authority, Guid contractor, LocalDate today, CancellationToken token)
    {
        var agreed = await db.Set<RhythmRow>().Where(row => row.AuthorityId == authority && row.ContractorId == contractor)
            .OrderByDescending(row => row.Id)
            .Select(row => row.Days).FirstOrDefaultAsync(token);
        var last = await db.Set<ActionRow>().Where(row => row.IsContact && row.ContractorId == contractor && row.AuthorityId == authority)
            .MaxAsync(row => (LocalDate?)row.StartedOn, token);
        return Of(agreed, last, today);
    }

    /// <summary>The same, from what was agreed (null for nothing) and the last contact.</summary>
    public RhythmStanding Of(int? agreed, LocalDate? last, LocalDate today)
    {
        var rhythm = ContactRhythm.Of(agreed ?? terms.DefaultDays) ?? throw new InvalidOperationException("the terms were checked at the start");
        return new(rhythm.Days, agreed is not null, last, rhythm.NextOn(last, today), rhythm.IsDue(last, today));
    }
}
