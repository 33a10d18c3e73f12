using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Policies;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Data.Register;

public sealed class ContractRegisterTests : IAsyncLifetime
{
    private static readonly Guid Id = new("01900000-0000-7000-8000-0000000000d1");

    private TempDatabase temp = null!;
    private ContractRegister register = null!;

    public async Task InitializeAsync()
    {
        temp = await TempDatabase.CreateAsync(contracts: 0);
        await using var data = temp.Open();
        data.Municipalities.Add(new Municipality { Code = "GM0344", Name = "Utrecht" });
        data.PolicyMemberships.Add(new PolicyMembership { MunicipalityCode = "GM0344", FromDay = new LocalDate(1970, 1, 1), Folder = "utrecht" });
        await data.SaveChangesAsync();
        register = new ContractRegister(temp.Database, temp.Posting, new PolicyAssignment(Rules.Book), Rules.Book);
    }

    public Task DisposeAsync()
    {
        temp.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_contract_and_its_obligation_are_entered_together()
    {
        var outcome = await RegisterAsync(250_000);

        outcome.Should().BeOfType<Posted>();
        var contract = await ContractAsync();
        contract.Obligation.Should().Be(Money.OfEuros(12_500)); // 250,000 x 5%
        contract.Outstanding.Should().Be(Money.OfEuros(12_500));
        contract.State.Should().Be(ContractState.Registered);
        contract.Outcome.PolicyFolder.Should().Be("utrecht");
        contract.Outcome.PolicyDay.Should().Be(new LocalDate(2024, 1, 1));
    }

    [Fact]
    public async Task Entering_the_same_contract_twice_books_once()
    {
        await RegisterAsync(250_000);

        var again = await RegisterAsync(250_000);

        again.Should().BeOfType<Posted>().Which.IsRepeat.Should().BeTrue();
        (await EntriesAsync()).Should().Equal(1_250_000);
    }

    [Theory]
    [InlineData(ValueFlag.Unknown)]
    [InlineData(ValueFlag.Placeholder)]
    [InlineData(ValueFlag.SharedTotal)]
    [InlineData(ValueFlag.NotConfirmed)]
    public async Task A_value_that_cannot_be_trusted_never_yields_an_obligation(ValueFlag flag)
    {
        await RegisterAsync(250_000, flag);

        var contract = await ContractAsync();
        contract.State.Should().Be(ContractState.NeedsDecision);
        contract.Outcome.Clause.Should().Be("valueCents");
        (await EntriesAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task More_work_books_the_difference_under_the_pinned_policy()
    {
        await RegisterAsync(250_000);

        await AmendAsync(AmendmentKind.MoreWork, 300_000);

        (await EntriesAsync()).Should().Equal(1_250_000, 250_000); // 300,000 x 5% = 15,000; - 12,500
    }

    [Fact]
    public async Task Less_work_under_the_threshold_keeps_the_obligation_on_the_new_value()
    {
        await RegisterAsync(250_000);

        await AmendAsync(AmendmentKind.LessWork, 90_000);

        (await EntriesAsync()).Should().Equal(1_250_000, -800_000); // 90,000 x 5% = 4,500; - 12,500
        (await ContractAsync()).Outcome.Steps.Should().Contain("crossing.downKept");
    }

    [Fact]
    public async Task An_exemption_takes_the_obligation_back()
    {
        await RegisterAsync(250_000);

        await ExemptAsync(0);

        var contract = await ContractAsync();
        contract.State.Should().Be(ContractState.Exempt);
        contract.Outstanding.Should().Be(Money.Zero);
        (await EntriesAsync()).Should().Equal(1_250_000, -1_250_000);
    }

    [Fact]
    public async Task Another_percentage_books_the_difference()
    {
        await RegisterAsync(250_000);

        await ExemptAsync(300);

        (await EntriesAsync()).Should().Equal(1_250_000, -500_000); // 250,000 x 3% = 7,500
    }

    [Fact]
    public async Task A_corrected_title_books_nothing_and_keeps_an_opening_balance()
    {
        await RegisterAsync(250_000);
        await temp.Posting.PostAsync(
            PostingRequest.For(Id, "opening", new EntryDraft(
                EntryKind.ObligationAdjusted, Book.Effort, Money.OfEuros(-2_500), new LocalDate(2026, 3, 1), "beginstand: 10.000")),
            TempDatabase.Change,
            CancellationToken.None);
        var contract = await ContractAsync();

        var outcome = await register.ReviseAsync(
            new ContractRevision(Id, contract.Version, "C-1", "Groot onderhoud", contract.Facts, contract.Days), TempDatabase.Change, CancellationToken.None);

        outcome.Should().BeOfType<Posted>();
        (await ContractAsync()).Title.Should().Be("Groot onderhoud");
        (await EntriesAsync()).Should().Equal(1_250_000, -250_000); // nothing was derived again
    }

    [Fact]
    public async Task A_form_that_was_read_at_another_version_is_refused()
    {
        await RegisterAsync(250_000);

        var refused = await register.AmendAsync(Amendment(AmendmentKind.MoreWork, 300_000), 99, TempDatabase.Change, CancellationToken.None);

        refused.Should().Be(new NotPosted(PostingRefusal.ContractChanged));
    }

    [Fact]
    public async Task Every_booked_amount_derives_again_to_the_same()
    {
        await RegisterAsync(250_000);
        await AmendAsync(AmendmentKind.LessWork, 90_000);
        await ExemptAsync(300);

        var again = new List<Rederived>();
        await foreach (var entry in new LedgerRederivation(temp.Database, Rules.Book).AllAsync(CancellationToken.None)) again.Add(entry.Result);

        again.Should().Equal(Rederived.Equal, Rederived.Equal, Rederived.Equal);
    }

    [Fact]
    public async Task The_same_award_twice_is_pointed_out()
    {
        await RegisterAsync(250_000);
        var second = NewContract(250_000, ValueFlag.Usable) with { Id = new Guid("01900000-0000-7000-8000-0000000000d2"), Reference = "C-2" };

        await register.RegisterAsync(second, TempDatabase.Change, CancellationToken.None);

        await using var data = temp.Open();
        (await data.DuplicatePointers.SingleAsync()).Reason.Should().Be("sameAward");
    }

    private Task<PostingOutcome> RegisterAsync(long euros, ValueFlag flag = ValueFlag.Usable) =>
        register.RegisterAsync(NewContract(euros, flag), TempDatabase.Change, CancellationToken.None);

    private async Task AmendAsync(AmendmentKind kind, long euros) =>
        (await register.AmendAsync(Amendment(kind, euros), (await ContractAsync()).Version, TempDatabase.Change, CancellationToken.None))
            .Should().BeOfType<Posted>();

    private async Task ExemptAsync(int basisPoints) =>
        (await register.ExemptAsync(
            new Exemption
            {
                Id = Guid.CreateVersion7(), ContractId = Id, Percentage = basisPoints, FromDay = new LocalDate(2026, 3, 1), Why = "besluit",
                RecordedBy = "tester", RecordedAt = TempDatabase.Change.When,
            },
            (await ContractAsync()).Version,
            TempDatabase.Change,
            CancellationToken.None)).Should().BeOfType<Posted>();

    private static Amendment Amendment(AmendmentKind kind, long euros) => new()
    {
        Id = Guid.CreateVersion7(), ContractId = Id, Kind = kind, EffectiveOn = new LocalDate(2026, 4, 1), NewValue = Money.OfEuros(euros),
        Why = "wijziging", RecordedBy = "tester", RecordedAt = TempDatabase.Change.When,
    };

    private static NewContract NewContract(long euros, ValueFlag flag) => new()
    {
        Id = Id,
        AuthorityId = TempDatabase.Authority,
        ContractorId = TempDatabase.Contractor,
        Reference = "C-1",
        Title = "Onderhoud",
        Facts = new ContractFacts { Kind = "works", Value = Money.OfEuros(euros), ValueFlag = flag, MunicipalityCode = "GM0344" },
        Days = new ContractDays { AwardOn = new LocalDate(2026, 3, 1) },
    };

    private async Task<Contract> ContractAsync()
    {
        await using var data = temp.Open();
        return await data.Contracts.AsNoTracking().SingleAsync(contract => contract.Id == Id);
    }

    private async Task<List<long>> EntriesAsync()
    {
        await using var data = temp.Open();
        var amounts = await data.LedgerEntries.OrderBy(entry => entry.Sequence).Select(entry => entry.Amount).ToListAsync();
        return [.. amounts.Select(amount => amount.Cents)];
    }
}
