using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Ledger;

namespace SroiTracker.Tests.Data.Ledger;

public sealed class LedgerPostingTests
{
    [Fact]
    public async Task A_booking_moves_the_balance_on_the_contract_and_leaves_an_audit_line()
    {
        using var temp = await TempDatabase.CreateAsync();

        await temp.PostAsync("o", 1, Booked.Draft(EntryKind.ObligationSet, 12_500));
        var outcome = await temp.PostAsync("c", 1, Booked.Draft(EntryKind.CreditBooked, -9_000));

        outcome.Should().BeOfType<Posted>().Which.Entries.Single().Sequence.Should().Be(2);
        var contract = await temp.ContractAsync(1);
        contract.Outstanding.Should().Be(Money.OfEuros(3_500)); // 12,500 - 9,000
        (contract.Obligation, contract.Credited).Should().Be((Money.OfEuros(12_500), Money.OfEuros(9_000)));
        contract.LedgerSequence.Should().Be(2);
        await using var data = temp.Open();
        (await data.AuditLines.CountAsync(line => line.Action == "ledger.posted")).Should().Be(2);
        (await temp.VerifyAsync()).Findings.Should().BeEmpty();
    }

    [Fact]
    public async Task The_same_key_and_request_give_the_same_answer_and_book_once()
    {
        using var temp = await TempDatabase.CreateAsync();

        var first = (Posted)await temp.PostAsync("k", 1, Booked.Draft(EntryKind.ObligationSet, 100));
        var second = (Posted)await temp.PostAsync("k", 1, Booked.Draft(EntryKind.ObligationSet, 100));

        second.IsRepeat.Should().BeTrue();
        second.Entries.Should().Equal(first.Entries);
        (await temp.ContractAsync(1)).Outstanding.Should().Be(Money.OfEuros(100));
    }

    [Fact]
    public async Task The_same_key_for_another_request_is_refused()
    {
        using var temp = await TempDatabase.CreateAsync();
        await temp.PostAsync("k", 1, Booked.Draft(EntryKind.ObligationSet, 100));

        var other = await temp.PostAsync("k", 1, Booked.Draft(EntryKind.ObligationSet, 101));
        var somebodyElse = await temp.PostAsync(
            PostingRequest.For(TempDatabase.Contract(1), "k", Booked.Draft(EntryKind.ObligationSet, 100)),
            TempDatabase.Change with
            {
                Who = "x",
            }
        );

        other.Should().Be(new NotPosted(PostingRefusal.KeyUsedForOther));
        somebodyElse.Should().Be(new NotPosted(PostingRefusal.KeyUsedForOther));
        (await temp.ContractAsync(1)).Outstanding.Should().Be(Money.OfEuros(100));
    }

    [Fact]
    public async Task A_refusal_of_what_belongs_to_it_leaves_nothing_and_frees_the_key()
    {
        using var temp = await TempDatabase.CreateAsync();
        var request = PostingRequest.For(TempDatabase.Contract(1), "k", Booked.Draft(EntryKind.ObligationSet, 100));

        var refused = await temp.PostAsync(request with { Also = (_, _) => Task.FromResult<string?>("ClaimNotOpen") });
        var booked = await temp.PostAsync(request);

        refused.Should().Be(new NotPosted(PostingRefusal.Refused, "ClaimNotOpen"));
        booked.Should().BeOfType<Posted>().Which.IsRepeat.Should().BeFalse();
        await using var data = temp.Open();
        (await data.LedgerEntries.CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task A_failure_of_what_belongs_to_it_leaves_nothing()
    {
        using var temp = await TempDatabase.CreateAsync();
        var request = PostingRequest.For(TempDatabase.Contract(1), "k", Booked.Draft(EntryKind.ObligationSet, 100)) with
        {
            Also = (_, _) => throw new InvalidOperationException("broken"),
        };

        await FluentActions.Awaiting(() => temp.PostAsync(request)).Should().ThrowAsync<InvalidOperationException>();

        await using var data = temp.Open();
        (await data.LedgerEntries.CountAsync()).Should().Be(0);
        (await data.IdempotencyKeys.CountAsync()).Should().Be(0);
    }

    [Theory]
    [InlineData(0, true)] // worked out before the first entry
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task Amounts_worked_out_from_an_older_account_are_refused(long seen, bool isRefused)
    {
        using var temp = await TempDatabase.CreateAsync();
        await temp.PostAsync(PostingRequest.For(TempDatabase.Contract(1), "first", Booked.Draft(EntryKind.ObligationSet, 100)));

        var outcome = await temp.PostAsync(new PostingRequest
        {
            IdempotencyKey = "k", Accounts = [new AccountPosting(TempDatabase.Contract(1), [Booked.Draft(EntryKind.ObligationAdjusted, 100)], null, seen)],
        });

        (outcome is NotPosted { Why: PostingRefusal.ContractChanged }).Should().Be(isRefused);
    }

    [Fact]
    public async Task A_decision_on_an_older_version_of_the_contract_is_refused()
    {
        using var temp = await TempDatabase.CreateAsync();
        var version = (await temp.ContractAsync(1)).Version;
        var posting = new AccountPosting(TempDatabase.Contract(1), [Booked.Draft(EntryKind.ObligationSet, 100)], version - 1);

        var stale = await temp.PostAsync(new PostingRequest { IdempotencyKey = "k", Accounts = [posting] });
        var fresh = await temp.PostAsync(
            new PostingRequest { IdempotencyKey = "k", Accounts = [posting with { ExpectedVersion = version }] }
        );

        stale.Should().Be(new NotPosted(PostingRefusal.ContractChanged));
        fresh.Should().BeOfType<Posted>();
    }

    [Fact]
    public async Task A_reversal_points_at_its_mistake_and_happens_once()
    {
        using var temp = await TempDatabase.CreateAsync(contracts: 2);
        await temp.PostAsync("o", 1, Booked.Draft(EntryKind.ObligationSet, 100));
        var credit = (Posted)await temp.PostAsync("c", 1, Booked.Draft(EntryKind.CreditBooked, -40));
        var draft = Booked.Draft(EntryKind.CreditReversed, 40, reverses: new EntryId(credit.Entries[0].Id));

        var elsewhere = await temp.PostAsync("r0", 2, draft);
        var first = await temp.PostAsync("r1", 1, draft);
        var second = await temp.PostAsync("r2", 1, draft);

        elsewhere.Should().Be(new NotPosted(PostingRefusal.ReversalNotAllowed, "OtherAccount"));
        first.Should().BeOfType<Posted>();
        second.Should().Be(new NotPosted(PostingRefusal.ReversalNotAllowed, "AlreadyReversed"));
        (await temp.ContractAsync(1)).Outstanding.Should().Be(Money.OfEuros(100)); // 100 - 40 + 40
    }

    [Fact]
    public async Task A_transfer_moves_a_balance_between_two_accounts_or_not_at_all()
    {
        using var temp = await TempDatabase.CreateAsync(contracts: 2);
        await temp.PostAsync("o", 1, Booked.Draft(EntryKind.ObligationSet, 100));
        var (giving, taking) = TransferRules.Drafts(Money.OfEuros(60), Booked.Day, "takeover");

        var half = await temp.PostAsync("t0", 1, giving);
        var whole = await temp.PostAsync(
            new PostingRequest
            {
                IdempotencyKey = "t1",
                Accounts = [new(TempDatabase.Contract(1), [giving]), new(TempDatabase.Contract(2), [taking])],
            }
        );

        half.Should().Be(new NotPosted(PostingRefusal.TransferNotZero));
        whole.Should().BeOfType<Posted>();
        (await temp.ContractAsync(1)).Outstanding.Should().Be(Money.OfEuros(40)); // 100 - 60
        (await temp.ContractAsync(2)).Outstanding.Should().Be(Money.OfEuros(60));
    }

    [Fact]
    public async Task A_citizen_service_number_in_the_reason_is_refused()
    {
        using var temp = await TempDatabase.CreateAsync();

        var outcome = await temp.PostAsync(
            "k",
            1,
            new EntryDraft(EntryKind.ObligationSet, Book.Effort, Money.OfCents(1), Booked.Day, "111222333")
        );

        outcome.Should().Be(new NotPosted(PostingRefusal.CitizenServiceNumber));
    }

    [Fact]
    public async Task An_unknown_contract_is_refused()
    {
        using var temp = await TempDatabase.CreateAsync();

        var outcome = await temp.PostAsync("k", 9, Booked.Draft(EntryKind.ObligationSet, 1));

        outcome.Should().Be(new NotPosted(PostingRefusal.ContractNotFound));
    }

    [Fact]
    public async Task Two_hundred_bookings_at_once_lose_and_double_nothing()
    {
        using var temp = await TempDatabase.CreateAsync(contracts: 4);
        for (var contract = 1; contract <= 4; contract++)
            await temp.PostAsync($"o{contract}", contract, Booked.Draft(EntryKind.ObligationSet, 100_000));

        // Every booking is sent twice under its key.
        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 400)
                .Select(number =>
                    Task.Run(() =>
                        temp.PostAsync(
                            $"k{number % 200}",
                            (number % 4) + 1,
                            Booked.Draft(EntryKind.CreditBooked, -((number % 200) + 1))
                        )
                    )
                )
        );

        outcomes.OfType<Posted>().Count(posted => !posted.IsRepeat).Should().Be(200);
        outcomes.OfType<Posted>().Count(posted => posted.IsRepeat).Should().Be(200);
        long[] outstanding =
        [
            .. await Task.WhenAll(
                Enumerable.Range(1, 4).Select(async number => (await temp.ContractAsync(number)).Outstanding.Cents)
            ),
        ];
        // Contract n has the credits n, n + 4, … n + 196: 50 n + 4 x (0 + 1 + … + 49) = 50 n + 4,900 euros.
        outstanding.Should().Equal(100_000_00 - 4_950_00, 100_000_00 - 5_000_00, 100_000_00 - 5_050_00, 100_000_00 - 5_100_00);
        (await temp.VerifyAsync()).Should().BeEquivalentTo(new LedgerVerificationResult(4, 204, []));
    }

    [Fact]
    public async Task What_was_known_is_the_same_from_the_database_as_from_the_domain()
    {
        using var temp = await TempDatabase.CreateAsync();
        for (var step = 0; step < 20; step++)
        {
            var change = TempDatabase.Change with { When = Booked.Moment.Plus(NodaTime.Duration.FromHours(step)) };
            var draft =
                step % 4 == 0 ? Booked.Draft(EntryKind.ObligationSet, 1_000, on: Booked.Day.PlusDays(step % 7))
                : step % 4 == 3 ? Booked.Draft(EntryKind.SanctionImposed, step, Book.Payable, Booked.Day.PlusDays(step % 5))
                : Booked.Draft(EntryKind.CreditBooked, -step, on: Booked.Day.PlusDays(-step % 3));
            await temp.PostAsync(PostingRequest.For(TempDatabase.Contract(1), $"k{step}", draft), change);
        }

        await using var data = temp.Open();
        var account = await data.LedgerEntries.AccountAsync(TempDatabase.Contract(1), CancellationToken.None);
        foreach (var entry in account.Entries)
            for (var day = -3; day <= 7; day++)
            {
                var on = Booked.Day.PlusDays(day);
                var sums = await data.LedgerEntries.StandingAsync(
                    TempDatabase.Contract(1),
                    on,
                    entry.RecordedAt,
                    CancellationToken.None
                );
                sums.Should().Be(account.StandingOn(on, entry.RecordedAt));
            }
    }

    [Fact]
    public async Task A_receipt_is_kept_and_may_be_erased_without_breaking_the_chain()
    {
        using var temp = await TempDatabase.CreateAsync();
        var draft = new EntryDraft(EntryKind.ObligationSet, Book.Effort, Money.OfCents(617_285), Booked.Day, "5%")
        {
            Receipt = new Receipt("utrecht", Booked.Day, "ab", "1", "{\"age\":51}", "Obligated", 617_285, "[]"),
        };
        await temp.PostAsync("k", 1, draft);
        await using var data = temp.Open();
        var receipt = await data.Receipts.SingleAsync();
        receipt.ToReceipt().Should().Be(draft.Receipt);

        receipt.Erase();
        await temp.Writes.RunAsync(
            data,
            TempDatabase.Change,
            trail =>
            {
                trail.Note("receipt.erased", new("receipt", receipt.EntryId));
                return Task.CompletedTask;
            },
            default
        );

        (await temp.VerifyAsync()).Findings.Should().BeEmpty();
    }
}
