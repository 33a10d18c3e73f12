using System.Net;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Tests.Web.Shortages;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Tests.Web.CustomAreas;

/// <summary>Areas made of municipalities: they add up, and nothing else counts them.</summary>
public sealed class CustomAreaTests : IDisposable
{
    private const string Heading = "peildatum;arbeidsmarktregio_code;gemeente_code;gemeente_naam;aantal_tekort;bron";

    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Row_2_1_Leidse_regio_and_Katwijk_is_the_sum_of_its_municipalities_and_counts_nowhere_else()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await ShortageUpload.KeepAsync(coordinator, Heading,
            "2026-03-02;;GM0546;Leiden;600;SBB", "2026-03-02;;GM0537;Katwijk;250;SBB", "2026-03-02;;GM0547;Leiderdorp;100;SBB",
            "2026-03-02;;GM0579;Oegstgeest;50;SBB", "2026-03-02;AM19;;;1400;SBB", "2026-03-02;;;;9000;SBB");

        var made = await AddAsync(coordinator, "Leidse regio + Katwijk", "Leiden\nLeiderdorp\nOegstgeest\nGM0537\nkatwijk");
        var page = await coordinator.PageAsync(made.Headers.Location!.OriginalString);

        page.QuerySelector(".big").Words().Should().Be("1.000 plaatsen te kort"); // 600 + 250 + 100 + 50
        page.QuerySelectorAll("tbody tr").Select(row => row.Words()).Should().Equal("Leiden 600", "Katwijk 250", "Leiderdorp 100", "Oegstgeest 50", "Samen1.000");
        page.QuerySelector("section[aria-labelledby=regios]").Words().Should().Contain("Holland Rijnland: 1.400");
        var ranking = (await coordinator.PageAsync("/tekorten/regios")).QuerySelectorAll("tbody tr").Single().Words();
        ranking.Should().StartWith("1 Holland Rijnland 1.400");
        (await coordinator.PageAsync("/tekorten/cijfer?reeks=NL%2Ftotal")).QuerySelector(".facts").Words().Should().Contain("Tekort9.000");
    }

    [Fact]
    public async Task Post_UnknownMunicipality_NamesItAndKeepsWhatWasTyped()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);

        var answer = await (await AddAsync(coordinator, "Luchtkasteel", "Leiden\nAtlantis")).ReadAsync();

        answer.QuerySelector("#error-summary").Words().Should().Contain("Deze gemeenten kennen wij niet: Atlantis");
        answer.QuerySelector("textarea")!.TextContent.Should().Contain("Atlantis");
        await app.Database(async db => (await db.Set<CustomArea>().AnyAsync()).Should().BeFalse());
    }

    [Theory]
    [InlineData("", "Leiden", "Vul Naam")]
    [InlineData("Leiden alleen", "", "Vul Gemeenten")]
    [InlineData(" ", " \n ", "Vul Gemeenten")]
    public async Task Post_NothingFilledIn_SaysWhatIsMissing(string name, string municipalities, string expected)
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);

        var answer = await (await AddAsync(coordinator, name, municipalities)).ReadAsync();

        answer.QuerySelector("#error-summary").Words().Should().Contain(expected);
        await app.Database(async db => (await db.Set<CustomArea>().AnyAsync()).Should().BeFalse());
    }

    [Fact]
    public async Task Get_AreaOfAnotherAuthority_ReturnsNotFound()
    {
        var made = await AddAsync(await app.SignInAsync(Role.Coordinator), "Leiden alleen", "Leiden");

        var answer = await (await app.SignInAsync("joost.adviseur@schiedam.example")).GetAsync(made.Headers.Location!.OriginalString);

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_municipality_without_a_figure_is_said()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await ShortageUpload.KeepAsync(coordinator, Heading, "2026-03-02;;GM0546;;600;SBB");

        var page = await coordinator.PageAsync((await AddAsync(coordinator, "Twee", "Leiden\nKatwijk")).Headers.Location!.OriginalString);

        page.QuerySelector("main").Words().Should().Contain("De som is dus te laag").And.Contain("Katwijk geen cijfer");
    }

    private static Task<HttpResponseMessage> AddAsync(HttpClient client, string name, string municipalities) =>
        client.PostFormAsync("/tekorten/gebieden/nieuw", new() { ["Form.Name"] = name, ["Form.Municipalities"] = municipalities });
}
