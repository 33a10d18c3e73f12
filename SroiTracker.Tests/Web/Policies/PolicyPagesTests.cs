using System.Net;
using NodaTime;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Web.Policies;

public sealed class PolicyPagesTests(SroiApp app) : IClassFixture<SroiApp>
{
    [Fact]
    public async Task Get_AVersion_ShowsEveryClauseWithItsSourceAndTheDayItWasChecked()
    {
        using var client = app.Stranger();

        var page = await client.PageAsync("/regels/utrecht/2024-01-01");

        page.Body!.TextContent.Should().Contain("meer dan €\u00A0100.000,00").And.Contain("laatst gecontroleerd op");
        var clauses = page.QuerySelectorAll(".clause").Where(clause => clause.QuerySelector(".clause__standing") is not null).ToList();
        clauses.Count.Should().BeGreaterThan(25);
        clauses.Should().OnlyContain(clause => clause.QuerySelector(".clause__source") != null);
    }

    [Fact]
    public async Task Get_AVersion_SaysWhatChangedAndGivesItsExamples()
    {
        using var client = app.Stranger();

        var page = await client.PageAsync("/regels/utrecht/2024-01-01");

        page.QuerySelectorAll(".changes li").Should().Contain(line => line.TextContent.Contains("€\u00A010.000,00 per jaar voltijd → €\u00A020.000,00 per jaar voltijd"));
        var examples = page.QuerySelectorAll("#voorbeelden .clause");
        examples.Should().Contain(each => each.TextContent.Contains("€\u00A06.172,84")); // OBL-005: 123,456.70 x 5% = 6,172.835
        examples[0].QuerySelector("a")!.GetAttribute("href").Should().StartWith("/rekentool/");
    }

    [Theory]
    [InlineData("/regels/utrecht/2023-01-01")]
    [InlineData("/regels/nergens/2024-01-01")]
    [InlineData("/regels/nergens")]
    [InlineData("/regels/utrecht/2024-02-30")]
    [InlineData("/regels/utrecht/2023-01-01/bestand")]
    [InlineData("/regels/..%2F..%2Fseed/2024-01-01/bestand")]
    public async Task Get_AVersionThatIsNotThere_ReturnsNotFound(string path)
    {
        using var client = app.Stranger();

        (await client.GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_TheFile_IsByteForByteWhatTheHashWasTakenOf()
    {
        using var client = app.Stranger();

        foreach (var version in Rules.Book.Folders.SelectMany(Rules.Book.Versions))
        {
            var answer = await client.GetAsync($"/regels/{version.Folder}/{version.ValidFrom:uuuu-MM-dd}/bestand");

            answer.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
            PolicyFileReader.Hash(await answer.Content.ReadAsByteArrayAsync()).Should().Be(version.Hash);
        }
    }

    [Theory]
    [InlineData("", "Utrecht", true)]
    [InlineData("?zoek=Leiderdorp", "Leid", true)]
    [InlineData("?zoek=Leiderdorp", "Utrecht", false)]
    [InlineData("?zoek=utrecht", "Utrecht", true)]
    [InlineData("?soort=Region", "Leid", true)]
    [InlineData("?soort=Region", "Gemeente Utrecht", false)]
    [InlineData("?verouderd=true", "Utrecht", false)]
    [InlineData("?soort=onzin", "Utrecht", true)]
    public async Task Get_Library_FindsByMunicipalityAndKind(string query, string authority, bool found)
    {
        using var client = app.Stranger();

        var page = await client.PageAsync("/regels" + query);

        var names = page.QuerySelectorAll(".card h2").Select(name => name.TextContent);
        names.Any(name => name.Contains(authority, StringComparison.Ordinal)).Should().Be(found);
    }

    [Fact]
    public async Task Get_Library_NothingFound_Teaches()
    {
        using var client = app.Stranger();

        (await client.PageAsync("/regels?zoek=zzzz")).QuerySelector(".empty").Words().Should().Contain("Geen regeling gevonden");
    }

    [Fact]
    public async Task Get_Library_MarksWhatWasNotCheckedForAYear()
    {
        var oldest = Rules.Book.Folders.Select(folder => Rules.Book.Versions(folder)[^1]).SelectMany(version => version.Blocks)
            .Max(block => block.Origin.Source.LastChecked);
        var before = app.Clock.Now;
        app.Clock.Now = (oldest.PlusYears(1).PlusDays(2)).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        try
        {
            using var client = app.Stranger();

            var page = await client.PageAsync("/regels?verouderd=true");

            page.QuerySelectorAll(".card").Length.Should().Be(Rules.Book.Folders.Count());
            page.QuerySelector(".card .status--warn").Words().Should().Be("niet gecontroleerd sinds een jaar");
        }
        finally
        {
            app.Clock.Now = before;
        }
    }

    [Fact]
    public async Task Get_AnAuthority_ShowsItsVersionsOnALineAndItsMembers()
    {
        using var client = app.Stranger();

        var utrecht = await client.PageAsync("/regels/utrecht");
        var leiden = await client.PageAsync("/regels/leiden");

        utrecht.QuerySelectorAll("svg rect").Length.Should().BeGreaterThanOrEqualTo(3);
        utrecht.QuerySelector("svg title")!.TextContent.Should().StartWith("Versies van");
        utrecht.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Length.Should().Be(3);
        leiden.QuerySelector("main").Words().Should().Contain("Leiderdorp").And.Contain("01-09-2023");
    }

    [Fact]
    public async Task Get_Comparison_ShowsDifferencesFirstAndEverythingOnRequest()
    {
        using var client = app.Stranger();
        const string address = "/regels/vergelijken?van=utrecht/2019-01-01&met=utrecht/2024-01-01";

        var differences = await client.PageAsync(address);
        var everything = await client.PageAsync(address + "&alles=true");

        differences.QuerySelectorAll("tbody tr").Length.Should().BeLessThan(everything.QuerySelectorAll("tbody tr").Length);
        differences.QuerySelector("main").Words().Should().Contain("verschillen").And.NotContain("Btw bij de drempel");
        everything.QuerySelector("main").Words().Should().Contain("Btw bij de drempel");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?van=utrecht/2024-01-01")]
    [InlineData("?van=nergens/2024-01-01&met=utrecht/2024-01-01")]
    public async Task Get_Comparison_WithoutTwoVersions_Teaches(string query)
    {
        using var client = app.Stranger();

        (await client.PageAsync("/regels/vergelijken" + query)).QuerySelector(".empty").Words().Should().Contain("Kies twee regelingen");
    }
}
