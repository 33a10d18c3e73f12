using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Actions;

namespace SroiTracker.Tests.Web.Plans;

/// <summary>A plan for a programme that is short of places: its start, its board, its judgement and what comes after.</summary>
public sealed class PlanPageTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact] // row 1.8: plan with 3 measures, status board, overdue measure in its owner's queue
    public async Task Row_1_8_A_plan_with_three_measures_has_a_board_and_an_overdue_measure_is_late_in_its_owners_queue()
    {
        await PlanCast.FigureAsync(app, "2026-02-09", 40);
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        await person.GoAsync("/tekorten/cijfer?reeks=AM13%2Fcrebo%3A25480");
        var link = person.Page.QuerySelectorAll("main a").Single(each => each.Words() == "Plan voor deze opleiding");
        await person.GoAsync(link.GetAttribute("href")!);
        person.Words.Should().Contain("Mbo-Verpleegkundige (25480), bol, Midden-Utrecht").And.Contain("9 februari 2026");

        var plan = await PlanCast.BeginAsync(person, ("Ziekenhuizen bellen", "2026-03-20"), ("Stagemarkt houden", "2026-03-25"), ("Begeleiders scholen", "2026-03-27"));

        PlanCast.Board(person).Should().Equal(new Dictionary<string, string> { ["Open"] = "3", ["Te laat"] = "0", ["Klaar"] = "0", ["Niet gelukt"] = "0" });
        PlanCast.Figures(person)[0].Should().Be("Bij de start 40 9 februari 2026 bol 0 40 SBB");
        await EndAsync(person, "Stagemarkt houden", "gedaan");
        await EndAsync(person, "Begeleiders scholen", "niet-gelukt", "Niemand had tijd");
        app.Clock.Now = Instant.FromUtc(2026, 3, 20, 12, 0); // on its day it is not late yet
        (await BoardAsync(plan)).Should().Equal(new Dictionary<string, string> { ["Open"] = "1", ["Te laat"] = "0", ["Klaar"] = "1", ["Niet gelukt"] = "1" });
        app.Clock.Now = Instant.FromUtc(2026, 3, 21, 12, 0);
        (await BoardAsync(plan)).Should().Equal(new Dictionary<string, string> { ["Open"] = "0", ["Te laat"] = "1", ["Klaar"] = "1", ["Niet gelukt"] = "1" });
        var queue = await (await app.SignInAsync(Role.Adviser)).PageAsync("/acties");
        queue.QuerySelectorAll("section[aria-labelledby=groep-Late] tbody tr").Should().ContainSingle().Which.Words().Should().StartWith("Ziekenhuizen bellen");
        (await (await app.SignInAsync(Role.Coordinator)).PageAsync("/acties")).QuerySelector("main").Words().Should().NotContain("Ziekenhuizen", "it is not theirs");
    }

    [Fact] // row 1.8: the owner is who it is given to
    public async Task A_measure_that_is_added_stands_in_the_queue_of_the_colleague_who_owns_it()
    {
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        var plan = await PlanCast.BeginAsync(person);
        await person.Fill("What", "Rondleiding bij de school").Fill("Owner", ActionCast.Coordinator.ToString()).Fill("Due", "2026-03-15").PressAsync("Toevoegen");

        person.Path.Should().Be(plan);
        (await (await app.SignInAsync(Role.Coordinator)).PageAsync("/acties")).QuerySelector("section[aria-labelledby=groep-Today]").Words().Should().Contain("Rondleiding bij de school");
    }

    [Fact] // row 1.9: prefilled with the shortage at start and now; decision required to close; stop keeps history
    public async Task Row_1_9_A_judgement_shows_the_shortage_at_start_and_now_asks_a_decision_and_stop_keeps_the_history()
    {
        await PlanCast.FigureAsync(app, "2026-02-09", 40);
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        var plan = await PlanCast.BeginAsync(person, ("Ziekenhuizen bellen", "2026-03-29"), ("Stagemarkt houden", "2026-03-29"));
        await EndAsync(person, "Stagemarkt houden", "gedaan");
        app.Clock.Now = Instant.FromUtc(2026, 3, 29, 12, 0);
        await PlanCast.FigureAsync(app, "2026-03-23", 25);
        await SecuredCast.AddAsync(app, new LocalDate(2026, 3, 24), 5);
        person = new FormDriver(await app.SignInAsync(Role.Adviser));

        await person.GoAsync(plan + "/evaluatie");
        person.Words.Should().Contain("Het tekort is 15 kleiner.").And.Contain("1 van 2 maatregelen zijn klaar."); // 40 - 25 = 15
        PlanCast.Figures(person).Should().Equal("Bij de start 40 9 februari 2026 bol 0 40 SBB", "Nu 25 23 maart 2026 bol 5 20 SBB"); // 25 - 5 = 20
        await person.PressAsync("Besluit bewaren");
        person.Page.QuerySelector("#error-summary").Words().Should().Contain("Vul Besluit in.").And.Contain("Vul Reden in.");
        await person.Fill("Outcome", "stoppen").PressAsync("Besluit bewaren");
        person.Page.QuerySelector("#error-summary").Words().Should().Contain("Vul Reden in.");
        await person.Fill("Reason", "De gewone inzet is nu genoeg").PressAsync("Besluit bewaren");

        person.Path.Should().Be(plan);
        person.Words.Should().Contain("Stoppen").And.Contain("De gewone inzet is nu genoeg");
        PlanCast.Figures(person).Should().StartWith(["Bij de start 40 9 februari 2026 bol 0 40 SBB", "Bij het besluit 25 23 maart 2026 bol 5 20 SBB"]);
        person.Page.QuerySelectorAll("section[aria-labelledby=maatregelen] tbody tr").Select(row => row.Words()).Should()
            .ContainMatch("Stagemarkt houden Klaar*").And.ContainMatch("Ziekenhuizen bellen De gewone inzet is nu genoeg Gestopt*");
        (await Words("/acties")).Should().Contain("Niets te doen");
        (await Words("/plannen?stand=klaar")).Should().Contain("Meer plaatsen in de zorg").And.Contain("Stoppen");
    }

    [Theory] // row 1.9: continue and adapt open the next plan, due in two weeks, and open measures go along
    [InlineData("doorgaan")]
    [InlineData("aanpassen")]
    public async Task Row_1_9_Going_on_begins_the_next_plan_in_two_weeks_and_takes_open_measures_along(string decision)
    {
        await PlanCast.FigureAsync(app, "2026-02-09", 40);
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        var first = await PlanCast.BeginAsync(person, ("Ziekenhuizen bellen", "2026-04-02"), ("Stagemarkt houden", "2026-03-29"));
        await EndAsync(person, "Stagemarkt houden", "gedaan");
        app.Clock.Now = Instant.FromUtc(2026, 3, 29, 12, 0);
        await PlanCast.FigureAsync(app, "2026-03-23", 25);
        person = new FormDriver(await app.SignInAsync(Role.Adviser));

        await person.GoAsync(first + "/evaluatie");
        await person.Fill("Outcome", decision).Fill("Reason", "Het tekort daalt nog").PressAsync("Besluit bewaren");

        person.Path.Should().NotBe(first);
        var next = await ActionCast.RowAsync(app, Guid.Parse(person.Path.Split('/')[^1]));
        (next.FollowsId, next.State, next.DueOn).Should().Be((Guid.Parse(first.Split('/')[^1]), ActionState.Open, new LocalDate(2026, 4, 12))); // 29 March + 14 days
        PlanCast.Figures(person)[0].Should().Be("Bij de start 25 23 maart 2026 bol 0 25 SBB");
        PlanCast.Board(person)["Open"].Should().Be("1");
        person.Page.QuerySelectorAll("section[aria-labelledby=maatregelen] tbody tr").Should().ContainSingle().Which.Words().Should().StartWith("Ziekenhuizen bellen Open");
        await person.GoAsync(first);
        person.Page.QuerySelectorAll("section[aria-labelledby=maatregelen] tbody tr").Select(row => row.Words()).Should()
            .ContainMatch("Stagemarkt houden Klaar*").And.ContainMatch("Ziekenhuizen bellen Meegenomen*");
        (await Words(first + "/evaluatie")).Should().Contain("Over dit plan is al besloten.");
    }

    [Fact] // row 1.9: the figure at the start is the one that was known then
    public async Task A_figure_that_is_corrected_later_does_not_change_what_was_known_at_the_start()
    {
        await PlanCast.FigureAsync(app, "2026-02-09", 40);
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        var plan = await PlanCast.BeginAsync(person);
        await PlanCast.FigureAsync(app, "2026-02-09", 99); // the same day, counted again

        await person.GoAsync(plan);

        PlanCast.Figures(person).Should().Equal("Bij de start 40 9 februari 2026 bol 0 40 SBB", "Nu 99 9 februari 2026 bol 0 99 SBB");
        await app.Database(async data =>
        {
            var kept = await data.Set<ActionFigureRow>().SingleAsync();
            (kept.Count, kept.MeasuredOn, kept.Source, kept.Moment).Should().Be((40, new LocalDate(2026, 2, 9), "SBB", FigureMoment.Start));
        });
    }

    [Fact] // row 1.10, and with it row 4.6: an agreement with 4 promised places stands at 0/4 and rises only with confirmed placements of the programme
    public async Task Row_1_10_The_plan_lists_the_agreements_of_its_programme_which_rise_only_with_confirmed_placements()
    {
        var contract = await app.ContractAsync();
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        var plan = await PlanCast.BeginAsync(person);
        await person.GoAsync(person.Page.QuerySelectorAll("main a").Single(each => each.Words() == "Afspraak vastleggen").GetAttribute("href")!);
        await person.Fill("Title", "Vier plaatsen bij het ziekenhuis").Fill("Places", "4").PressAsync("Bewaren");
        var agreement = person.Path;
        (await AgreementAsync(plan)).Should().Be("0/4");

        var (nurse, cook) = (await app.SubmittedAsync(contract, Efforts.Bol(), crebo: "25480"), await app.SubmittedAsync(contract, Efforts.Bol(), "p2", crebo: "25180"));
        await person.GoAsync(agreement + "/plaatsing");
        person.Page.QuerySelectorAll("main option").Select(option => option.GetAttribute("value")).Should().Contain($"{nurse}").And.NotContain($"{cook}", "a cook is no nurse");
        await person.Fill("Claim", $"{nurse}").PressAsync("Bewaren");
        (await AgreementAsync(plan)).Should().Be("0/4", "the placement waits for judgement");
        await person.GoAsync($"/beoordelen/{nurse}");
        await person.PressAsync("Keur € 6.837,61 goed");

        (await AgreementAsync(plan)).Should().Be("1/4");
        var forced = await (await app.SignInAsync(Role.Adviser)).PostFormAsync(agreement + "/plaatsing", new() { ["Claim"] = $"{cook}" });
        (await forced.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain("Deze plaatsing hoort niet bij deze actie");
    }

    [Fact]
    public async Task One_plan_runs_for_a_programme_and_its_figure_leads_to_it()
    {
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        var plan = await PlanCast.BeginAsync(person);
        await person.GoAsync("/plannen/opleiding?opleiding=" + Uri.EscapeDataString(PlanCast.Nursing));
        person.Path.Should().Be(plan);

        await PlanCast.BeginAsync(person);

        person.Page.QuerySelector("#error-summary").Words().Should().Contain("Voor deze opleiding loopt al een plan.");
        person.Page.QuerySelector("#Title")!.GetAttribute("value").Should().Be("Meer plaatsen in de zorg");
        await app.Database(async data => (await data.Set<ActionRow>().CountAsync(row => row.Kind == "plan")).Should().Be(1));
    }

    [Theory]
    [InlineData("Title", "", "Vul Wat wilt u bereiken in.")]
    [InlineData("Title", "student 111222333", "burgerservicenummer")]
    [InlineData("Due", "2026-03-14", "De dag is al voorbij.")]
    [InlineData("Owner", "00000000-0000-0000-0000-000000000001", "Deze persoon kan geen acties doen.")]
    [InlineData("Measures[0].Due", "2026-03-14", "De dag is al voorbij.")]
    [InlineData("Measures[0].Owner", "00000000-0000-0000-0000-000000000001", "Deze persoon kan geen acties doen.")]
    [InlineData("Measures[0].What", "BSN 111222333", "burgerservicenummer")]
    public async Task Post_WrongPlan_SaysWhatToDoAndSavesNothing(string field, string value, string message)
    {
        var adviser = await app.SignInAsync(Role.Adviser);

        var answer = await adviser.PostFormAsync("/plannen/nieuw", new()
        {
            ["Opleiding"] = PlanCast.Nursing, ["Title"] = "Meer plaatsen", ["Owner"] = $"{ActionCast.Adviser}", ["Due"] = "2026-03-29",
            ["Measures[0].What"] = "Bellen", ["Measures[0].Due"] = "2026-03-20", ["Note"] = "blijft staan", [field] = value,
        });

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        var page = await answer.ReadAsync();
        page.QuerySelector("#error-summary").Words().Should().Contain(message);
        page.QuerySelector("#Note").Words().Should().Be("blijft staan");
        await app.Database(async data => (await data.Set<ActionRow>().AnyAsync()).Should().BeFalse());
    }

    [Fact]
    public async Task A_plan_ends_on_its_own_page_only_and_only_once()
    {
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        var plan = await PlanCast.BeginAsync(person);
        var (id, adviser) = (Guid.Parse(plan.Split('/')[^1]), await app.SignInAsync(Role.Adviser));

        var elsewhere = await adviser.PostFormAsync($"/acties/{id}/afsluiten", new() { ["Outcome"] = "stoppen", ["Reason"] = "x" });
        elsewhere.Headers.Location!.OriginalString.Should().Be(plan + "/evaluatie");
        (await ActionCast.RowAsync(app, id)).State.Should().Be(ActionState.Open);
        await adviser.PostFormAsync(plan + "/evaluatie", new() { ["Outcome"] = "stoppen", ["Reason"] = "genoeg plaatsen" });
        var again = await adviser.PostFormAsync(plan + "/evaluatie", new() { ["Outcome"] = "doorgaan", ["Reason"] = "toch niet" });

        (await again.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain("Over dit plan is al besloten.");
        (await ActionCast.RowAsync(app, id)).Outcome.Should().Be("stoppen");
        (await adviser.PostFormAsync(plan + "/maatregelen", new() { ["What"] = "Nog iets" })).StatusCode.Should().Be(HttpStatusCode.OK);
        await app.Database(async data => (await data.Set<ActionRow>().CountAsync()).Should().Be(1));
    }

    [Fact]
    public async Task Contractors_and_other_municipalities_see_nothing_of_a_plan()
    {
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        var plan = await PlanCast.BeginAsync(person, ("Ziekenhuizen bellen", "2026-03-20"));
        var (contractor, schiedam) = (await app.SignInAsync(Role.Contractor), await app.SignInAsync("joost.adviseur@schiedam.example"));

        foreach (var path in new[] { "/plannen", plan, plan + "/evaluatie", "/plannen/nieuw" })
            (await contractor.GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.Forbidden, path);
        (await contractor.PageAsync("/gevraagd")).QuerySelector("main").Words().Should().Contain("Nog niets gevraagd");
        (await contractor.PageAsync("/tekorten")).QuerySelectorAll(".sub-nav a[href='/plannen']").Should().BeEmpty();
        (await schiedam.GetAsync(plan)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await schiedam.PostFormAsync(plan + "/evaluatie", new() { ["Outcome"] = "stoppen", ["Reason"] = "x" })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await schiedam.PageAsync("/plannen")).QuerySelector("main").Words().Should().Contain("Geen plannen");
    }

    private async Task<string> AgreementAsync(string plan) =>
        (await (await app.SignInAsync(Role.Adviser)).PageAsync(plan)).QuerySelector("section[aria-labelledby=afspraken] .progress__text").Words();

    private async Task<Dictionary<string, string>> BoardAsync(string plan)
    {
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        await person.GoAsync(plan);
        return PlanCast.Board(person);
    }

    private async Task<string> Words(string path) => (await (await app.SignInAsync(Role.Adviser)).PageAsync(path)).QuerySelector("main").Words();

    /// <summary>Ends a measure from the board of its plan, and comes back to it.</summary>
    private static async Task EndAsync(FormDriver person, string measure, string outcome, string? reason = null)
    {
        var plan = person.Path;
        var link = person.Page.QuerySelectorAll("section[aria-labelledby=maatregelen] tbody a").Single(each => each.Words() == measure);
        await person.GoAsync(link.GetAttribute("href") + "/afsluiten");
        person.Fill("Outcome", outcome);
        if (reason is not null) person.Fill("Reason", reason);
        await person.PressAsync("Bewaren");
        await person.GoAsync(plan);
    }
}
