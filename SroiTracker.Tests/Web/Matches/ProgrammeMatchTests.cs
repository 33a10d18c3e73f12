using System.Net;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Web.Matches;

/// <summary>The other way round: for one shortage, the contractors that could help.</summary>
public sealed class ProgrammeMatchTests : IDisposable
{
    private const string Address = "/kansen/wie?tekort=AM13%2Fsector%3Atgo";
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Get_WhoCanHelp_GroupsTheContractsOfAContractorBestFirst()
    {
        await AlertCast.FillAsync(app);
        await AlertCast.ContractAsync(app, "UTR-2026-002", new LocalDate(2026, 1, 1), new LocalDate(2027, 12, 31));
        var adviser = await app.SignInAsync(Role.Adviser);

        var page = await adviser.PageAsync(Address);

        var row = page.QuerySelectorAll("tbody tr").Should().ContainSingle().Subject;
        row.QuerySelector("th").Words().Should().Be("1. Bouwgroep Domstad UTR-2026-001 UTR-2026-002");
        // region 30 + strong 30 + place fits 10 + size of 120: 8
        row.QuerySelectorAll("td").Select(cell => cell.Words()).Take(3).Should().Equal("78", "2", "€ 25.000,00"); // 1 + 1 places; 2 x 12,500.00
        row.QuerySelector(".steps__sum").Words().Should().Be("Samen 78 punten");
        page.QuerySelector("main").Words().Should().Contain("120 plaatsen te kort");
    }

    [Fact]
    public async Task Get_WhoCanHelp_OfAnotherAuthorityShowsNobody()
    {
        await AlertCast.FillAsync(app);
        var schiedam = await app.SignInAsync("joost.adviseur@schiedam.example");

        (await schiedam.PageAsync(Address)).QuerySelector("main").Words().Should().Contain("Niemand gevonden").And.NotContain("Domstad");
    }

    [Fact]
    public async Task Get_WhoCanHelp_WithoutSuchAShortageDoesNotExist()
    {
        var adviser = await app.SignInAsync(Role.Adviser);

        (await adviser.GetAsync("/kansen/wie?tekort=AM99%2Ftotal")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await adviser.GetAsync("/kansen/wie")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}
