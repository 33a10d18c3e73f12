using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Tests.Web.Claims;

/// <summary>Every unit and kind of effort that a table has can be entered by its form: what the rules need is asked, and what they do not is not.</summary>
public sealed class EveryKindTests(SroiApp app) : IClassFixture<SroiApp>
{
    [Theory]
    [InlineData("oost-nederland", "anders?blok=WORK_EXPERIENCE", "Weeks=26;HoursPerWeek=40", "€ 4.500,00")] // 750 a month x 12 x 26/52 x 40/40
    [InlineData("oost-nederland", "leerling-in-dienst", "Block=BBL_1_2;Weeks=26;HoursPerWeek=40", "€ 10.000,00")] // 20,000 a school year x 26/52
    [InlineData("oost-nederland", "anders?blok=SOCIAL_PURCHASE", "Invoice=10.000,00;Further[register]=Social Enterprise NL;Further[municipality]=Enschede", "€ 5.000,00")] // half
    [InlineData("oost-nederland", "anders?blok=SOCIAL_PURCHASE", "Invoice=10.000,00;Further[register]=Code Sociale Ondernemingen;Further[municipality]=Enschede", "€ 10.000,00")]
    [InlineData("harlingen", "anders?blok=WIA_WAO", "Weeks=52;HoursPerWeek=36;Further[age]=49", "€ 35.000,00")]
    [InlineData("harlingen", "anders?blok=WIA_WAO", "Weeks=52;HoursPerWeek=36;Further[age]=50", "€ 40.000,00")] // 35,000 + 5,000
    [InlineData("harlingen", "anders?blok=WIA_WAO", "Weeks=52;HoursPerWeek=36;Further[age]=55", "€ 42.500,00")] // 35,000 + 7,500
    [InlineData("harlingen", "anders?blok=WW_GT1", "Weeks=52;HoursPerWeek=36;Further[monthsSinceSameEmployer]=6", "€ 20.000,00")]
    [InlineData("harlingen", "anders?blok=TRAINING", "Cost=1.234,56", "€ 1.234,56")]
    [InlineData("utrecht", "anders?blok=social-purchase", "Cost=2.000,00", "€ 2.000,00")]
    [InlineData("voorbeeldstad 2026", "anders?blok=PRAKTIJKLEREN", "Weeks=13;HoursPerWeek=18", "€ 1.500,00")] // 12,000 x 13/52 x 18/36
    [InlineData("voorbeeldstad", "stagiair", "Weeks=20;HoursPerWeek=32", "€ 3.418,80")] // 10,000 x 20/52 x 32/36
    [InlineData("voorbeeldstad", "stagiair", "Weeks=20;HoursPerWeek=32;Further[placementKind]=shared;Further[sharedBy]=3", "€ 1.139,60")] // 3,418.80 / 3
    [InlineData("voorbeeldstad", "stagiair", "Weeks=20;HoursPerWeek=32;Further[placementKind]=goals;Further[goalsShare]=60", "€ 2.051,28")] // x 60%
    [InlineData("voorbeeldstad", "stagiair", "Weeks=20;HoursPerWeek=32;Further[placementKind]=simulation", "€ 1.709,40")] // x 50%
    [InlineData("voorbeeldstad", "stagiair", "Weeks=20;HoursPerWeek=32;Further[placementKind]=hybrid", "€ 2.564,10")] // x 75%
    [InlineData("voorbeeldstad", "stagiair", "Weeks=20;HoursPerWeek=32;Further[placementKind]=rotation", "€ 3.418,80")]
    [InlineData("voorbeeldstad", "stagiair", "To=2026-06-21;HoursPerWeek=32;Breaks=02-03-2026 t/m 15-03-2026", "€ 3.076,92")] // 140 - 14 days: 10,000 x 126/364 x 32/36
    public async Task Post_Facts_ShowTheAmountOfTheTable(string folder, string form, string facts, string amount)
    {
        var page = await AskAsync(folder, form, facts);

        page.QuerySelector(".worth__amount").Words().Should().Be(amount);
    }

    [Theory]
    [InlineData("oost-nederland", "anders?blok=SOCIAL_PURCHASE", "Invoice=10.000,00;Further[municipality]=Enschede", "Vul dit in: Register van de leverancier.")]
    [InlineData("bloemendaal", "anders?blok=PW", "Weeks=52;HoursPerWeek=36", "Vul dit in: Gemeente.")]
    [InlineData("amersfoort", "anders?blok=PW", "Weeks=52;HoursPerWeek=36;Further[additional]=true", "Vul dit in: Uitgevoerd door.")]
    [InlineData("harlingen", "anders?blok=WW_GT1", "Weeks=52;HoursPerWeek=36;Further[monthsSinceSameEmployer]=zes", "Maanden sinds werk bij dezelfde werkgever is geen getal. Schrijf bijvoorbeeld 31,5.")]
    [InlineData("harlingen", "anders?blok=CUSTOM", "", "Schrijf op wat u heeft gedaan. Anders kan de adviseur er geen waarde aan geven.")]
    [InlineData("harlingen", "anders?blok=CUSTOM", "Description=Buurttuin;Proposal=0,00", "Het bedrag moet meer dan nul zijn. Verbeter het bedrag.")]
    [InlineData("voorbeeldstad", "stagiair", "Weeks=20;HoursPerWeek=32;Further[placementKind]=shared", "Vul dit in: Studenten op deze plaats.")]
    [InlineData("voorbeeldstad", "stagiair", "Weeks=20;HoursPerWeek=32;Further[placementKind]=shared;Further[sharedBy]=0", "Op een plaats is minstens één student. Verbeter het aantal studenten.")]
    [InlineData("voorbeeldstad", "stagiair", "Weeks=20;HoursPerWeek=32;Further[placementKind]=goals;Further[goalsShare]=101", "Deel van de leerdoelen (%) is geen percentage van 0 tot en met 100. Schrijf bijvoorbeeld 60.")]
    [InlineData("voorbeeldstad", "stagiair", "Weeks=20;HoursPerWeek=32;Breaks=02-02-2026 t/m 08-02-2026", "Regel 1 klopt niet. Schrijf bijvoorbeeld 01-03-2026 t/m 14-03-2026, binnen de periode en na de vorige onderbreking.")] // the first day
    [InlineData("voorbeeldstad", "stagiair", "Weeks=20;HoursPerWeek=32;Breaks=15-06-2026 t/m 21-06-2026", "Regel 1 klopt niet.")] // the last day
    [InlineData("voorbeeldstad", "stagiair", "Weeks=20;HoursPerWeek=32;Breaks=02-03-2026 t/m 08-03-2026\n05-03-2026 t/m 10-03-2026", "Regel 2 klopt niet.")]
    [InlineData("voorbeeldstad", "stagiair", "Weeks=20;HoursPerWeek=32;Breaks=in maart", "Regel 1 klopt niet.")]
    [InlineData("voorbeeldstad", "stagiair", "Weeks=20;HoursPerWeek=32;SupervisionPerWeek=61", "Begeleiding per week ligt tussen 0 en 60 uur. Verbeter het aantal.")]
    [InlineData("voorbeeldstad", "stagiair", "Weeks=20;HoursPerWeek=32;QualificationDay=2026-02-01", "Deze dag ligt voor de eerste dag van de plaatsing. Verbeter een van de twee.")]
    public async Task Post_FactsThatDoNotFit_AreNamedBesideTheirField(string folder, string form, string facts, string fault)
    {
        var page = await AskAsync(folder, form, facts);

        page.QuerySelector("main").Words().Should().Contain(fault);
    }

    [Theory]
    [InlineData("harlingen", "anders?blok=WW_GT1", "Weeks=52;HoursPerWeek=36;Further[monthsSinceSameEmployer]=5")]
    [InlineData("amersfoort", "anders?blok=PW", "Weeks=52;HoursPerWeek=36;Further[performedBy]=contractor;Further[additional]=false")]
    [InlineData("oost-nederland", "anders?blok=SOCIAL_PURCHASE", "Invoice=10.000,00;Further[register]=Social Enterprise NL;Further[municipality]=Arnhem")]
    public async Task Post_FactsThatTheRulesRefuse_SayThatTheyDoNotCount(string folder, string form, string facts)
    {
        var page = await AskAsync(folder, form, facts);

        page.QuerySelector(".worth__word").Words().Should().Be("Dit telt niet mee.");
    }

    [Fact]
    public async Task Post_AnswerThatIsNotOffered_IsNamed()
    {
        var contract = await app.ContractAsync(Efforts.Voorbeeldstad);
        using var contractor = await app.ContractorAsync();

        using var answer = await contractor.PostFormAsync($"/invullen/{contract}/stagiair", new()
        {
            ["OwnReference"] = "kenmerk-1", ["From"] = "2026-02-02", ["Weeks"] = "20", ["HoursPerWeek"] = "32", ["Further[placementKind]"] = "kasteel",
            ["Further[onzin]"] = "1", ["Step"] = "indienen",
        });

        (await answer.ReadAsync()).QuerySelector("main").Words().Should().Contain("Kies een van de antwoorden bij Andere soort plaats.");
    }

    [Fact]
    public async Task Get_FormOfAnotherTable_AsksNothingThatItsRulesDoNotNeed()
    {
        var contract = await app.ContractAsync();
        var driver = new FormDriver(await app.ContractorAsync());

        await driver.GoAsync($"/invullen/{contract}/anders?blok=PW");

        driver.Page.QuerySelectorAll("[name^=Further]").Should().BeEmpty("Utrecht has no kinds of places, registers or regions");
        driver.Page.QuerySelectorAll("[name=QualificationDay], [name=Proposal], [name=Description]").Should().BeEmpty();
    }

    [Fact]
    public async Task Journey_EffortByAgreement_GoesFromProposalToTheAgreedValue()
    {
        var contract = await app.ContractAsync("harlingen");
        var contractor = new FormDriver(await app.ContractorAsync());
        await contractor.GoAsync($"/invullen/{contract}/anders?blok=CUSTOM");
        await contractor.Fill("OwnReference", "buurttuin").Fill("From", "2026-03-02").Fill("Description", "Een buurttuin aangelegd met vijf werkzoekenden.")
            .Fill("Proposal", "7.500,00").PressAsync("bewaar");
        contractor.Words.Should().Contain("Een buurttuin aangelegd met vijf werkzoekenden.").And.Contain("€ 7.500,00");
        var claim = Guid.Parse(contractor.Path.Split('/')[^1]);

        (await app.ClaimRowAsync(claim)).Requested.Should().Be(Money.OfEuros(7_500));

        await contractor.GoAsync($"/inspanningen/{claim}/wijzigen");
        contractor.Page.QuerySelector("[name=Proposal]")!.GetAttribute("value").Should().Be("7.500,00");
    }

    [Fact]
    public async Task Journey_PlaceWithABreak_ComesBackInTheFormAndStopsEarly()
    {
        var contract = await app.ContractAsync(Efforts.Voorbeeldstad);
        var contractor = new FormDriver(await app.ContractorAsync());
        await contractor.GoAsync($"/invullen/{contract}/stagiair");
        await Filled(contractor, "To=2026-06-21;HoursPerWeek=32;Breaks=02-03-2026 t/m 15-03-2026;Further[placementKind]=shared;Further[sharedBy]=2").PressAsync("bewaar");
        contractor.Words.Should().Contain("02-03-2026 t/m 15-03-2026").And.Contain("Gedeelde stageplaats");
        var claim = Guid.Parse(contractor.Path.Split('/')[^1]);

        await contractor.GoAsync($"/inspanningen/{claim}/wijzigen");

        contractor.Page.QuerySelector("[name=Breaks]").Words().Should().Be("02-03-2026 t/m 15-03-2026");
        contractor.Page.QuerySelector("[name='Further[sharedBy]']")!.GetAttribute("value").Should().Be("2");
        (await app.ClaimRowAsync(claim)).Expected.Amount.Should().BeNull("the practice agreement is missing");
        var row = await app.ClaimRowAsync(claim);
        (row.Facts.FromDay, row.Facts.ToDay).Should().Be((new LocalDate(2026, 2, 2), new LocalDate(2026, 6, 21)));
    }

    [Fact]
    public async Task Submit_OrdinaryPlaceAfterASimulationOfTheSamePerson_IsNotMeasuredByTheFactorOfTheSimulation()
    {
        var contract = await app.ContractAsync(Efforts.Voorbeeldstad);
        var person = EndingCast.Reference(contract, "kinds");
        var place = new EffortFacts { Block = "BOL", From = new LocalDate(2026, 2, 2), Weeks = Ratio.Of(10), HoursPerWeek = Ratio.Of(36), Recognition = Recognition.Recognised };
        var simulation = await app.SubmittedAsync(contract, place with { PlacementKind = "simulation" }, person); // 10,000 x 10/52 x 50% = 961.54
        (await app.Services.GetRequiredService<ClaimJudgement>().ApproveAsync(simulation, 3, null, null, app.Change("adviser"), default)).Should().BeNull();

        var claim = await app.SubmittedAsync(contract, place with { From = new LocalDate(2026, 4, 13) }, person);

        (await app.ClaimRowAsync(claim)).Expected.Amount.Should().Be(Money.OfCents(192_308)); // 10,000 x 10/52
    }

    private async Task<IElement> AskAsync(string folder, string form, string facts)
    {
        var contract = folder == "voorbeeldstad 2026" ? await EndingCast.ContractAsync(app, EndingCast.Under2026) : await app.ContractAsync(folder);
        var driver = new FormDriver(await app.ContractorAsync());
        await driver.GoAsync($"/invullen/{contract}/{form}");
        await Filled(driver, facts).PressAsync("bereken");
        return driver.Page.DocumentElement;
    }

    private static FormDriver Filled(FormDriver driver, string facts)
    {
        driver.Fill("OwnReference", "kenmerk-1").Fill("From", "2026-02-02");
        if (driver.Page.QuerySelector("[name=Agreement]") is not null) driver.Fill("Agreement", "POK-2026-1");
        if (driver.Page.QuerySelector("[name=Recognition]") is not null) driver.Fill("Recognition", "recognised");
        foreach (var fact in facts.Split(';', StringSplitOptions.RemoveEmptyEntries)) driver.Fill(fact.Split('=')[0], fact.Split('=', 2)[1]);
        return driver;
    }
}
