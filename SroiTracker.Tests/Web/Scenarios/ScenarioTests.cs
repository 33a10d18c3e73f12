using System.Net;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Scenarios;

namespace SroiTracker.Tests.Web.Scenarios;

/// <summary>Founding document 004: what assumptions would do to the shortages of a region.</summary>
public sealed class ScenarioTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Row_4_3_A_forecast_of_a_fifth_more_projects_the_shortage_with_its_formula()
    {
        var form = await MakeAsync("Meer instroom", intake: "20");

        form.Page.QuerySelector("tbody tr").Words().Should().StartWith("Techniek en gebouwde omgeving 1.200 880 320 0"); // (880 + 120) x 1.2 - 880
        form.Words.Should().Contain("Nu zijn er 880 plaatsen en is het tekort 120. Samen zoeken 1.000 studenten een plaats.")
            .And.Contain("Met 20% verandering van de instroom en 0% die eerder stopt: 1.000 wordt 1.200 studenten.")
            .And.Contain("Te kort voor de gewone instroom: 1.200 − 880, maar niet onder nul, is 320.")
            .And.Contain("Begeleiding: 1.200 × 1,5 uur × 20 weken = 36.000 uur.");
    }

    [Fact]
    public async Task Row_4_4_Regular_and_catch_up_demand_are_reported_apart()
    {
        var form = await MakeAsync("Na corona", intake: "0", catchUp: "40");

        form.Page.QuerySelector("tbody tr").Words().Should().StartWith("Techniek en gebouwde omgeving 1.000 880 120 40");
        form.Page.QuerySelector("tfoot tr").Words().Should().StartWith("Samen 1.000 880 120 40");
    }

    [Fact]
    public async Task Row_4_9_The_same_assumptions_give_the_same_and_two_scenarios_stand_in_one_table()
    {
        var first = (await MakeAsync("Kort", intake: "20")).Page.QuerySelector("tbody").Words();
        var again = (await MakeAsync("Kort, opnieuw", intake: "20")).Page.QuerySelector("tbody").Words();
        var other = await MakeAsync("Lang", intake: "-10", horizon: "Long");
        again.Should().Be(first);
        var ids = new List<Guid>();
        await app.Database(async db => ids = await db.Set<Scenario>().OrderBy(row => row.Name).Select(row => row.Id).ToListAsync());

        await other.GoAsync($"/scenarios/naast-elkaar?id={ids[0]}&id={ids[2]}");

        var rows = other.Page.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("th, td").Select(cell => cell.Words()))).ToList();
        other.Page.QuerySelectorAll("thead th").Select(cell => cell.Words()).Should().Equal("Wat", "Kort", "Lang");
        rows.Should().Contain("Te kort, gewone instroom 320 20"); // 1,200 - 880 and 900 - 880
        rows.Should().Contain("Uren begeleiding 36.000 27.000"); // 1,200 and 900 x 1.5 x 20
        rows.Should().Contain("Waarde van wat te kort is € 2.188.035,20 € 136.752,20"); // 320 and 20 x 6,837.61
    }

    [Theory]
    [InlineData("Intake", "-101")]
    [InlineData("Intake", "101")]
    [InlineData("DropOut", "-1")]
    [InlineData("Weeks", "0")]
    [InlineData("Hours", "169")]
    [InlineData("Hours", "veel")]
    [InlineData("Name", "")]
    [InlineData("Name", "stagiair 123456782")]
    [InlineData("PlaceValue", "-1")]
    [InlineData("Places[0]", "-1")]
    [InlineData("Places[0]", "")]
    [InlineData("CatchUp[0]", "100001")]
    public async Task What_is_wrong_is_told_beside_its_field_and_nothing_is_kept(string field, string value)
    {
        var form = await FilledAsync("Proef", "20", "0", "Short");
        form.Fill(field, value);

        await form.PressAsync("Reken door");

        form.Page.QuerySelector("#error-summary a").Should().NotBeNull();
        form.Page.QuerySelector($"[name='{field}']")!.GetAttribute("aria-invalid").Should().Be("true");
        await app.Database(async db => (await db.Set<Scenario>().AnyAsync()).Should().BeFalse());
    }

    [Fact]
    public async Task A_scenario_of_another_authority_does_not_exist()
    {
        var form = await MakeAsync("Eigen", intake: "0");
        var schiedam = await app.SignInAsync("joost.adviseur@schiedam.example");

        (await schiedam.GetAsync(form.Path)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await schiedam.PageAsync("/scenarios")).QuerySelector("main").Words().Should().Contain("Nog geen scenario");
        (await schiedam.PageAsync("/scenarios/naast-elkaar?id=" + form.Path.Split('/')[^1])).QuerySelector("main").Words().Should().Contain("Kies er twee of drie");
    }

    [Fact]
    public async Task A_region_without_figures_says_so_and_no_region_asks_for_one()
    {
        var adviser = await app.SignInAsync(Role.Adviser);

        (await adviser.PageAsync("/scenarios/nieuw")).QuerySelector("main").Words().Should().Contain("Arbeidsmarktregio");
        (await adviser.PageAsync("/scenarios/nieuw?Regio=AM38")).QuerySelector("main").Words().Should().Contain("Geen cijfers voor");
        (await adviser.PostFormAsync("/scenarios/nieuw", new() { ["Regio"] = "AM38" })).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private async Task<FormDriver> MakeAsync(string name, string intake, string catchUp = "0", string horizon = "Short")
    {
        var form = await FilledAsync(name, intake, catchUp, horizon);
        await form.PressAsync("Reken door");
        form.Path.Should().MatchRegex("^/scenarios/[0-9a-f-]{36}$");
        return form;
    }

    private async Task<FormDriver> FilledAsync(string name, string intake, string catchUp, string horizon)
    {
        await AlertCast.FillAsync(app);
        var form = new FormDriver(await app.SignInAsync(Role.Adviser));
        await form.GoAsync("/scenarios/nieuw?Regio=AM13");
        return form.Fill("Name", name).Fill("Horizon", horizon).Fill("Intake", intake).Fill("DropOut", "0").Fill("Supply", "0").Fill("Hours", "1,5").Fill("Weeks", "20")
            .Fill("PlaceValue", "6.837,61").Fill("Places[0]", "880").Fill("CatchUp[0]", catchUp);
    }
}
