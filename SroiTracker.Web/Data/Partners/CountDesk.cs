using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Partners;

/// <summary>An agreed count as somebody proposes it.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Sbb">The count of SBB.</param>
/// <param name="SbbMeasuredOn">Its day.</param>
/// <param name="Agreed">The agreed number.</param>
/// <param name="Reason">Why.</param>
public sealed record AgreedProposal(Programme Programme, long Sbb, LocalDate SbbMeasuredOn, long Agreed, string Reason);

/// <summary>Keeps the counts of schools, agreed counts and signatures. Whether somebody speaks for the programme is for the caller.</summary>
public sealed class CountDesk(SroiDbContext db, WriteTransaction writes)
{
    /// <summary>Keeps a count of a school.</summary>
    public Task CountAsync(Programme programme, Guid partner, LocalDate day, long count, ChangeContext change, CancellationToken token) =>
        writes.RunAsync(
            db,
            change,
            trail =>
            {
                var row = new SchoolCount
                {
                    Id = RowId.New(), PartnerId = partner, Region = programme.Region, Crebo = programme.Crebo, Pathway = programme.Pathway,
                    CountedOn = day, Count = count, RecordedAt = change.When, RecordedBy = Guid.Parse(change.Who),
                };
                db.Add(row);
                trail.Note("count.entered", new("school-count", row.Id), null, new { programme.ScopeKey, count });
                return Task.CompletedTask;
            },
            token);

    /// <summary>Proposes an agreed count with the newest count of every school in it, and signs for the one who proposes.</summary>
    public Task<Guid> ProposeAsync(AgreedProposal proposal, Partner by, ChangeContext change, CancellationToken token) =>
        writes.RunAsync(
            db,
            change,
            async trail =>
            {
                var counts = await NewestAsync(proposal.Programme, token);
                var row = RowOf(proposal, counts, change.When);
                row.Signatures.Add(SignatureOf(row.Id, by, change));
                db.Add(row);
                trail.Note("count.proposed", new("agreed-count", row.Id), new { row.SbbCount, row.SchoolsCount }, new { row.Agreed });
                return row.Id;
            },
            token);

    /// <summary>Signs for a partner; signing twice changes nothing.</summary>
    public Task SignAsync(Guid agreed, Partner by, ChangeContext change, CancellationToken token) =>
        writes.RunAsync(
            db,
            change,
            async trail =>
            {
                if (await db.Set<AgreedSignature>().AnyAsync(row => row.AgreedId == agreed && row.PartnerId == by.Id, token))
                {
                    trail.Abandon();
                    return;
                }

                db.Add(SignatureOf(agreed, by, change));
                trail.Note("count.signed", new("agreed-count", agreed), null, new { by.Kind });
            },
            token);

    /// <summary>The newest count of every school for a programme.</summary>
    public async Task<List<SchoolCount>> NewestAsync(Programme programme, CancellationToken token)
    {
        var (region, crebo, pathway) = programme;
        var rows = await db.Set<SchoolCount>().AsNoTracking()
            .Where(row => row.Region == region && row.Crebo == crebo && row.Pathway == pathway)
            .OrderBy(row => row.CountedOn).ThenBy(row => row.RecordedAt).ThenBy(row => row.Id).ToListAsync(token);
        return [.. rows.GroupBy(row => row.PartnerId).Select(group => group.Last())];
    }

    private static AgreedCount RowOf(AgreedProposal proposal, List<SchoolCount> counts, Instant now)
    {
        var id = RowId.New();
        return new()
        {
            Id = id, Region = proposal.Programme.Region, Crebo = proposal.Programme.Crebo, Pathway = proposal.Programme.Pathway,
            SbbCount = proposal.Sbb, SbbMeasuredOn = proposal.SbbMeasuredOn, SchoolsCount = counts.Sum(count => count.Count),
            Agreed = proposal.Agreed, Reason = proposal.Reason, ProposedAt = now,
            Sources =
            [
                .. counts.Select(count => new AgreedSource
                {
                    Id = RowId.New(), AgreedId = id, PartnerId = count.PartnerId, Count = count.Count, CountedOn = count.CountedOn,
                }),
            ],
        };
    }

    private static AgreedSignature SignatureOf(Guid agreed, Partner by, ChangeContext change) => new()
    {
        Id = RowId.New(), AgreedId = agreed, PartnerId = by.Id, SignedAs = by.Name, SignedBy = Guid.Parse(change.Who), SignedAt = change.When,
    };
}
