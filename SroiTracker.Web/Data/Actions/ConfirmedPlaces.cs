using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Ledger;

namespace SroiTracker.Web.Data.Actions;

/// <summary>Which places count as confirmed: claims with credit in the ledger that was not taken back.</summary>
public static class ConfirmedPlaces
{
    /// <summary>The number of confirmed places for each of these actions; an action without any is not in the answer.</summary>
    public static Task<Dictionary<Guid, int>> CountsAsync(SroiDbContext db, IReadOnlyCollection<Guid> actions, CancellationToken token) =>
        db.Set<ActionClaimRow>()
            .Where(link => actions.Contains(link.ActionId)
                && db.LedgerEntries.Any(entry => entry.ClaimId == link.ClaimId && entry.Kind == EntryKind.CreditBooked
                    && !db.LedgerEntries.Any(back => back.ReversesId == entry.Id)))
            .GroupBy(link => link.ActionId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, token);
}
