using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Ledger;

/// <summary>What must hold before anything is booked.</summary>
internal static class PostingChecks
{
    /// <summary>What can be refused without the database.</summary>
    internal static NotPosted? Refusal(PostingRequest request)
    {
        var drafts = request.Accounts.SelectMany(account => account.Drafts).ToList();
        if (drafts.Count == 0 && request.Also is null)
            throw new ArgumentException("a booking holds at least one entry", nameof(request));
        if (string.IsNullOrWhiteSpace(request.IdempotencyKey))
            throw new ArgumentException("a booking has a key", nameof(request));
        if (!TransferRules.AddToZero(drafts))
            return new(PostingRefusal.TransferNotZero);
        return drafts.Any(draft => CitizenServiceNumber.OccursIn(draft.Why)) ? new(PostingRefusal.CitizenServiceNumber) : null;
    }

    internal static async Task<NotPosted?> RefusalAsync(
        SroiDbContext data,
        PostingRequest request,
        Dictionary<Guid, Contract> contracts,
        CancellationToken token
    )
    {
        foreach (var account in request.Accounts)
        {
            if (!contracts.TryGetValue(account.ContractId, out var contract))
                return new(PostingRefusal.ContractNotFound);
            if (account.ExpectedVersion is { } version && version != contract.Version)
                return new(PostingRefusal.ContractChanged);
            if (account.ExpectedSequence is { } sequence && sequence != contract.LedgerSequence)
                return new(PostingRefusal.ContractChanged);
            foreach (var draft in account.Drafts)
                if (await RefusalAsync(data, account.ContractId, draft, token) is { } refusal)
                    return refusal;
        }

        var reversed = request
            .Accounts.SelectMany(account => account.Drafts)
            .Select(draft => draft.Reverses)
            .OfType<EntryId>()
            .ToList();
        return reversed.Distinct().Count() == reversed.Count
            ? null
            : new(PostingRefusal.ReversalNotAllowed, nameof(ReversalRefusal.AlreadyReversed));
    }

    private static async Task<NotPosted?> RefusalAsync(
        SroiDbContext data,
        Guid contractId,
        EntryDraft draft,
        CancellationToken token
    )
    {
        if (draft is { Kind: EntryKind.CreditBooked, Claim: { } claim } && await IsBookedAsync(data, claim.Value, token))
            return new(PostingRefusal.ClaimAlreadyBooked);
        if (draft.Reverses is not { } id)
            return null;
        var reversed = await data.LedgerEntries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.Value, token);
        if (reversed is null)
            return new(PostingRefusal.ReversalNotAllowed, nameof(ReversalRefusal.OtherAccount));
        var isReversed = await data.LedgerEntries.AnyAsync(row => row.ReversesId == id.Value, token);
        return ReversalRules.Refusal(draft, new ContractId(contractId), reversed.ToEntry(), isReversed) is { } refusal
            ? new(PostingRefusal.ReversalNotAllowed, refusal.ToString())
            : null;
    }

    private static Task<bool> IsBookedAsync(SroiDbContext data, Guid claimId, CancellationToken token) =>
        data.LedgerEntries.AnyAsync(row => row.ClaimId == claimId && row.Kind == EntryKind.CreditBooked, token);
}
