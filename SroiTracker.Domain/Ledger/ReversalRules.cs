using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Ledger;

/// <summary>Why an entry may not be taken back.</summary>
public enum ReversalRefusal
{
    /// <summary>It was taken back before; once is the most.</summary>
    AlreadyReversed,

    /// <summary>It takes something back itself; book anew instead.</summary>
    IsReversal,

    /// <summary>It stands in another account.</summary>
    OtherAccount,

    /// <summary>The kind or amount is not the exact opposite.</summary>
    NotOpposite,
}

/// <summary>A mistake is taken back once, whole, by an entry that points at it.</summary>
public static class ReversalRules
{
    /// <summary>Why the entry may not be taken back; null when it may.</summary>
    /// <param name="isReversed">Whether an entry already points at it.</param>
    public static ReversalRefusal? Refusal(LedgerEntry entry, bool isReversed) =>
        entry.Reverses is not null ? ReversalRefusal.IsReversal
        : isReversed ? ReversalRefusal.AlreadyReversed
        : null;

    /// <summary>The entry that takes this one back: the opposite amount in the same book.</summary>
    public static EntryDraft Draft(LedgerEntry entry, LocalDate effectiveOn, string why) =>
        new(EntryRules.ReversalOf(entry.Kind), entry.Book, -entry.Amount, effectiveOn, why, entry.Id);

    /// <summary>Why this draft does not take back that entry; null when it does.</summary>
    public static ReversalRefusal? Refusal(EntryDraft draft, ContractId account, LedgerEntry reversed, bool isReversed) =>
        reversed.Contract != account ? ReversalRefusal.OtherAccount
        : draft.Kind != EntryRules.ReversalOf(reversed.Kind) || draft.Book != reversed.Book || draft.Amount != -reversed.Amount
            ? ReversalRefusal.NotOpposite
        : Refusal(reversed, isReversed);
}
