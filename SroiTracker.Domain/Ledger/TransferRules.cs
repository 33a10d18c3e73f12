using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Ledger;

/// <summary>Moves a balance from one account to others.</summary>
public static class TransferRules
{
    /// <summary>The entry for the giving and the entry for the taking account; together they add to zero.</summary>
    public static (EntryDraft Giving, EntryDraft Taking) Drafts(Money amount, LocalDate effectiveOn, string why) =>
        (
            new(EntryKind.Transfer, Book.Effort, -amount, effectiveOn, why),
            new(EntryKind.Transfer, Book.Effort, amount, effectiveOn, why)
        );

    /// <summary>
    /// The entry of a contract in a shared credit; null when the share is too small to move a cent. Its receipt derives the amount again.
    /// </summary>
    public static EntryDraft? Part(Money amount, LocalDate effectiveOn, string why, Receipt receipt) =>
        amount.IsZero ? null : new(EntryKind.Transfer, Book.Effort, amount, effectiveOn, why) { Receipt = receipt };

    /// <summary>Whether the transfers among these drafts add to zero, as they must within one booking.</summary>
    public static bool AddToZero(IEnumerable<EntryDraft> drafts) =>
        drafts.Where(draft => draft.Kind == EntryKind.Transfer).Aggregate(Money.Zero, (sum, draft) => sum + draft.Amount).IsZero;
}
