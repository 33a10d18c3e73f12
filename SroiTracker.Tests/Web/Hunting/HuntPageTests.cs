using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Partners;

namespace SroiTracker.Tests.Web.Hunting;

/// <summary>A hunter looks for places: leads and bands, never amounts or evidence, and logs visits.</summary>
public sealed class HuntPageTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact] // row 2.3: leads and open balances as bands, not evidence
    public async Task Row_2_3_A_hunter_sees_companies_of_the_region_with_bands_and_no_amount_evidence_or_claim()
    {
        var contract = await app.ContractAsync(); // 12,500.00 open: more than 10,000 and at most 50,000
        await app.SubmittedAsync(contract, Efforts.Bol());
        await app.ContractAsync(Efforts.Voorbeeldstad, Efforts.OtherCompany); // in no region
        var hunter = await app.SignInAsync(Cast.Hunter);

        var page = await hunter.PageAsync("/jacht");

        page.QuerySelectorAll("tbody tr").Should().ContainSingle().Which.Words().Should().Contain("Gemeente Utrecht groot Nee");
        page.QuerySelector("main").Words().Should().NotContain("12.500").And.NotContain("€");
        foreach (var path in new[] { $"/contracten/{contract}", "/beoordelen", "/contracten", $"/opdrachtnemers/{Efforts.Company}", "/acties" })
            (await hunter.GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.Forbidden, path);
    }

    [Theory] // row 2.3: the bands are data; the cent before and after an end
    [InlineData(200_000, "middel")] // 5% of 200,000 = 10,000.00
    [InlineData(200_001, "groot")] // 10,000.05
    public async Task The_band_follows_the_file(long euros, string band)
    {
        await app.ContractAsync(euros: euros);

        (await (await app.SignInAsync(Cast.Hunter)).PageAsync("/jacht")).QuerySelector("tbody tr")!.Children[2].Words().Should().Be(band);
    }

    [Fact] // row 2.3: every visit logged
    public async Task Row_2_3_A_visit_is_logged_as_a_contact_that_the_municipality_reads()
    {
        await app.ContractAsync();
        var person = new FormDriver(await app.SignInAsync(Cast.Hunter));
        await person.GoAsync("/jacht");
        await person.GoAsync(person.Page.QuerySelector("tbody a")!.GetAttribute("href")!);

        await person.Fill("On", "2026-03-12").Fill("Text", "Bedrijf wil twee studenten").PressAsync("Bewaren");

        person.Page.QuerySelector("tbody tr").Words().Should().Contain("12-03-2026");
        var words = (await (await app.SignInAsync(Role.Adviser)).PageAsync($"/opdrachtnemers/{Efforts.Company}")).QuerySelector("main").Words();
        words.Should().Contain("Bedrijf wil twee studenten");
        var id = Guid.Empty;
        await app.Database(async data =>
        {
            var row = await data.Set<ActionRow>().SingleAsync();
            (row.Kind, row.Outcome, row.IsContact, row.StartedOn, row.CreatedBy).Should().Be(("contact", "bezoek", true, new LocalDate(2026, 3, 12), Efforts.IdOf(Cast.Hunter)));
            (await data.AuditLines.CountAsync(line => line.ObjectId == row.Id && line.Action == "action.opened")).Should().Be(1);
            id = row.Id;
        });
        (await (await app.SignInAsync(Role.Adviser)).PageAsync($"/acties/{id}")).QuerySelector("main").Words().Should().Contain("Hanna Smit", "who wrote it is named");
    }

    [Fact]
    public async Task Outside_the_mandate_there_is_no_company_and_no_visit()
    {
        await app.ContractAsync();
        var (wsp, hunter) = (await app.SignInAsync(Cast.Wsp), await app.SignInAsync(Cast.Hunter));
        var visit = new Dictionary<string, string> { ["Bedrijf"] = $"{Efforts.Company}", ["Gemeente"] = $"{Registered.Utrecht}", ["On"] = "2026-03-15", ["Text"] = "Gesproken" };

        (await wsp.PageAsync("/jacht")).QuerySelector("main").Words().Should().Contain("Geen mandaat", "another partner does not hunt");
        (await wsp.PostFormAsync("/jacht/bezoek", new(visit))).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await hunter.PostFormAsync("/jacht/bezoek", new(visit) { ["Gemeente"] = $"{Registered.Schiedam}" })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        await app.Database(async data =>
        {
            foreach (var mandate in await data.Set<PartnerMandate>().ToListAsync()) mandate.ToDay = new LocalDate(2026, 3, 14);
            await data.SaveChangesAsync();
        });
        (await hunter.PostFormAsync("/jacht/bezoek", new(visit))).StatusCode.Should().Be(HttpStatusCode.NotFound, "the mandate ended yesterday");
        await app.Database(async data => (await data.Set<ActionRow>().AnyAsync()).Should().BeFalse());
    }

    [Theory]
    [InlineData("On", "2026-03-16", "De dag ligt in de toekomst")]
    [InlineData("Text", "", "Vul Wat is besproken in.")]
    [InlineData("Text", "BSN 111222333", "burgerservicenummer")]
    public async Task Post_WrongVisit_SaysWhatToDoAndSavesNothing(string field, string value, string message)
    {
        await app.ContractAsync();
        var hunter = await app.SignInAsync(Cast.Hunter);

        var answer = await hunter.PostFormAsync("/jacht/bezoek", new()
        {
            ["Bedrijf"] = $"{Efforts.Company}", ["Gemeente"] = $"{Registered.Utrecht}", ["On"] = "2026-03-15", ["Text"] = "Gesproken", [field] = value,
        });

        (await answer.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain(message);
        await app.Database(async data => (await data.Set<ActionRow>().AnyAsync()).Should().BeFalse());
    }
}
