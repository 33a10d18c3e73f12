using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Policies;

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

    /// <summary>
    /// New apprenticeships of an authority's contracts that began within a period and have credit; pieces of one placement count once, a
    /// corrected claim gives way to its correction.
    /// </summary>
    public static Task<int> ApprenticeshipsAsync(SroiDbContext db, Guid authority, LocalDate from, LocalDate until, CancellationToken token)
    {
        var kind = nameof(BlockKind.Apprenticeship);
        return db.Claims.AsNoTracking()
            .Where(claim => claim.Facts.Kind == kind && claim.Facts.FromDay >= from && claim.Facts.FromDay <= until
                && db.Contracts.Any(contract => contract.Id == claim.ContractId && contract.AuthorityId == authority)
                && db.LedgerEntries.Any(entry => entry.ClaimId == claim.Id && entry.Kind == EntryKind.CreditBooked
                    && !db.LedgerEntries.Any(back => back.ReversesId == entry.Id)))
            .Select(claim => new { Place = claim.Facts.PersonKey ?? claim.Id.ToString(), claim.ContractId, claim.Facts.Crebo })
            .Distinct().CountAsync(token);
    }
}
