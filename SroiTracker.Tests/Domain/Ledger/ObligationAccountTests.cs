using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Ledger;

public sealed class ObligationAccountTests
{
    [Fact]
    public void A_sanction_of_125_percent_is_paid()
    {
        var open = Booked.Account(Booked.Draft(EntryKind.ObligationSet, 12_500), Booked.Draft(EntryKind.CreditBooked, -9_000));
        open.Sums().Outstanding.Should().Be(Money.OfEuros(3_500)); // 12,500 - 9,000

        var paid = Booked.Account(
            Booked.Draft(EntryKind.ObligationSet, 12_500),
            Booked.Draft(EntryKind.CreditBooked, -9_000),
            Booked.Draft(EntryKind.SanctionImposed, 4_375, Book.Payable), // 3,500 x 1.25
            Booked.Draft(EntryKind.Settled, -4_375, Book.Payable),
            Booked.Draft(EntryKind.Settled, -3_500)
        );

        paid.Sums()
            .Should()
            .Be(new AccountStanding(Money.OfEuros(12_500), Money.OfEuros(9_000), Money.OfEuros(3_500), Money.Zero));
        paid.Sums().Outstanding.Should().Be(Money.Zero); // 12,500 - 9,000 - 3,500
    }

    [Fact]
    public void A_waiver_takes_the_sanction_back()
    {
        var account = Booked.Account(
            Booked.Draft(EntryKind.ObligationSet, 12_500),
            Booked.Draft(EntryKind.CreditBooked, -9_000),
            Booked.Draft(EntryKind.SanctionImposed, 4_375, Book.Payable)
        );
        var sanction = account.Entries[2].Id;

        account = account.With(account.Append(Booked.Draft(EntryKind.Waived, -3_500), Booked.Stamp(4)));
        account = account.With(
            account.Append(Booked.Draft(EntryKind.SanctionReversed, -4_375, Book.Payable, reverses: sanction), Booked.Stamp(5))
        );

        account.Sums().Outstanding.Should().Be(Money.Zero);
        account.Sums().Payable.Should().Be(Money.Zero);
        account.Verify().Should().BeNull();
    }

    [Fact]
    public void A_cap_takes_credit_back()
    {
        var account = Booked.Account(
            Booked.Draft(EntryKind.ObligationSet, 100),
            Booked.Draft(EntryKind.CreditBooked, -80),
            Booked.Draft(EntryKind.CapAdjusted, 30)
        );

        account.Sums().Credited.Should().Be(Money.OfEuros(50)); // 80 - 30
        account.Sums().Outstanding.Should().Be(Money.OfEuros(50)); // 100 - 80 + 30
    }

    [Theory]
    [InlineData("2026-02-28", 0)] // the day before
    [InlineData("2026-03-01", 100)] // the day itself
    [InlineData("2026-03-02", 100)]
    public void An_entry_counts_from_its_effective_day(string day, long euros) =>
        Booked
            .Account(Booked.Draft(EntryKind.ObligationSet, 100))
            .StandingOn(Day(day), Booked.Moment.Plus(Duration.FromDays(9)))
            .Outstanding.Should()
            .Be(Money.OfEuros(euros));

    [Theory]
    [InlineData(-1, 100)] // the microsecond before the reversal was recorded: the credit still stands
    [InlineData(0, 150)]
    [InlineData(1, 150)]
    public void A_reversal_is_seen_from_the_moment_it_was_recorded(long microseconds, long euros)
    {
        var account = Booked.Account(Booked.Draft(EntryKind.ObligationSet, 150), Booked.Draft(EntryKind.CreditBooked, -50));
        account = account.With(account.Append(ReversalRules.Draft(account.Entries[1], Booked.Day, "mistake"), Booked.Stamp(3)));
        var recorded = RecordedMoment.Microseconds(account.Entries[2].RecordedAt);

        var standing = account.StandingOn(Booked.Day, RecordedMoment.Of(recorded + microseconds));

        standing.Outstanding.Should().Be(Money.OfEuros(euros));
    }

    [Fact]
    public void A_clock_that_steps_back_does_not_break_the_order()
    {
        var account = Booked.Account(Booked.Draft(EntryKind.ObligationSet, 100));
        var twoHoursEarlier = Booked.Moment.Minus(Duration.FromHours(2));

        account = account.With(account.Append(Booked.Draft(EntryKind.CreditBooked, -10), Booked.Stamp(2, twoHoursEarlier)));

        account.Entries[1].RecordedAt.Should().Be(account.Entries[0].RecordedAt);
        account.Verify().Should().BeNull();
    }

    [Fact]
    public void A_moment_is_kept_to_the_microsecond()
    {
        var account = Booked.Account();

        var entry = account.Append(
            Booked.Draft(EntryKind.ObligationSet, 1),
            Booked.Stamp(1, Booked.Moment.PlusNanoseconds(1_999))
        );

        entry.RecordedAt.Should().Be(Booked.Moment.PlusNanoseconds(1_000));
    }

    [Fact]
    public void The_chain_begins_with_the_hash_of_the_contract_id() =>
        // printf '%s' 01900000-0000-7000-8000-00000000000a | sha256sum
        Booked
            .Account(Booked.Draft(EntryKind.ObligationSet, 1))
            .Entries[0]
            .PreviousHash.Should()
            .Be("ff79f9f8f13cd867a595b191b611606734c564048a96c1623986fb8215440fbb");

    [Fact]
    public void The_hash_is_that_of_the_fields_as_canonical_json()
    {
        var account = Booked.Account();
        var draft = new EntryDraft(EntryKind.ObligationSet, Book.Effort, Money.OfCents(1_250_000), Booked.Day, "5% \"of\" €\n")
        {
            Receipt = new Receipt("utrecht", Booked.Day, "ab", "1", "{}", "Obligated", 1_250_000, "[]"),
        };

        var entry = account.Append(draft, Booked.Stamp(1));

        entry.ReceiptHash.Should().Be("64b5ca118744ab20bcb3d8e8bc9d007bc77d7108dc312720b7fab0783867f0b4");
        entry.Hash.Should().Be("421bdf3fedb4c0f672fb1821373843e6306309eaa1023a4c34c334a021f8fb41");
    }

    [Fact]
    public void An_erased_receipt_still_verifies_and_a_changed_one_does_not()
    {
        var receipt = new Receipt("utrecht", Booked.Day, "ab", "1", "{\"age\":51}", "Credited", 100, "[1]");
        var seal = ReceiptSeal.Of(receipt, "salt");

        Verifies(receipt, "salt").Should().BeTrue();
        Verifies(receipt with { Facts = "", Steps = "" }, null).Should().BeTrue();
        Verifies(receipt with { Facts = "{\"age\":49}" }, "salt").Should().BeFalse();
        Verifies(receipt, null).Should().BeFalse();
        Verifies(receipt with { Cents = 101 }, "salt").Should().BeFalse();

        bool Verifies(Receipt found, string? salt) =>
            ReceiptSeal.Verifies(found, seal.FactsCommitment, seal.StepsCommitment, salt, seal.Hash);
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
