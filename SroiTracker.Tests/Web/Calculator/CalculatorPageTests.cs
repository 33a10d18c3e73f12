using System.Net;
using AngleSharp.Dom;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Web.Calculator;

public sealed class CalculatorPageTests(SroiApp app) : IClassFixture<SroiApp>
{
    private const string Effort = "/rekentool/inspanning";
    private const string Obligation = "/rekentool/verplichting";

    [Fact]
    public async Task Get_WithoutPolicy_AsksForOneAndTeaches()
    {
        var page = await PageAsync(Effort);

        Names(page).Should().Contain("regeling").And.NotContain("weeks");
        Result(page).Should().Contain("Kies eerst een regeling");
    }

    [Fact]
    public async Task Get_Obligation_AsksOnlyWhatThePolicyAsks()
    {
        var utrecht = Names(await PageAsync(Obligation + "?regeling=utrecht&dag=2026-03-01"));
        var haaglanden = Names(await PageAsync(Obligation + "?regeling=haaglanden&dag=2026-03-01"));

        utrecht.Should().Contain("value").And.NotContain("labourShare").And.NotContain("wageSum");
        haaglanden.Should().Contain("labourShare").And.Contain("municipality");
    }

    [Fact]
    public async Task Get_Effort_AsksOnlyWhatTheBlockAsks()
    {
        var year = Names(await PageAsync(Effort + "?regeling=utrecht&dag=2026-03-01&block=BOL_2_4"));
        var hours = Names(await PageAsync(Effort + "?regeling=utrecht&dag=2026-03-01&block=knowledge"));

        year.Should().Contain(["weeks", "hoursPerWeek"]).And.NotContain("hours").And.NotContain("cost").And.NotContain("register");
        hours.Should().Contain("hours").And.NotContain("hoursPerWeek");
    }

    [Fact]
    public async Task Get_WithAllQuestions_AsksEveryFact()
    {
        var names = Names(await PageAsync(Effort + "?regeling=utrecht&dag=2026-03-01&alles=true"));

        names.Should().Contain(["overlapsIn", "creditedBefore", "goalsShare", "supplierPsoStep", "byWeek", "subsidy", "evidence", "benefitMonths", "existing"]);
    }

    [Fact]
    public async Task Get_EffortWithDays_ShowsItMonthByMonth()
    {
        var page = await PageAsync(Effort + "?regeling=utrecht&dag=2026-03-01&block=BOL_2_4&from=2-2-2026&weeks=20&hoursPerWeek=32");

        page.QuerySelectorAll(".worth__months tbody tr").Select(row => row.Words()).Should().Equal( // 20,000 x days/364 x 32/36: 48.84 a day
            "februari 2026 € 1.318,68 € 1.318,68", // 27 days
            "maart 2026 € 1.514,04 € 2.832,72", // 58
            "april 2026 € 1.465,20 € 4.297,92", // 88
            "mei 2026 € 1.514,05 € 5.811,97", // 119
            "juni 2026 € 1.025,64 € 6.837,61"); // 140
    }

    [Fact]
    public async Task Get_SeveralPeriods_AreAddedAndKept()
    {
        var page = await PageAsync(Effort + "?regeling=utrecht&dag=2026-03-01&block=BOL_2_4&weeks=10&hoursPerWeek=36&weeks.2=10&hoursPerWeek.2=18&rijen=3");

        Names(page).Should().Contain(["weeks.2", "weeks.3"]).And.NotContain("weeks.4");
        page.QuerySelector("button[name=rijen]")!.GetAttribute("value").Should().Be("4");
        page.QuerySelector("#uitkomst .worth__amount").Words().Should().Be("€ 5.769,23"); // 20,000 x (10/52 + 10/52 x 1/2)
        Result(page).Should().Contain("× (10/52 × 1 + 10/52 × 18/36) ×");
    }

    [Fact]
    public async Task Get_EmptyValues_GivesAShortAddressToShare()
    {
        using var client = app.Stranger();

        var answer = await client.GetAsync(Effort + "?regeling=utrecht&regeling.2=&dag=2026-03-01&block=BOL_2_4&weeks=20&hoursPerWeek=&age=");

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.Should().Be(Effort + "?regeling=utrecht&dag=2026-03-01&block=BOL_2_4&weeks=20");
    }

    [Fact]
    public async Task Get_TwoPolicies_ShowsBothAndWhereTheyDiffer()
    {
        var page = await PageAsync(Effort + "?regeling=utrecht&regeling.2=leiden&dag=2026-03-01&kind=internship&pathway=bol&level=3&weeks=20&hoursPerWeek=32");

        var cells = page.QuerySelectorAll("#uitkomst .worth__amount").Take(2).Select(cell => cell.Words());
        cells.Should().Equal("€ 6.837,61", "€ 3.846,15"); // 20,000 x 20/52 x 32/36; Leiden 10,000 x 20/52 without hours
        var rows = page.QuerySelectorAll("#uitkomst tbody th").Select(head => head.Words()).ToList();
        rows.Should().Contain(row => row.StartsWith("Waarde")).And.Contain(row => row.StartsWith("Uren"));
        Names(page).Should().Contain("kind").And.NotContain("block");
    }

    [Fact]
    public async Task Get_TwoPoliciesWithABlock_ComparesWhatTheBlockIsAbout()
    {
        var page = await PageAsync(Effort + "?regeling=utrecht&regeling.2=leiden&dag=2026-03-01&block=BOL_2_4&weeks=20&hoursPerWeek=32");

        page.QuerySelectorAll("#uitkomst .worth__amount").Take(2).Select(cell => cell.Words()).Should().Equal("€ 6.837,61", "€ 3.846,15");
    }

    [Fact]
    public async Task Get_AnOpenClause_ShowsWhatEachReadingWouldGive()
    {
        var page = await PageAsync(Effort + "?regeling=utrecht&dag=2026-03-01&block=PW&months=12&hoursPerWeek=18&age=53");

        Result(page).Should().Contain("besluit nodig").And.Contain("Het gaat om: Toeslag naar rato").And.Contain("€ 30.000,00").And.Contain("€ 25.000,00"); // PLC-008: flat or as the block
        var link = page.QuerySelectorAll("#uitkomst .readings a").First(each => each.Words().StartsWith("de hele toeslag"));
        var decided = await PageAsync(link.GetAttribute("href")!);
        decided.QuerySelector("#uitkomst .worth__amount").Words().Should().Be("€ 30.000,00");
        Result(decided).Should().Contain("Gerekend met het besluit");
    }

    [Fact]
    public async Task Get_AThresholdThatIsNotPublished_IsDecidedByHand()
    {
        var page = await PageAsync(Obligation + "?regeling=leiden&dag=2026-03-01&kind=services&value=400.000");

        Result(page).Should().Contain("besluit nodig").And.Contain("€ 20.000,00").And.Contain("Er is geen verplichting"); // 400,000 x 5%, or none
    }

    [Fact]
    public async Task Get_AnAgreedValue_IsTypedInEuros()
    {
        var page = await PageAsync(Effort + "?regeling=utrecht&dag=2026-03-01&block=mobility");
        var typed = await PageAsync(Effort + "?regeling=utrecht&dag=2026-03-01&block=mobility&besluit.utrecht.agreedValue=7.500,00");

        Names(page).Should().Contain("besluit.utrecht.agreedValue");
        typed.QuerySelector("#uitkomst .worth__amount").Words().Should().Be("€ 7.500,00");
    }

    [Theory]
    [InlineData(Obligation + "?regeling=utrecht&value=1,234.56", "value", "De punt en de komma staan verkeerd om")]
    [InlineData(Obligation + "?regeling=utrecht&value=veel", "value", "Dit is geen bedrag")]
    [InlineData(Obligation + "?regeling=utrecht&value=250.000&shares=60;30", "shares", "De aandelen tellen samen niet op")]
    [InlineData(Effort + "?regeling=utrecht&block=BOL_2_4&from=2026-05-01&to=2026-04-01", "to", "De laatste dag ligt voor de eerste dag")]
    [InlineData(Effort + "?regeling=utrecht&block=BOL_2_4&weeks=-1", "weeks", "Dit is geen aantal")]
    [InlineData(Effort + "?regeling=utrecht&block=BOL_2_4&weeks=10001", "weeks", "Dit is te groot")]
    [InlineData(Effort + "?regeling=utrecht&block=BOL_2_4&weeks=2&hoursPerWeek=169", "hoursPerWeek", "Een week heeft 168 uur")]
    [InlineData(Obligation + "?regeling=utrecht&value=100.000.000.000,01", "value", "Dit is te groot")]
    [InlineData(Effort + "?regeling=utrecht&kind=onzin", "kind", "Dit woord is hier niet bekend")]
    [InlineData(Effort + "?regeling=nergens", "regeling", "bestaat niet")]
    [InlineData(Effort + "?regeling=utrecht&dag=2026-02-30", "dag", "geen bestaande dag")]
    [InlineData(Effort + "?regeling=utrecht&block=BOL_2_4&targetGroup=111222333", "targetGroup", "burgerservicenummer")]
    public async Task Get_BadInput_SaysWhatIsWrongAndKeepsIt(string address, string field, string message)
    {
        var page = await PageAsync(address);

        page.QuerySelector("#error-summary").Words().Should().Contain(message);
        page.QuerySelector("#error-summary a")?.GetAttribute("href").Should().Be("#" + field);
    }

    [Theory]
    [InlineData(Effort + "/uitkomst?regeling=utrecht&dag=2026-03-01&block=BOL_2_4&weeks=20&hoursPerWeek=32", "€ 6.837,61")]
    [InlineData(Obligation + "/uitkomst?regeling=utrecht&dag=2026-03-01&value=100.000,01", "€ 5.000,00")]
    public async Task Get_Result_IsThePartThatChangesWhileTyping(string address, string amount)
    {
        var page = await PageAsync(address);

        page.QuerySelector("h1").Should().BeNull();
        page.QuerySelector(".worth__amount").Words().Should().Be(amount);
    }

    [Fact]
    public async Task Get_Derivation_ReadsAsALetterWithTheVersionOneClickAway()
    {
        var page = await PageAsync(Effort + "?regeling=utrecht&dag=2026-03-01&block=BOL_2_4&weeks=20&hoursPerWeek=32");

        page.QuerySelectorAll(".derivation__step").Length.Should().BeGreaterThan(4);
        var precisely = page.QuerySelector("details.derivation__precisely")!;
        precisely.Words().Should().Contain(Rules.Version("utrecht", 2026, 3, 1).Hash).And.Contain("bedrag: € 20.000,00").And.NotContain("operand.");
    }

    [Theory]
    [InlineData("9.500,00", true)]
    [InlineData("0,01", false)]
    public async Task Get_Options_FitTheAmount(string amount, bool found)
    {
        var page = await PageAsync($"/rekentool/mogelijkheden?Regeling=utrecht&Bedrag={amount}");

        var words = page.QuerySelector("main").Words();
        if (found) words.Should().Contain("Mbo bol niveau 2-4").And.Contain("€ 6.837,61").And.Contain("past 1 keer");
        else words.Should().Contain("Geen standaardinspanning past");
    }

    [Theory]
    [InlineData("/rekentool")]
    [InlineData("/rekentool/mogelijkheden")]
    [InlineData("/rekentool/mogelijkheden?Regeling=nergens&Bedrag=x")]
    [InlineData(Effort + "?regeling=schiedam&regeling.2=utrecht&regeling.3=leiden&regeling.4=haaglanden&regeling.5=voorbeeldstad&kind=internship")]
    [InlineData(Effort + "?regeling=utrecht&dag=1950-01-01&block=BOL_2_4&weeks=999999999999")]
    [InlineData(Effort + "?regeling=utrecht&rijen=99999999999")]
    [InlineData(Effort + "?besluit..=x&regeling=utrecht&regeling.2=utrecht&from.2=2026-01-01")]
    public async Task Get_AnythingAtAll_IsAnswered(string address)
    {
        using var client = app.Stranger();

        (await client.GetAsync(address)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private async Task<IDocument> PageAsync(string address)
    {
        using var client = app.Stranger();
        return await client.PageAsync(address);
    }

    private static List<string> Names(IDocument page) =>
        [.. page.QuerySelectorAll("form.entry [name]").Select(control => control.GetAttribute("name")!).Distinct()];

    private static string Result(IDocument page) => page.QuerySelector("#uitkomst").Words();
}
