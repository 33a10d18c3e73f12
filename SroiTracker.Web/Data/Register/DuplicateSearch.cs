using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Data.Ledger;

namespace SroiTracker.Web.Data.Register;

/// <summary>
/// Points out contracts that look like one already registered: the same tender and contractor, or the same contractor, value and
/// day of award. A person says which it is; nothing is merged or refused.
/// </summary>
internal static class DuplicateSearch
{
    internal static async Task<string?> PointOutAsync(PostingScope scope, Contract contract, CancellationToken token)
    {
        var others = await scope.Data.Contracts.AsNoTracking()
            .Where(other => other.AuthorityId == contract.AuthorityId && other.ContractorId == contract.ContractorId && other.Id != contract.Id)
            .Select(other => new { other.Id, other.Facts.TenderReference, other.Facts.Value, other.Days.AwardOn })
            .ToListAsync(token);
        foreach (var other in others)
        {
            var sameTender = other.TenderReference is { } tender && tender == contract.Facts.TenderReference;
            var sameAward = other.Value is { } value && value == contract.Facts.Value
                && other.AwardOn is { } day && day == contract.Days.AwardOn;
            if (!(sameTender || sameAward) || IsPointedOut(scope, other.Id, contract.Id)) continue;
            scope.Data.DuplicatePointers.Add(new DuplicatePointer
            {
                ContractId = contract.Id,
                OtherContractId = other.Id,
                Reason = sameTender ? "sameTender" : "sameAward",
                FoundAt = scope.Trail.Change.When,
            });
        }

        return null;
    }

    /// <summary>Whether the other one, entered in the same turn, points here already.</summary>
    private static bool IsPointedOut(PostingScope scope, Guid from, Guid to) =>
        scope.Data.DuplicatePointers.Local.Any(pointer => pointer.ContractId == from && pointer.OtherContractId == to);
}
