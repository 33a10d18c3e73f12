using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Ledger;

/// <summary>Which book and which sign each kind of entry may have.</summary>
public static class EntryRules
{
    /// <summary>Why the kind may not carry this amount in this book; null when it may.</summary>
    /// <param name="isReversal">Whether the entry points at an entry that it takes back.</param>
    public static string? Fault(EntryKind kind, Book book, Money amount, bool isReversal)
    {
        if (amount.IsZero) return "an entry moves an amount";
        if (!BooksOf(kind).Contains(book)) return $"{kind} does not belong in the book {book}";
        if (MustPoint(kind) && !isReversal) return $"{kind} points at the entry that it takes back";
        var sign = isReversal && !MustPoint(kind) ? -SignOf(kind) : SignOf(kind);
        return sign == 0 || sign == Math.Sign(amount.Cents) ? null : $"{kind} has the wrong sign";
    }

    /// <summary>The kind of the entry that takes back an entry of this kind.</summary>
    public static EntryKind ReversalOf(EntryKind kind) => kind switch
    {
        EntryKind.ObligationSet or EntryKind.OpeningObligation => EntryKind.ObligationAdjusted,
        EntryKind.CreditBooked or EntryKind.OpeningCredit => EntryKind.CreditReversed,
        EntryKind.SanctionImposed => EntryKind.SanctionReversed,
        _ => kind,
    };

    /// <summary>
    /// Whether what is booked together in an account changes what was settled before, so that every party is told: a reversal, adjustment or
    /// transfer. An opening balance takes the place of what was derived at the start; that settles nothing anew. Nor does a new credit that is
    /// shared at once: the approval itself tells that.
    /// </summary>
    public static bool ChangesSettled(IEnumerable<EntryDraft> drafts)
    {
        var kinds = drafts.Select(draft => (draft.Kind, IsReversal: draft.Reverses is not null)).ToList();
        if (kinds.Exists(each => each.Kind == EntryKind.CreditBooked)
            && kinds.TrueForAll(each => !each.IsReversal && each.Kind is EntryKind.CreditBooked or EntryKind.Transfer)) return false;
        return !kinds.Exists(each => each.Kind is EntryKind.OpeningObligation or EntryKind.OpeningCredit)
            && kinds.Exists(each => each.IsReversal || each.Kind is EntryKind.ObligationAdjusted or EntryKind.CapAdjusted or EntryKind.Transfer);
    }

    private static bool MustPoint(EntryKind kind) => kind is EntryKind.CreditReversed or EntryKind.SanctionReversed;

    private static Book[] BooksOf(EntryKind kind) => kind switch
    {
        EntryKind.SanctionImposed or EntryKind.SanctionReversed => [Book.Payable],
        EntryKind.Settled => [Book.Effort, Book.Payable],
        _ => [Book.Effort],
    };

    private static int SignOf(EntryKind kind) => kind switch
    {
        EntryKind.ObligationAdjusted or EntryKind.CapAdjusted or EntryKind.Transfer => 0,
        EntryKind.ObligationSet or EntryKind.OpeningObligation or EntryKind.CreditReversed or EntryKind.SanctionImposed => 1,
        _ => -1,
    };
}
