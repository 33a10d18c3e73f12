using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Data.Pool;
using SroiTracker.Web.Data.Recognitions;

namespace SroiTracker.Tests.Web.Matches;

/// <summary>Rows 0.5, 1.5 and 1.16 through the pages that an adviser and a coordinator use.</summary>
public sealed class RowProofTests : IDisposable
{
    private const string OffersNothing = "Dit bedrijf biedt nog nergens een plaats aan. Bedrijven helpen vaak ook dan, als iemand het vraagt. (+0)";
    private static readonly CreboCode Mason = CreboCode.Parse("25103")!.Value;
    private static readonly LocalDate Sunday = new(2026, 3, 15);
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact] // row 0.5: contractor with no vacancy but matching sector and open balance gets the alert; the reason text says so
    public async Task Row_0_5_A_contractor_that_advertises_nothing_gets_the_alert_and_the_reason_says_so()
    {
        var alert = await AlertCast.AlertAsync(app);
        var adviser = await app.SignInAsync(Role.Adviser);

        var page = await adviser.PageAsync($"/kansen/{alert}");

        page.QuerySelector("main").Words().Should().Contain("Bouwgroep Domstad").And.Contain(OffersNothing).And.Contain("Open staat € 12.500,00.");
        (await adviser.PageAsync("/signalen")).QuerySelector("main").Words().Should().Contain("UTR-2026-001");
    }

    [Theory] // row 0.5: what is offered changes the words and no points
    [InlineData("promise", true)]
    [InlineData("pool", true)]
    [InlineData("supervision", true)]
    [InlineData("pool of another firm", false)]
    [InlineData("pool of before today", false)]
    public async Task Row_0_5_A_firm_that_offers_places_keeps_its_points_and_loses_the_sentence(string offer, bool isKnown)
    {
        await AlertCast.FillAsync(app);
        var adviser = await app.SignInAsync(Role.Adviser);
        var (before, score) = await BestAsync(adviser);
        before.Should().Contain(OffersNothing);

        await OfferAsync(offer);

        var (after, same) = await BestAsync(adviser);
        after.Contains(OffersNothing, StringComparison.Ordinal).Should().Be(!isKnown);
        same.Should().Be(score).And.Be("Samen 78 punten"); // region 30 + strong 30 + place fits 10 + size of 120: 8
    }

    [Fact] // row 1.5: two equal firms, one recognised for the crebo: recognised first, reason shown
    public async Task Row_1_5_Of_two_equal_firms_the_recognised_one_stands_first_and_the_reason_is_shown()
    {
        var (plain, recognised) = (await app.CompanyAsync("Aannemer Eerst"), await app.CompanyAsync("Aannemer Laatst"));
        foreach (var (company, reference) in new[] { (plain, "UTR-A"), (recognised, "UTR-B") })
            await app.RegisterAsync(AlertCast.Building(reference, new LocalDate(2026, 1, 1),
                new LocalDate(2027, 12, 31)) with { ContractorId = company });
        await AlertCast.ImportAsync(app, app.Clock.Now, $"2026-03-10;dag;AM13;Midden-Utrecht;;{Mason.Digits};120;SBB");
        await RecogniseAsync(plain, "A1", "25655");
        var adviser = await app.SignInAsync(Role.Adviser);
        (await FirmsAsync(adviser)).Select(firm => firm.Points).Distinct().Should().HaveCount(1, "without it they are equal");

        await RecogniseAsync(recognised, "L1", Mason.Digits);

        var firms = await FirmsAsync(adviser);
        firms.Select(firm => firm.Name).Should().Equal("1. Aannemer Laatst UTR-B", "2. Aannemer Eerst UTR-A");
        (firms[0].Points - firms[1].Points).Should().Be(10); // the weight of a recognition
        firms[0].Why.Should().Contain("Erkend leerbedrijf: ja. (+10)");
        firms[1].Why.Should().Contain("Erkend leerbedrijf: nog niet. (+0)");
    }

    [Fact] // row 1.16: contract CPV 45... maps to construction; unmapped codes listed
    public async Task Row_1_16_A_contract_of_CPV_45_fits_construction_and_codes_without_a_sector_are_listed()
    {
        await AlertCast.FillAsync(app);
        var odd = AlertCast.Building("UTR-ODD", new LocalDate(2026, 1, 1), new LocalDate(2027, 12, 31));
        await app.RegisterAsync(odd with { Facts = odd.Facts with { Cpv = CpvCode.Parse("99000000") } });
        var theirs = await app.CompanyAsync("Havenbedrijf", null, Registered.Schiedam);
        var elsewhere = Registered.Services(theirs, "SCH-1", 250_000, Registered.Schiedam, "GM0606");
        await app.RegisterAsync(elsewhere with { Facts = elsewhere.Facts with { Cpv = CpvCode.Parse("99876543") } });
        var coordinator = await app.SignInAsync(Role.Coordinator);

        var matches = await coordinator.PageAsync("/kansen");
        var page = await coordinator.PageAsync("/regels/cpv");

        matches.QuerySelectorAll(".match")[0].Words().Should().Contain("Midden-Utrecht: Techniek en gebouwde omgeving").And.Contain("UTR-2026-001")
            .And.Contain("De opdracht past bij de sector Techniek en gebouwde omgeving (sterk)");
        page.QuerySelectorAll("section[aria-labelledby=zonder] tbody tr")
            .Select(row => row.Words()).Should().Equal("99000000Deze code bestaat niet1");
        (await coordinator.PageAsync("/regels/cpv?zoek=45")).QuerySelector("tbody").Words().Should().NotBeEmpty();
    }

    [Fact] // row 1.16: a code loses its sector when its last row is closed, and finds it again with a new one
    public async Task Row_1_16_A_code_whose_row_is_closed_is_listed_until_it_is_mapped_again()
    {
        var cleaning = AlertCast.Building("UTR-45", new LocalDate(2026, 1, 1), new LocalDate(2027, 12, 31));
        await AlertCast.FillAsync(app);
        await app.RegisterAsync(cleaning with { Facts = cleaning.Facts with { Cpv = CpvCode.Parse("99123456") } });
        var coordinator = await app.SignInAsync(Role.Coordinator);
        (await coordinator.PageAsync("/regels/cpv")).QuerySelector("#zonder").Should().NotBeNull();

        await app.Database(async data =>
        {
            data.Add(new SroiTracker.Web.Data.Figures.CpvCodeRow { Code = "99123456", Nl = "Proefwerk", En = "Trial work" });
            await data.SaveChangesAsync();
        });
        (await coordinator.PostFormAsync("/regels/cpv/nieuw",
            new() { ["Prefix"] = "9912", ["Sector"] = "tgo", ["Strength"] = "Weak", ["Reason"] = "proef" })).StatusCode
            .Should().Be(System.Net.HttpStatusCode.Redirect);

        (await coordinator.PageAsync("/regels/cpv")).QuerySelector("#zonder").Should().BeNull("every code of the contracts has a sector");
    }

    private async Task OfferAsync(string offer)
    {
        switch (offer)
        {
            case "promise":
                await ActionCast.OpenAsync(
                    app, new() { Kind = "afspraak", Subject = ActionSubject.Of(SubjectKind.Contractor, AlertCast.Company),
                        Title = "Vier plaatsen", Places = 4 }, contractor: AlertCast.Company);
                return;
            case "supervision":
                var form = new FormDriver(await app.SignInAsync(Role.Contractor));
                await form.GoAsync($"/begeleiding/{AlertCast.Company}");
                await form.Fill("Places", "5").Fill("Until", "2026-06-30").PressAsync("Doorgeven");
                return;
            default:
                var partner = (await PartnerCast.RowsAsync<Partner>(app))[0].Id;
                await app.Database(async data =>
                {
                    data.Add(new PoolOffer
                    {
                        Id = Guid.CreateVersion7(), Region = "AM13", Crebo = Mason.Digits, Pathway = ShortagePathway.Bol,
                        Employer = offer == "pool of another firm" ? "Ziekenhuis Domstad" : "Bouwgroep Domstad B.V.", Places = 2,
                        StartOn = offer == "pool of before today" ? Sunday.PlusDays(-1) : Sunday, PartnerId = partner,
                            RecordedBy = ActionCast.Coordinator, RecordedAt = app.Clock.Now,
                    });
                    await data.SaveChangesAsync();
                });
                return;
        }
    }

    private static async Task<(string Words, string Sum)> BestAsync(HttpClient adviser)
    {
        var card = (await adviser.PageAsync("/kansen")).QuerySelectorAll(".match")[0];
        return (card.Words(), card.QuerySelector(".steps__sum").Words());
    }

    private Task RecogniseAsync(Guid company, string key, string crebo) => app.Database(async data =>
    {
        var training = new TrainingCompany { Id = SeedId.Of("training", key), SbbId = key, Name = key, PlainName = key };
        data.Add(training);
        data.Add(new RecognitionRow { TrainingCompanyId = training.Id, Crebo = CreboCode.Parse(crebo)!.Value, FromDay = new(2024, 3, 1),
            UntilDay = new(2028, 2, 29) });
        data.Add(new TrainingCompanyLink
        {
            Id = Guid.CreateVersion7(), AuthorityId = Registered.Utrecht, TrainingCompanyId = training.Id, ContractorId = company, IsSame = true,
                RecordedBy = "test",
            RecordedAt = app.Clock.Now,
        });
        await data.SaveChangesAsync();
    });

    private static async Task<List<(string Name, int Points, string Why)>> FirmsAsync(HttpClient adviser) =>
        [
            .. (await adviser.PageAsync($"/kansen/wie?tekort=AM13%2Fcrebo%3A{Mason.Digits}")).QuerySelectorAll("main > table tbody tr, main tbody tr").Distinct().Select(row => (
                row.QuerySelector("th").Words(), int.Parse(row.QuerySelector("td").Words(), System.Globalization.CultureInfo.InvariantCulture),
                    row.QuerySelector(".steps").Words())),
        ];
}
