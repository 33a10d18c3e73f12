using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Agreements;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Wording;

namespace SroiTracker.Tests.Given;

/// <summary>
/// Three contracts of three companies in Voorbeeldstad, awarded on 5 January 2026: 280,000, 200,000 and 120,000 at 5% owe 14,000, 10,000 and 6,000,
/// together 30,000. The key is 1/2, 1/3 and 1/6; the school of the cast takes part.
/// </summary>
internal sealed record PoolCast(SroiApp App, Guid Agreement, IReadOnlyList<Guid> Contracts)
{
    internal const string ThirdContractor = "noor@zorgvervoer-havenkwartier.example";

    internal static readonly LocalDate From = new(2026, 3, 2);
    internal static readonly LocalDate Until = new(2026, 3, 12);
    internal static readonly Guid School = SeedId.Of("partner", "ROC Voorbeeld");
    internal static readonly string[] Shares = ["1/2", "1/3", "1/6"];
    internal static readonly Guid[] Companies = [Efforts.Company, Efforts.OtherCompany, SeedId.Of("contractor", "zorgvervoer-havenkwartier")];

    private static readonly long[] Values = [280_000, 200_000, 120_000];

    /// <summary>The three contracts, without an agreement.</summary>
    internal static async Task<IReadOnlyList<Guid>> ContractsAsync(SroiApp app)
    {
        var contracts = new List<Guid>();
        foreach (var (at, company) in Companies.Index()) contracts.Add(await ContractAsync(app, company, Values[at]));
        return contracts;
    }

    /// <summary>A contract under Voorbeeldstad's policy of 2026.</summary>
    internal static async Task<Guid> ContractAsync(SroiApp app, Guid company, long euros)
    {
        var like = await app.ContractRowAsync(await app.ContractAsync(Efforts.Voorbeeldstad, company)); // enters company and authority
        var id = Guid.CreateVersion7();
        (await app.Services.GetRequiredService<ContractRegister>().RegisterAsync(
            new NewContract
            {
                Id = id, AuthorityId = like.AuthorityId, ContractorId = company, Reference = "N-" + id.ToString()[^6..],
                Title = "Techniek in de buurt",
                Facts = like.Facts with { Value = Money.OfEuros(euros), Months = null },
                Days = ContractDays.Of(EndingCast.Under2026, null, null, EndingCast.Under2026, new LocalDate(2026, 12, 31)),
            },
            app.Change(), default)).Should().BeOfType<Posted>();
        return id;
    }

    /// <summary>An agreement from 2 to 12 March 2026 that everybody signed on 1 February; afterwards it is 15 March.</summary>
    internal static async Task<PoolCast> SignedAsync(SroiApp app, LocalDate? until = null, LocalDate? signedOn = null)
    {
        EndingCast.On(app, new LocalDate(2026, 2, 1));
        var pool = await DraftAsync(app, until ?? Until);
        await pool.OfferAsync();
        if (signedOn is { } day) EndingCast.On(app, day);
        await pool.SignAsync();
        EndingCast.On(app, new LocalDate(2026, 3, 15));
        return pool;
    }

    /// <summary>The same as a draft.</summary>
    internal static async Task<PoolCast> DraftAsync(SroiApp app, LocalDate? until = null)
    {
        var pool = new PoolCast(app, Guid.CreateVersion7(), await ContractsAsync(app));
        var authority = (await app.ContractRowAsync(pool.Contracts[0])).AuthorityId;
        (await pool.Desk.OpenAsync(pool.Agreement, authority, "Techniek samen", pool.Says(until: until ?? new LocalDate(2026, 12, 31)), app.Change(), default)).Should()
            .BeNull();
        return pool;
    }

    internal AgreementDesk Desk => App.Services.GetRequiredService<AgreementDesk>();

    /// <summary>What a version says.</summary>
    internal AgreementDraft Says(LocalDate? from = null, LocalDate? until = null, string[]? shares = null) => new(
        from ?? From, until, "Wij vullen samen in.", [CreboCode.Parse("25187")!.Value],
        [.. Contracts.Zip(shares ?? Shares, (contract, share) => (contract, DivisionKey.ShareOf(share)!.Value))], [School]);

    internal async Task OfferAsync(int number = 1) => (await Desk.OfferAsync(Agreement, number, App.Change(), default)).Should().BeNull();

    /// <summary>Every party that must sign does, or all but the last ones.</summary>
    internal async Task SignAsync(int number = 1, int but = 0)
    {
        Signer[] parties = [.. Companies.Select(id => new Signer(SignerKind.Contractor, id)), new(SignerKind.School, School)];
        foreach (var party in parties.SkipLast(but))
            (await Desk.AnswerAsync(Agreement, number, party, signs: true, "", App.Change(), default)).Should().BeNull();
    }

    /// <summary>Buying for so much on a day at one of the contracts, approved to the cent; gives the claim.</summary>
    internal async Task<Guid> CreditAsync(int at, long euros, LocalDate on)
    {
        var claim = await SubmittedAsync(at, euros, on);
        (await ApproveAsync(claim)).Should().BeNull();
        return claim;
    }

    internal Task<Guid> SubmittedAsync(int at, long euros, LocalDate on) => App.SubmittedAsync(
        Contracts[at], new EffortFacts { Block = "PURCHASE", From = on, To = on, Invoice = Money.OfEuros(euros) },
        EndingCast.Reference(Contracts[at], $"inkoop{on.DayOfYear}"), file: EndingCast.InvoiceFile);

    internal Task<ClaimRefusal?> ApproveAsync(Guid claim) =>
        App.Services.GetRequiredService<ClaimJudgement>().ApproveAsync(claim, 3, null, null, App.Change("adviser"), default);

    /// <summary>What every contract has outstanding, in euros.</summary>
    internal async Task<string> OutstandingAsync()
    {
        var amounts = new List<string>();
        foreach (var contract in Contracts) amounts.Add(MoneyText.Field((await App.ContractRowAsync(contract)).Outstanding));
        return string.Join(" ", amounts);
    }

    /// <summary>The entry of the credit of a claim.</summary>
    internal async Task<Guid> EntryOfAsync(Guid claim)
    {
        var entry = Guid.Empty;
        await App.Database(async data => entry = (await data.LedgerEntries.SingleAsync(row => row.ClaimId == claim)).Id);
        return entry;
    }

    /// <summary>Every receipt derives to the same, and the chain and its sums are right.</summary>
    internal async Task LedgerIsRightAsync()
    {
        await foreach (var entry in App.Services.GetRequiredService<LedgerRederivation>().AllAsync(default)) entry.Result.Should()
            .Be(Rederived.Equal);
        (await LedgerVerification.RunAsync(App.Services.GetRequiredService<SroiTracker.Web.Data.Sqlite.SroiDatabase>(), default)).Findings.Should()
            .BeEmpty();
    }
}
