using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.SelfChecks;

/// <summary>Keeps the self-checks of contractors. Nothing is derived again and no chance is found again: a check changes neither.</summary>
public sealed class SelfCheckDesk(SroiDbContext db, WriteTransaction writes, SelfCheckList list)
{
    /// <summary>The checks of contractors, newest first.</summary>
    public static IQueryable<SelfCheckRow> Newest(SroiDbContext db, IReadOnlyCollection<Guid> contractors) => db.Set<SelfCheckRow>().AsNoTracking()
        .Where(row => contractors.Contains(row.ContractorId)).OrderByDescending(row => row.RecordedAt).ThenByDescending(row => row.Id);

    /// <summary>Keeps the answers to every statement of the list.</summary>
    public Task<Guid> KeepAsync(Guid contractor, IReadOnlyDictionary<string, bool> answers, ChangeContext change, CancellationToken token) =>
        writes.RunAsync(
            db,
            change,
            trail =>
            {
                var row = new SelfCheckRow
                {
                    Id = RowId.At(change.When), ContractorId = contractor, On = DutchDay.Of(change.When), Version = list.Version,
                    Answers = JsonSerializer.Serialize(list.Statements.ToDictionary(each => each.Code, each => answers[each.Code])),
                    RecordedAt = change.When, By = Guid.Parse(change.Who),
                };
                db.Add(row);
                trail.Note("selfcheck.kept", new("contractor", contractor), null, new { row.Version });
                return Task.FromResult(row.Id);
            },
            token);
}
