using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Domain.Ledger;

public sealed class EntryRulesTests
{
    [Theory]
    [InlineData(EntryKind.ObligationSet, Book.Effort, 1, true)]
    [InlineData(EntryKind.ObligationSet, Book.Effort, -1, false)]
    [InlineData(EntryKind.ObligationSet, Book.Payable, 1, false)]
    [InlineData(EntryKind.OpeningObligation, Book.Effort, 1, true)]
    [InlineData(EntryKind.OpeningObligation, Book.Effort, -1, false)]
    [InlineData(EntryKind.CreditBooked, Book.Effort, -1, true)]
    [InlineData(EntryKind.CreditBooked, Book.Effort, 1, false)]
    [InlineData(EntryKind.OpeningCredit, Book.Effort, -1, true)]
    [InlineData(EntryKind.OpeningCredit, Book.Effort, 1, false)]
    [InlineData(EntryKind.ObligationAdjusted, Book.Effort, 1, true)]
    [InlineData(EntryKind.ObligationAdjusted, Book.Effort, -1, true)]
    [InlineData(EntryKind.CapAdjusted, Book.Effort, 1, true)]
    [InlineData(EntryKind.CapAdjusted, Book.Effort, -1, true)]
    [InlineData(EntryKind.Transfer, Book.Effort, 1, true)]
    [InlineData(EntryKind.Transfer, Book.Effort, -1, true)]
    [InlineData(EntryKind.SanctionImposed, Book.Payable, 1, true)]
    [InlineData(EntryKind.SanctionImposed, Book.Payable, -1, false)]
    [InlineData(EntryKind.SanctionImposed, Book.Effort, 1, false)]
    [InlineData(EntryKind.Settled, Book.Effort, -1, true)]
    [InlineData(EntryKind.Settled, Book.Payable, -1, true)]
    [InlineData(EntryKind.Settled, Book.Effort, 1, false)]
    [InlineData(EntryKind.Waived, Book.Effort, -1, true)]
    [InlineData(EntryKind.Waived, Book.Payable, -1, false)]
    [InlineData(EntryKind.CreditReversed, Book.Effort, 1, false)] // points at nothing
    [InlineData(EntryKind.SanctionReversed, Book.Payable, -1, false)] // points at nothing
    public void An_entry_has_the_book_and_sign_of_its_kind(EntryKind kind, Book book, long cents, bool isAllowed) =>
        (EntryRules.Fault(kind, book, Money.OfCents(cents), isReversal: false) is null).Should().Be(isAllowed);

    [Theory]
    [InlineData(EntryKind.CreditReversed, Book.Effort, 1, true)]
    [InlineData(EntryKind.CreditReversed, Book.Effort, -1, false)]
    [InlineData(EntryKind.SanctionReversed, Book.Payable, -1, true)]
    [InlineData(EntryKind.SanctionReversed, Book.Effort, -1, false)]
    [InlineData(EntryKind.Settled, Book.Effort, 1, true)]
    [InlineData(EntryKind.Settled, Book.Effort, -1, false)]
    public void An_entry_that_takes_back_has_the_opposite_sign(EntryKind kind, Book book, long cents, bool isAllowed) =>
        (EntryRules.Fault(kind, book, Money.OfCents(cents), isReversal: true) is null).Should().Be(isAllowed);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_is_no_entry(EntryKind kind) =>
        EntryRules.Fault(kind, Book.Effort, Money.Zero, isReversal: false).Should().NotBeNull();

    public static TheoryData<EntryKind> Kinds() => [.. Enum.GetValues<EntryKind>()];

    [Theory]
    [InlineData(EntryKind.ObligationSet, 1, false)]
    [InlineData(EntryKind.CreditBooked, -1, false)]
    [InlineData(EntryKind.ObligationAdjusted, 1, true)]
    [InlineData(EntryKind.CapAdjusted, -1, true)]
    [InlineData(EntryKind.Transfer, -1, true)]
    [InlineData(EntryKind.Waived, -1, false)]
    public void What_was_settled_changes_by_an_adjustment_or_transfer(EntryKind kind, long euros, bool changes) =>
        EntryRules.ChangesSettled([Given.Booked.Draft(kind, euros)]).Should().Be(changes);

    [Fact]
    public void What_was_settled_changes_by_a_reversal_but_not_by_an_opening_balance_in_its_place()
    {
        var back = Given.Booked.Draft(EntryKind.CreditReversed, 1, reverses: new EntryId(new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1])));

        EntryRules.ChangesSettled([back]).Should().BeTrue();
        EntryRules.ChangesSettled([back, Given.Booked.Draft(EntryKind.OpeningObligation, 1)]).Should().BeFalse();
    }
}
