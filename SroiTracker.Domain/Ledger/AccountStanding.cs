using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Ledger;

/// <summary>The sums of an account (stand van zaken).</summary>
/// <param name="Obligation">What must be done in all: set, opened and adjusted.</param>
/// <param name="Credited">What was done: credits less what was taken back or capped, and what moved from or to another account.</param>
/// <param name="Closed">Effort that was settled by payment or waived.</param>
/// <param name="Payable">What must still be paid.</param>
public readonly record struct AccountStanding(Money Obligation, Money Credited, Money Closed, Money Payable)
{
    /// <summary>What must still be done: the sum of the effort book.</summary>
    public Money Outstanding => Obligation - Credited - Closed;

    /// <summary>The standing after one more entry.</summary>
    public AccountStanding After(LedgerEntry entry) => After(entry.Book, entry.Kind, entry.Amount);

    /// <summary>
    /// The standing after one more amount of this kind in this book, which may be the sum of several entries.
    /// </summary>
    public AccountStanding After(Book book, EntryKind kind, Money amount) => (book, kind) switch
    {
        (Book.Payable, _) => this with { Payable = Payable + amount },
        (_, EntryKind.CreditBooked or EntryKind.OpeningCredit or EntryKind.CreditReversed or EntryKind.CapAdjusted
            or EntryKind.Transfer) =>
            this with { Credited = Credited - amount },
        (_, EntryKind.Settled or EntryKind.Waived) => this with { Closed = Closed - amount },
        _ => this with { Obligation = Obligation + amount },
    };

    /// <summary>The standing of these entries together.</summary>
    public static AccountStanding Of(IEnumerable<LedgerEntry> entries) =>
        entries.Aggregate(default(AccountStanding), (standing, entry) => standing.After(entry));
}
