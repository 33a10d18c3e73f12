using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Ledger;

/// <summary>The sums of an account (stand van zaken).</summary>
/// <param name="Obligation">What must be done in all: set, opened, adjusted, and moved from or to another account.</param>
/// <param name="Credited">What was done: credits less what was taken back or capped.</param>
/// <param name="Closed">Effort that was settled by payment or waived.</param>
/// <param name="Payable">What must still be paid.</param>
public readonly record struct AccountStanding(Money Obligation, Money Credited, Money Closed, Money Payable)
{
    /// <summary>What must still be done: the sum of the effort book.</summary>
    public Money Outstanding => Obligation - Credited - Closed;

    /// <summary>The standing after one more entry.</summary>
    public AccountStanding After(LedgerEntry entry) => (entry.Book, entry.Kind) switch
    {
        (Book.Payable, _) => this with { Payable = Payable + entry.Amount },
        (_, EntryKind.CreditBooked or EntryKind.OpeningCredit or EntryKind.CreditReversed or EntryKind.CapAdjusted) =>
            this with { Credited = Credited - entry.Amount },
        (_, EntryKind.Settled or EntryKind.Waived) => this with { Closed = Closed - entry.Amount },
        _ => this with { Obligation = Obligation + entry.Amount },
    };

    /// <summary>The standing of these entries together.</summary>
    public static AccountStanding Of(IEnumerable<LedgerEntry> entries) =>
        entries.Aggregate(default(AccountStanding), (standing, entry) => standing.After(entry));
}
