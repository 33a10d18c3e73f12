using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Ledger;

public sealed class VerifyTests
{
    private static readonly ObligationAccount Account = Booked.Account(
        Booked.Draft(EntryKind.ObligationSet, 100),
        Booked.Draft(EntryKind.CreditBooked, -40),
        Booked.Draft(EntryKind.CreditBooked, -10)
    );

    [Fact]
    public void An_account_that_nobody_touched_verifies() => Account.Verify().Should().BeNull();

    [Fact]
    public void Every_changed_field_is_found_and_the_entry_named()
    {
        var entry = Account.Entries[1];
        LedgerEntry[] changed =
        [
            entry with
            {
                Why = "because.",
            },
            entry with
            {
                By = "somebody",
            },
            entry with
            {
                EffectiveOn = entry.EffectiveOn.PlusDays(1),
            },
            entry with
            {
                RecordedAt = entry.RecordedAt.Plus(NodaTime.Duration.FromSeconds(1)),
            },
            entry with
            {
                Id = new EntryId(Guid.Empty),
            },
            entry with
            {
                Claim = new ClaimId(Guid.Empty),
            },
            entry with
            {
                ReceiptHash = "00",
            },
            entry with
            {
                Hash = Account.Entries[2].Hash,
            },
            entry with
            {
                PreviousHash = Account.Entries[2].Hash,
            },
            entry with
            {
                Contract = new ContractId(Guid.Empty),
            },
            entry with
            {
                Sequence = 3,
            },
            Amount(entry, Money.OfEuros(-41)),
        ];

        changed.Select(fake => With(1, fake).Verify()?.Id).Should().Equal(changed.Select(fake => (EntryId?)fake.Id));
    }

    [Fact]
    public void An_entry_that_is_missing_is_found() =>
        (Account with { Entries = [Account.Entries[0], Account.Entries[2]] })
            .Verify()
            .Should()
            .Be(new LedgerFault(Account.Entries[2], LedgerFaultKind.Sequence));

    [Fact]
    public void A_changed_entry_with_a_hash_of_its_own_is_found_at_the_next()
    {
        var fake = Amount(Account.Entries[1], Money.OfEuros(-41));

        With(1, fake with { Hash = fake.ComputeHash() })
            .Verify()
            .Should()
            .Be(new LedgerFault(Account.Entries[2], LedgerFaultKind.PreviousHash));
    }

    private static ObligationAccount With(int index, LedgerEntry entry) =>
        Account with
        {
            Entries = [.. Account.Entries.Select((kept, at) => at == index ? entry : kept)],
        };

    private static LedgerEntry Amount(LedgerEntry entry, Money amount) =>
        new(entry.Kind, entry.Book, amount, entry.Reverses)
        {
            Id = entry.Id,
            Contract = entry.Contract,
            Sequence = entry.Sequence,
            EffectiveOn = entry.EffectiveOn,
            RecordedAt = entry.RecordedAt,
            By = entry.By,
            Why = entry.Why,
            PreviousHash = entry.PreviousHash,
            Hash = entry.Hash,
        };
}
