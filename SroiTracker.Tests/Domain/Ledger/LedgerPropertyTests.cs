using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using NodaTime;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Ledger;

/// <summary>Random histories from a fixed seed, held against sums made in the plainest way.</summary>
public sealed class LedgerPropertyTests
{
    private static readonly Config Fixed = Config
        .QuickThrowOnFailure.WithMaxTest(200)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20260301UL, 7UL), FSharpOption<int>.None)));

    private static readonly EntryKind[] Kinds =
    [
        EntryKind.ObligationSet,
        EntryKind.CreditBooked,
        EntryKind.ObligationAdjusted,
        EntryKind.CapAdjusted,
        EntryKind.OpeningCredit,
        EntryKind.SanctionImposed,
        EntryKind.Settled,
        EntryKind.Waived,
        EntryKind.CreditReversed,
    ];

    private static readonly Arbitrary<ObligationAccount> Accounts = Gen.Choose(0, 1_000_000)
        .ListOf(12)
        .Select(numbers => History([.. numbers]))
        .ToArbitrary();

    [Fact]
    public void A_balance_is_the_sum_of_its_entries() =>
        Holds(account =>
            account.Sums().Outstanding.Cents == Sum(account, Book.Effort)
            && account.Sums().Payable.Cents == Sum(account, Book.Payable)
        );

    [Fact]
    public void The_chain_verifies() => Holds(account => account.Verify() is null);

    [Fact]
    public void What_is_known_only_grows() =>
        Holds(account =>
            account.Entries.All(entry =>
                account.StandingOn(LocalDate.MaxIsoValue, entry.RecordedAt)
                == AccountStanding.Of(account.Entries.Where(known => known.Sequence <= entry.Sequence))
            )
        );

    [Fact]
    public void Known_before_and_known_since_are_the_parts_of_the_whole() =>
        Holds(account =>
        {
            var at = account.Entries[account.Entries.Count / 2].RecordedAt;
            var since = account.Entries.Where(entry => entry.RecordedAt > at).Where(entry => entry.Book == Book.Effort);
            return account.StandingOn(LocalDate.MaxIsoValue, at).Outstanding.Cents + since.Sum(entry => entry.Amount.Cents)
                == account.Sums().Outstanding.Cents;
        });

    private static void Holds(Func<ObligationAccount, bool> property) => Check.One(Fixed, Prop.ForAll(Accounts, property));

    private static long Sum(ObligationAccount account, Book book) =>
        account.Entries.Where(entry => entry.Book == book).Sum(entry => entry.Amount.Cents);

    private static ObligationAccount History(int[] numbers)
    {
        var account = Booked.Account(Booked.Draft(EntryKind.ObligationSet, 1));
        foreach (var (at, number) in numbers.Index())
            if (Step(account, number) is { } draft)
                account = account.With(account.Append(draft, Booked.Stamp(at + 2)));
        return account;
    }

    private static EntryDraft? Step(ObligationAccount account, int number)
    {
        var (kind, cents) = (Kinds[number % Kinds.Length], Money.OfCents((number / 7) + 1));
        if (kind == EntryKind.CreditReversed)
            return Reversal(account, number);
        var book = kind == EntryKind.SanctionImposed ? Book.Payable : Book.Effort;
        return new EntryDraft(kind, book, IsNegative(kind, number) ? -cents : cents, Booked.Day.PlusDays(number % 30), "step");
    }

    private static EntryDraft? Reversal(ObligationAccount account, int number)
    {
        var entry = account.Entries[number % account.Entries.Count];
        var isReversed = account.Entries.Any(other => other.Reverses == entry.Id);
        return ReversalRules.Refusal(entry, isReversed) is null ? ReversalRules.Draft(entry, Booked.Day, "step") : null;
    }

    private static bool IsNegative(EntryKind kind, int number) =>
        kind switch
        {
            EntryKind.CreditBooked or EntryKind.OpeningCredit or EntryKind.Settled or EntryKind.Waived => true,
            EntryKind.ObligationAdjusted or EntryKind.CapAdjusted => number % 2 == 0,
            _ => false,
        };
}
