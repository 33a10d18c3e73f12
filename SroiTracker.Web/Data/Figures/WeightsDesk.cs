using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Figures;

/// <summary>Keeps the weights that an authority chose; matching is asked for in the same transaction.</summary>
public sealed class WeightsDesk(SroiDbContext db, WriteTransaction writes)
{
    /// <summary>Lets these weights count for the authority from today.</summary>
    public Task ChooseAsync(Guid authority, MatchWeights weights, ChangeContext change, CancellationToken token) =>
        writes.RunAsync(
            db,
            change,
            async trail =>
            {
                var rows = db.Set<MatchWeightsRow>().Where(row => row.AuthorityId == authority);
                var row = new MatchWeightsRow
                {
                    Id = RowId.At(change.When),
                    AuthorityId = authority,
                    Number = await rows.CountAsync(token) + 1,
                    ValidFrom = DutchDay.Of(change.When),
                    RecordedAt = change.When,
                    By = Guid.Parse(change.Who),
                    Why = change.Why,
                    Weights = FigureTables.Write(weights),
                };
                db.Add(row);
                db.Add(OutboxRow.Of(OutboxKinds.Match, "{}", change.When));
                trail.Note("weights.chosen", new("weights", row.Id, authority), null, new { row.Number });
                return row.Number;
            },
            token);
}
