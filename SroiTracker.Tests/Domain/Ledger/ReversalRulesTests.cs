using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Ledger;

public sealed class ReversalRulesTests
{
    private static readonly ObligationAccount Account = Booked.Account(
        Booked.Draft(EntryKind.ObligationSet, 100),
        Booked.Draft(EntryKind.CreditBooked, -40)
    );

    private static EntryId Credit => Account.Entries[1].Id;

    [Fact]
    public void A_credit_is_taken_back_whole_by_an_entry_that_points_at_it()
    {
        var draft = ReversalRules.Draft(Account.Entries[1], Booked.Day, "double");

        var after = Account.With(Account.Append(draft, Booked.Stamp(3)));

        draft.Kind.Should().Be(EntryKind.CreditReversed);
        after.Entries[2].Reverses.Should().Be(Credit);
        after.Sums().Outstanding.Should().Be(Money.OfEuros(100)); // 100 - 40 + 40
        after.Verify().Should().BeNull();
    }

    [Fact]
    public void Once_is_the_most()
    {
        var draft = ReversalRules.Draft(Account.Entries[1], Booked.Day, "double");
        var after = Account.With(Account.Append(draft, Booked.Stamp(3)));

        var again = () => after.Append(draft, Booked.Stamp(4));

        again.Should().Throw<ArgumentException>().WithMessage("AlreadyReversed*");
    }

    [Fact]
    public void A_reversal_is_not_taken_back()
    {
        var after = Account.With(Account.Append(ReversalRules.Draft(Account.Entries[1], Booked.Day, "double"), Booked.Stamp(3)));

        ReversalRules.Refusal(after.Entries[2], isReversed: false).Should().Be(ReversalRefusal.IsReversal);
    }

    [Theory]
    [InlineData(39)]
    [InlineData(41)]
    public void Part_of_an_amount_is_not_taken_back(long euros)
    {
        var part = () => Account.Append(Booked.Draft(EntryKind.CreditReversed, euros, reverses: Credit), Booked.Stamp(3));

        part.Should().Throw<ArgumentException>().WithMessage("NotOpposite*");
    }

    [Fact]
    public void An_entry_of_another_account_is_not_taken_back()
    {
        var strange = () =>
            Account.Append(Booked.Draft(EntryKind.CreditReversed, 40, reverses: new EntryId(Guid.Empty)), Booked.Stamp(3));

        strange.Should().Throw<ArgumentException>().WithMessage("OtherAccount*");
    }

    [Fact]
    public void A_transfer_is_two_entries_that_add_to_zero()
    {
        var (giving, taking) = TransferRules.Drafts(Money.OfEuros(60), Booked.Day, "takeover");

        TransferRules.AddToZero([giving, taking]).Should().BeTrue();
        TransferRules.AddToZero([giving]).Should().BeFalse();
        (giving.Amount, taking.Amount).Should().Be((Money.OfEuros(-60), Money.OfEuros(60)));
    }
}
