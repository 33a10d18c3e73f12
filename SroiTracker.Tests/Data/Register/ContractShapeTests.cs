using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Policies;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Data.Register;

/// <summary>Every shape of a contract, derived and booked, with a worked example.</summary>
public sealed class ContractShapeTests : IAsyncLifetime
{
    private static readonly Guid Other = new("01900000-0000-7000-8000-0000000000b2");
    private static readonly Guid OtherAuthority = new("01900000-0000-7000-8000-0000000000a2");

    private static readonly PolicyVersion Verzonnen = InventedPolicy.With(
        "\"frameworkThreshold\":{\"value\":\"estimate\",@}", "\"lotThreshold\":{\"value\":\"whole\",@}", "\"jointThreshold\":{\"value\":\"part\",@}",
        "\"base\":{\"value\":\"invoiced\",@}", "\"provisional\":{\"value\":\"contractValue\",@}");

    private static readonly PolicyBook Book = new([Verzonnen, .. Rules.Book.Versions("utrecht")]);

    private TempDatabase temp = null!;
    private ContractRegister register = null!;
    private ContractMoves moves = null!;

    public async Task InitializeAsync()
    {
        temp = await TempDatabase.CreateAsync(contracts: 0);
        await using var data = temp.Open();
        data.Authorities.Add(new Authority { Id = OtherAuthority, Folder = "nieuwstad", Name = "Nieuwstad", Kind = AuthorityKind.Municipality });
        data.Municipalities.Add(new Municipality { Code = "GM0001", Name = "Verzonnen" });
        data.Municipalities.Add(new Municipality { Code = "GM0344", Name = "Utrecht" });
        data.PolicyMemberships.Add(new PolicyMembership { MunicipalityCode = "GM0001", FromDay = new LocalDate(1970, 1, 1), Folder = "verzonnen" });
        data.PolicyMemberships.Add(new PolicyMembership { MunicipalityCode = "GM0344", FromDay = new LocalDate(1970, 1, 1), Folder = "utrecht" });
        data.Contractors.Add(Contractor.Register(Other, new ContractorFacts("Bouwbedrijf Verder"), TempDatabase.Authority, TempDatabase.Change));
        await data.SaveChangesAsync();
        register = new ContractRegister(temp.Database, temp.Posting, new PolicyAssignment(Book), Book);
        moves = new ContractMoves(temp.Database, temp.Posting, temp.Writes);
    }

    public Task DisposeAsync()
    {
        temp.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_framework_starts_at_nothing_and_each_call_off_adds_to_its_account()
    {
        var id = await RegisterAsync(new ContractFacts { PartOf = "framework", Whole = Money.OfEuros(600_000) });

        await AmendAsync(id, AmendmentKind.CallOff, 80_000);
        await AmendAsync(id, AmendmentKind.CallOff, 40_000);

        (await EntriesAsync(id)).Should().Equal(400_000, 200_000); // 5% of 80,000 and of 40,000
        (await ContractAsync(id)).Facts.Should().Match<ContractFacts>(facts => facts.CallOffs == "8000000,4000000" && facts.Value == Money.OfEuros(120_000));
    }

    [Fact]
    public async Task Each_lot_is_a_contract_of_its_own_under_the_threshold_of_its_tender()
    {
        var first = await RegisterAsync(Valued(60_000) with { PartOf = "lots", Whole = Money.OfEuros(150_000) }, "perceel 1");
        var second = await RegisterAsync(Valued(90_000) with { PartOf = "lots", Whole = Money.OfEuros(150_000) }, "perceel 2");

        (await EntriesAsync(first)).Should().Equal(300_000); // 5% of 60,000
        (await EntriesAsync(second)).Should().Equal(450_000); // 5% of 90,000
    }

    [Fact]
    public async Task Joint_clients_owe_each_under_their_own_policy()
    {
        // 200,000 together: 120,000 for Verzonnen and 80,000 for Utrecht. Verzonnen looks at the share, Utrecht is silent and asks.
        var ours = await RegisterAsync(Valued(120_000) with { PartOf = "jointClients", Whole = Money.OfEuros(200_000) }, "aandeel 1");
        var theirs = await RegisterAsync(
            Valued(80_000) with { PartOf = "jointClients", Whole = Money.OfEuros(200_000), MunicipalityCode = "GM0344" }, "aandeel 2");

        (await EntriesAsync(ours)).Should().Equal(600_000); // 5% of 120,000
        (await ContractAsync(theirs)).Outcome.Clause.Should().Be("jointThreshold");
        await DecideAsync(theirs, "jointThreshold", "whole");
        (await EntriesAsync(theirs)).Should().Equal(400_000); // 5% of 80,000
    }

    [Fact]
    public async Task A_consortium_has_one_obligation_and_parts_that_add_up_to_it()
    {
        var id = await RegisterAsync(Valued(200_000.10m));

        await ShareAsync(id, (TempDatabase.Contractor, 6_667), (Other, 3_333));

        (await EntriesAsync(id)).Should().Equal(1_000_001); // 5% of 200,000.10 is 10,000.005; nothing new is booked for the shares
        (await ContractAsync(id)).Outcome.Steps.Should().Contain("consortium.part").And.Contain("666701").And.Contain("333300");
    }

    [Fact]
    public async Task Invoices_make_the_obligation_final()
    {
        var id = await RegisterAsync(Valued(400_000));

        (await ContractAsync(id)).Outcome.IsProvisional.Should().BeTrue();
        await AmendAsync(id, AmendmentKind.Invoice, 100_000);
        await AmendAsync(id, AmendmentKind.FinalInvoice, 362_500);
        (await ContractAsync(id)).Outcome.IsProvisional.Should().BeFalse();

        (await EntriesAsync(id)).Should().Equal(2_000_000, -187_500); // 5% of 400,000 until 5% of 362,500 = 18,125
    }

    [Fact]
    public async Task A_takeover_moves_the_account_with_its_history_and_books_nothing()
    {
        var id = await RegisterAsync(Valued(200_000));

        (await moves.TakeOverAsync(
            new ContractTakeover(id, (await ContractAsync(id)).Version, Other, PartyChange.Bankruptcy, new LocalDate(2026, 6, 1)),
            TempDatabase.Change, CancellationToken.None)).Should().BeOfType<Posted>();

        (await ContractAsync(id)).Should().Match<Contract>(row => row.ContractorId == Other && row.Outstanding == Money.OfEuros(10_000));
        (await EntriesAsync(id)).Should().Equal(1_000_000);
        await using var data = temp.Open();
        (await data.ContractParties.SingleAsync()).Should().Match<ContractParty>(row =>
            row.FromId == TempDatabase.Contractor && row.ToId == Other && row.Kind == PartyChange.Bankruptcy);
        FluentActions.Invoking(() => temp.Raw("UPDATE contract_party SET why = 'x'")).Should().Throw<Microsoft.Data.Sqlite.SqliteException>();
        await AllDeriveAgainAsync();
    }

    [Fact]
    public async Task A_takeover_by_the_same_company_or_of_an_old_version_is_refused()
    {
        var id = await RegisterAsync(Valued(200_000));
        var version = (await ContractAsync(id)).Version;

        (await moves.TakeOverAsync(new ContractTakeover(id, version, TempDatabase.Contractor, PartyChange.Takeover, new LocalDate(2026, 6, 1)), TempDatabase.Change, default))
            .Should().Be(new NotPosted(PostingRefusal.Refused, "contract.sameContractor"));
        (await moves.TakeOverAsync(new ContractTakeover(id, version + 1, Other, PartyChange.Takeover, new LocalDate(2026, 6, 1)), TempDatabase.Change, default))
            .Should().Be(new NotPosted(PostingRefusal.ContractChanged));
    }

    [Fact]
    public async Task A_merger_moves_every_account_and_keeps_the_pinned_policy()
    {
        var first = await RegisterAsync(Valued(200_000), "C-1");
        var second = await RegisterAsync(Valued(300_000), "C-2");
        await RegisterAsync(Valued(150_000), "C-2", OtherAuthority);

        var moved = await moves.MergeAsync(TempDatabase.Authority, OtherAuthority, new LocalDate(2027, 1, 1), TempDatabase.Change, CancellationToken.None);

        moved.Should().Be(2);
        (await ContractAsync(first)).Should().Match<Contract>(row => row.AuthorityId == OtherAuthority && row.Reference == "C-1");
        var renamed = await ContractAsync(second);
        renamed.Reference.Should().Be($"C-2 ({second:N})", "the new authority had a C-2 already");
        (renamed.Outcome.PolicyFolder, renamed.Outcome.PolicyHash, renamed.Outstanding).Should().Be(("verzonnen", Verzonnen.Hash, Money.OfEuros(15_000)));
        await using var data = temp.Open();
        (await data.ContractParties.CountAsync(row => row.Kind == PartyChange.Merger)).Should().Be(2);
        await AllDeriveAgainAsync();
    }

    [Fact]
    public async Task A_subsidy_owes_as_a_contract_does()
    {
        var id = await RegisterAsync(Valued(250_000) with { Kind = "subsidy" });

        (await EntriesAsync(id)).Should().Equal(1_250_000);
    }

    [Theory]
    [InlineData(23, null)]
    [InlineData(24, "verzonnen")]
    public async Task From_the_day_of_a_merger_a_municipality_follows_the_one_it_went_into(int day, string? folder)
    {
        await using var data = temp.Open();
        data.Municipalities.Add(new Municipality { Code = "GM0002", Name = "Opgegaan", MergedInto = "GM0001", MergedOn = new LocalDate(2022, 3, 24) });
        data.PolicyMemberships.Add(new PolicyMembership { MunicipalityCode = "GM0002", FromDay = new LocalDate(2023, 1, 1), Folder = "utrecht" }); // after its end
        await data.SaveChangesAsync();

        var assigned = await new PolicyAssignment(new PolicyBook([InventedPolicy.With() with { ValidFrom = new LocalDate(2020, 1, 1) }]))
            .FindAsync(data, "GM0002", new DecidingDays(null, new LocalDate(2022, 3, day), null, null), null, CancellationToken.None);

        assigned.Version?.Folder.Should().Be(folder);
    }

    private static ContractFacts Valued(decimal euros) =>
        new() { Kind = "services", Value = Money.OfCents((long)(euros * 100)), ValueFlag = ValueFlag.Usable };

    private async Task<Guid> RegisterAsync(ContractFacts facts, string reference = "C-1", Guid? authority = null)
    {
        var id = Guid.CreateVersion7();
        (await register.RegisterAsync(
            new NewContract
            {
                Id = id, AuthorityId = authority ?? TempDatabase.Authority, ContractorId = TempDatabase.Contractor, Reference = reference, Title = "Werk",
                Facts = facts with { MunicipalityCode = facts.MunicipalityCode ?? "GM0001", ValueFlag = ValueFlag.Usable },
                Days = new ContractDays { AwardOn = new LocalDate(2026, 3, 1) },
            },
            TempDatabase.Change,
            CancellationToken.None)).Should().BeOfType<Posted>();
        return id;
    }

    private async Task AmendAsync(Guid id, AmendmentKind kind, long euros) =>
        (await register.AmendAsync(
            new Amendment
            {
                Id = Guid.CreateVersion7(), ContractId = id, Kind = kind, EffectiveOn = new LocalDate(2026, 4, 1), Amount = Money.OfEuros(euros),
                Why = "nadere overeenkomst", RecordedBy = "tester", RecordedAt = TempDatabase.Change.When,
            },
            (await ContractAsync(id)).Version,
            TempDatabase.Change,
            CancellationToken.None)).Should().BeOfType<Posted>();

    private async Task ShareAsync(Guid id, params (Guid Company, int Share)[] partners) =>
        (await register.ShareAsync(
            id,
            (await ContractAsync(id)).Version,
            [.. partners.Select((partner, index) => new ConsortiumPartner
            {
                ContractId = id, ContractorId = partner.Company, ShareBp = partner.Share, Place = index + 1,
            })],
            TempDatabase.Change,
            CancellationToken.None)).Should().BeOfType<Posted>();

    private async Task DecideAsync(Guid id, string clause, string reading) =>
        (await register.DecideAsync(
            new RecordedDecision
            {
                Id = Guid.CreateVersion7(), Subject = DecisionSubject.Contract, SubjectId = id, Clause = clause, Reading = reading, Why = "besluit",
                RecordedBy = "tester", RecordedAt = TempDatabase.Change.When,
            },
            (await ContractAsync(id)).Version,
            TempDatabase.Change,
            CancellationToken.None)).Should().BeOfType<Posted>();

    private async Task AllDeriveAgainAsync()
    {
        await foreach (var entry in new LedgerRederivation(temp.Database, Book).AllAsync(CancellationToken.None)) entry.Result.Should().Be(Rederived.Equal);
    }

    private async Task<Contract> ContractAsync(Guid id)
    {
        await using var data = temp.Open();
        return await data.Contracts.AsNoTracking().SingleAsync(contract => contract.Id == id);
    }

    private async Task<List<long>> EntriesAsync(Guid id)
    {
        await using var data = temp.Open();
        var amounts = await data.LedgerEntries.Where(entry => entry.ContractId == id).OrderBy(entry => entry.Sequence).Select(entry => entry.Amount).ToListAsync();
        return [.. amounts.Select(amount => amount.Cents)];
    }
}
