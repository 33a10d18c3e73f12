using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Tests.Web.MatchWeighing;

/// <summary>Who chooses weights, what they change, and what is told about them.</summary>
public sealed class WeighingTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Another_weight_changes_score_order_and_description_of_the_own_authority_only()
    {
        await FillAsync();
        var adviser = await app.SignInAsync(Role.Adviser);
        // region 30 + strong 30 + place fits 10 + size 8; zdv is the fallback: region 30 + fallback 5 + place fits 10 + size 8
        (await CardsAsync(adviser)).Should().StartWith([("Techniek en gebouwde omgeving", 78), ("Zakelijke dienstverlening en veiligheid", 53)]);

        var coordinator = await app.SignInAsync(Role.Coordinator);
        await ChooseAsync(coordinator, new() { ["StrongFit"] = "0", ["FallbackFit"] = "100", ["Size[2]"] = "9" });
        await AlertCast.MatchAsync(app, new LocalDate(2026, 3, 15));

        // 30 + 100 + 10 + 9 and 30 + 0 + 10 + 9
        (await CardsAsync(adviser)).Should().StartWith([("Zakelijke dienstverlening en veiligheid", 149), ("Techniek en gebouwde omgeving", 49)]);
        var own = (await app.Stranger().PageAsync("/algoritme?gemeente=utrecht")).QuerySelector("main").Words();
        own.Should().Contain("De sector past bij elk groter bedrijf: 100 punten.").And.Contain("De opdracht past sterk bij de sector: 0 punten.")
            .And.Contain("Het tekort is 100 plaatsen of meer: 9 punten.").And.Contain("2026-1+1");
        (await app.Stranger().GetStringAsync("/algoritme/tekst?gemeente=utrecht")).Should().Contain("De sector past bij elk groter bedrijf: 100 punten.");
        (await app.Stranger().PageAsync("/algoritme?gemeente=schiedam")).QuerySelector("main").Words().Should().Contain("De sector past bij elk groter bedrijf: 5 punten.");
        (await app.Stranger().PageAsync("/algoritme")).QuerySelector("main").Words().Should().Contain("De sector past bij elk groter bedrijf: 5 punten.");
    }

    [Fact]
    public async Task A_choice_is_kept_with_who_and_why_and_the_next_one_stands_on_it()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await ChooseAsync(coordinator, new() { ["Recognised"] = "40" });
        await ChooseAsync(coordinator, new() { ["DailyBudget"] = "3", ["Why"] = "minder tegelijk" });

        var page = (await coordinator.PageAsync("/kansen/weging")).QuerySelectorAll("tbody tr").Select(row => row.Words()).ToList();
        page.Should().HaveCount(2);
        page[0].Should().Be("2, vanaf 15 maart 2026Bilal Yildiz Signalen per adviseur per dag, hoogstens: van 10 naar 3 minder tegelijk");
        page[1].Should().Contain("Het bedrijf is erkend voor de opleiding: van 10 naar 40");
        await app.Database(async db =>
        {
            (await db.Set<MatchWeightsRow>().OrderBy(row => row.Number).Select(row => row.Number).ToListAsync()).Should().Equal(1, 2);
            (await db.AuditLines.CountAsync(line => line.Action == "weights.chosen")).Should().Be(2);
        });
    }

    [Fact]
    public async Task Who_chooses_over_weights_that_somebody_else_changed_meanwhile_is_told()
    {
        var late = new FormDriver(await app.SignInAsync(Cast.SecondCoordinator));
        await late.GoAsync("/kansen/weging");
        await ChooseAsync(await app.SignInAsync(Role.Coordinator), new() { ["Recognised"] = "40" });

        await late.Fill("Why", "te laat").Fill("TradeFit", "17").PressAsync("Deze weging gebruiken");

        late.Words.Should().Contain("Iemand koos intussen andere gewichten.");
        late.Page.QuerySelector("[name=TradeFit]")!.GetAttribute("value").Should().Be("17", "what was typed stays");
        await late.PressAsync("Deze weging gebruiken");
        late.Words.Should().Contain("De nieuwe weging geldt.");
    }

    [Fact]
    public async Task A_new_alert_says_with_which_weights_it_was_raised()
    {
        await ChooseAsync(await app.SignInAsync(Role.Coordinator), new() { ["DailyBudget"] = "1" });
        await FillAsync();

        await app.Database(async db =>
            (await db.Set<AlertRow>().Select(alert => alert.WeightsVersion).ToListAsync()).Should().Equal("2026-1+1")); // a budget of one
    }

    [Theory]
    [InlineData("StrongFit", "101")]
    [InlineData("StrongFit", "-1")]
    [InlineData("StrongFit", "")]
    [InlineData("StrongFit", "veel")]
    [InlineData("NotCounted", "1")]
    [InlineData("DailyBudget", "0")]
    [InlineData("QuietDays", "91")]
    [InlineData("Size[1]", "101")]
    [InlineData("Persistence[0]", "")]
    [InlineData("Why", "")]
    [InlineData("Why", "BSN 123456782")]
    public async Task What_is_wrong_is_told_beside_its_field_and_nothing_is_kept(string field, string value)
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        var form = new FormDriver(coordinator);
        await form.GoAsync("/kansen/weging");
        form.Fill("Why", "proef").Fill("TradeFit", "17").Fill(field, value);

        await form.PressAsync("Deze weging gebruiken");

        form.Page.QuerySelector("#error-summary a").Should().NotBeNull();
        form.Page.QuerySelector($"[name='{field}']")!.GetAttribute("aria-invalid").Should().Be("true");
        form.Page.QuerySelector("[name=TradeFit]")!.GetAttribute("value").Should().Be("17", "what was typed stays");
        await app.Database(async db => (await db.Set<MatchWeightsRow>().AnyAsync()).Should().BeFalse());
    }

    [Fact]
    public async Task A_post_without_the_steps_is_refused_and_an_unknown_authority_does_not_exist()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);

        var answer = await coordinator.PostFormAsync("/kansen/weging", new() { ["Why"] = "leeg" });

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain("Vul een heel getal in");
        (await app.Stranger().GetAsync("/algoritme?gemeente=nergenshuizen")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task FillAsync()
    {
        await AlertCast.ContractAsync(app, "UTR-2026-001", new LocalDate(2026, 1, 1), new LocalDate(2027, 12, 31));
        await AlertCast.ImportAsync(app, app.Clock.Now,
            "2026-03-10;dag;AM13;Midden-Utrecht;Techniek en gebouwde omgeving;;120;SBB",
            "2026-03-10;dag;AM13;Midden-Utrecht;Zakelijke dienstverlening en veiligheid;;120;SBB");
        await AlertCast.MatchAsync(app, new LocalDate(2026, 3, 15));
    }

    private static async Task ChooseAsync(HttpClient coordinator, Dictionary<string, string> fields)
    {
        var form = new FormDriver(coordinator);
        await form.GoAsync("/kansen/weging");
        form.Fill("Why", "proef");
        foreach (var (name, value) in fields) form.Fill(name, value);
        await form.PressAsync("Deze weging gebruiken");
        form.Words.Should().Contain("De nieuwe weging geldt.");
    }

    private static async Task<List<(string What, int Points)>> CardsAsync(HttpClient client) =>
    [
        .. (await client.PageAsync("/kansen?regio=AM13")).QuerySelectorAll(".match").Select(card => (
            card.QuerySelector("h2").Words().Split(": ")[^1], int.Parse(card.QuerySelector(".steps__sum").Words().Split(' ')[1]))),
    ];
}
