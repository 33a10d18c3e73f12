using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>Keeps what contractors say about the students they can supervise.</summary>
public sealed class SupervisionOffers(SroiDbContext db, WriteTransaction writes)
{
    /// <summary>The number of students by contractor on a day; who said nothing that still counts is not in the answer.</summary>
    public static async Task<Dictionary<Guid, int>> RoomAsync(SroiDbContext db, LocalDate today, CancellationToken token)
    {
        var rows = await Last(db).Where(offer => offer.Until >= today).Select(offer => new { offer.ContractorId, offer.Places }).ToListAsync(token);
        return rows.ToDictionary(row => row.ContractorId, row => row.Places);
    }

    /// <summary>The last word of every contractor.</summary>
    public static IQueryable<SupervisionOffer> Last(SroiDbContext db) =>
        db.Set<SupervisionOffer>().AsNoTracking().Where(offer => !db.Set<SupervisionOffer>().Any(later =>
            later.ContractorId == offer.ContractorId
                && (later.RecordedAt > offer.RecordedAt || (later.RecordedAt == offer.RecordedAt && later.Id > offer.Id))));

    /// <summary>Keeps a word; the chances are found again.</summary>
    public Task<Guid> SayAsync(Guid contractor, int places, int? hours, LocalDate until, ChangeContext change, CancellationToken token) =>
        writes.RunAsync(
            db,
            change,
            trail =>
            {
                var offer = new SupervisionOffer
                {
                    Id = RowId.At(change.When),
                    ContractorId = contractor,
                    Places = places,
                    HoursPerWeek = hours,
                    Until = until,
                    RecordedAt = change.When,
                    By = Guid.Parse(change.Who),
                };
                db.Add(offer);
                db.Add(OutboxRow.Of(OutboxKinds.Match, "{}", change.When));
                trail.Note("supervision.offered", new("contractor", contractor), null, new { offer.Places, offer.HoursPerWeek });
                return Task.FromResult(offer.Id);
            },
            token);
}
