using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Tests.Given;
using SroiTracker.Tests.Web.Shortages;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Tests.Web.Meetings;

/// <summary>The sheet on the table of a meeting: figures, open actions, decisions, cut so that it fits on two pages.</summary>
public sealed class MeetingPageTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact] // row 1.34: decisions become actions
    public async Task Row_1_34_A_decision_of_a_meeting_becomes_an_action_with_owner_and_day()
    {
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        await person.GoAsync("/overleg?dag=2026-03-15");
        person.Page.QuerySelector("h1").Words().Should().Be("Overleg van 15 maart 2026");

        await person.Fill("Title", "De school nodigt tien bedrijven uit").Fill("Owner", ActionCast.Coordinator.ToString()).Fill("Due", "2026-03-20").PressAsync("Bewaren");

        person.Path.Should().Be("/overleg?dag=2026-03-15");
        Rows(person.Page, "besluiten").Should().ContainSingle().Which.Should().StartWith("De school nodigt tien bedrijven uit");
        Rows(person.Page, "acties").Should().BeEmpty("it stands under its own heading");
        app.Clock.Now = Instant.FromUtc(2026, 3, 20, 12, 0);
        (await (await app.SignInAsync(Role.Coordinator)).PageAsync("/acties")).QuerySelector("section[aria-labelledby=groep-Today]").Words()
            .Should().Contain("De school nodigt tien bedrijven uit").And.Contain("Besluit van een overleg");
    }

    [Fact] // row 1.34: figures with their days, open actions late first, decisions since the last meeting
    public async Task Row_1_34_The_sheet_shows_figures_with_their_day_late_actions_first_and_decisions_since_the_last_meeting()
    {
        await ShortageUpload.KeepAsync(
            await app.SignInAsync(Role.Coordinator), PlanCast.Heading,
            "2026-03-02;AM13;;;;;;896;;SBB", "2026-03-02;AM13;;;25480;;bol;40;;SBB", "2026-03-02;AM13;;;25187;;bol;55;;SBB", "2026-03-02;AM09;;;25480;;bol;99;;SBB");
        await DecideAsync("Oud besluit", "2026-02-15");
        await DecideAsync("Besluit van vorige keer", "2026-03-01");
        await MeasureAsync("Komt nog", new LocalDate(2026, 3, 27));
        await MeasureAsync("Is te laat", new LocalDate(2026, 3, 15));
        await ActionCast.OpenAsync(app, ActionCast.Task("Gewone taak", new LocalDate(2026, 3, 15)));
        app.Clock.Now = Instant.FromUtc(2026, 3, 16, 12, 0);

        var page = await (await app.SignInAsync(Role.Adviser)).PageAsync("/overleg?dag=2026-03-16");

        page.QuerySelectorAll(".sheet .facts__fact").Select(fact => fact.Words()).Should().Contain("Midden-Utrecht896gemeten op 2 maart 2026");
        Rows(page, "cijfers").Select(row => row.Split(' ')[0]).Should().Equal("Applicatie-", "Mbo-Verpleegkundige"); // 55, then 40; not another region
        page.QuerySelector("section[aria-labelledby=acties] p").Words().Should().Be("1 van 3 zijn te laat.");
        Rows(page, "acties").Select(row => row.Split(' ')[0]).Should().Equal("Is", "Oud", "Komt");
        page.QuerySelector("#besluiten").Words().Should().Be("Besluiten sinds 1 maart 2026");
        Rows(page, "besluiten").Should().ContainSingle().Which.Should().StartWith("Besluit van vorige keer");
        page.QuerySelector(".sheet").Words().Should().NotContain("Gewone taak", "everyday work is not for the meeting");
    }

    [Fact] // row 1.34: prints on two pages, so every list is cut and says how many more there are
    public async Task Row_1_34_Every_list_of_the_sheet_is_cut_and_says_how_many_more_there_are()
    {
        var crebos = new List<string>();
        await app.Database(async data => crebos = await data.Set<QualificationRow>().OrderBy(row => row.Crebo).Select(row => row.Crebo).Take(13).ToListAsync());
        await ShortageUpload.KeepAsync(
            await app.SignInAsync(Role.Coordinator),
            [PlanCast.Heading, .. crebos.Select((crebo, number) => string.Create(CultureInfo.InvariantCulture, $"2026-03-02;AM13;;;{crebo};;bol;{50 - number};;SBB"))]);
        for (var number = 1; number <= 18; number++) await MeasureAsync($"Maatregel {number} {new string('x', 150)}", new LocalDate(2026, 3, 20));
        for (var number = 1; number <= 12; number++) await DecideAsync($"Besluit {number}", "2026-03-15");

        var page = await (await app.SignInAsync(Role.Adviser)).PageAsync("/overleg");

        (Rows(page, "cijfers").Count, Rows(page, "acties").Count, Rows(page, "besluiten").Count).Should().Be((10, 16, 10));
        page.QuerySelectorAll(".sheet .note").Select(note => note.Words()).Should().Equal("En nog 3.", "En nog 2.", "En nog 2."); // 13 - 10, 18 - 16, 12 - 10
        Rows(page, "acties").Should().OnlyContain(row => row.Contains('…'), "a long title is cut");
    }

    [Fact] // the sheet of an earlier day shows what was open then
    public async Task What_was_ended_later_is_still_open_on_the_sheet_of_an_earlier_day()
    {
        var measure = await MeasureAsync("Bellen", new LocalDate(2026, 3, 20));
        app.Clock.Now = Instant.FromUtc(2026, 3, 22, 12, 0);
        var adviser = await app.SignInAsync(Role.Adviser);
        await adviser.PostFormAsync($"/acties/{measure}/afsluiten", new() { ["Outcome"] = "gedaan" });

        Rows(await adviser.PageAsync("/overleg?dag=2026-03-22"), "acties").Should().BeEmpty();
        Rows(await adviser.PageAsync("/overleg?dag=2026-03-21"), "acties").Should().ContainSingle().Which.Should().EndWith("20-03-2026 Te laat");
        Rows(await adviser.PageAsync("/overleg?dag=2026-03-14"), "acties").Should().BeEmpty("it had not begun");
    }

    [Theory]
    [InlineData("Title", "", "Vul Besluit in.")]
    [InlineData("Title", "BSN 111222333", "burgerservicenummer")]
    [InlineData("Due", "2026-03-14", "De dag is al voorbij.")]
    [InlineData("Dag", "2026-03-16", "Dit overleg moet nog komen.")]
    [InlineData("Owner", "00000000-0000-0000-0000-000000000001", "Deze persoon kan geen acties doen.")]
    public async Task Post_WrongDecision_SaysWhatToDoAndSavesNothing(string field, string value, string message)
    {
        var adviser = await app.SignInAsync(Role.Adviser);

        var answer = await adviser.PostFormAsync("/overleg/besluiten", new()
        {
            ["Dag"] = "2026-03-15", ["Title"] = "Besluit", ["Owner"] = $"{ActionCast.Adviser}", [field] = value,
        });

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain(message);
        await app.Database(async data => (await data.Set<ActionRow>().AnyAsync()).Should().BeFalse());
    }

    private static List<string> Rows(IDocument page, string section) =>
        [.. page.QuerySelectorAll($".sheet section[aria-labelledby={section}] tbody tr").Select(row => row.Words())];

    private Task<Guid> MeasureAsync(string title, LocalDate due) => ActionCast.OpenAsync(
        app, new() { Kind = "maatregel", Subject = ActionSubject.Parse(SubjectKind.Programme, PlanCast.Nursing)!, Title = title, DueOn = due });

    private async Task DecideAsync(string title, string day)
    {
        var answer = await (await app.SignInAsync(Role.Adviser)).PostFormAsync(
            "/overleg/besluiten", new() { ["Dag"] = day, ["Title"] = title, ["Owner"] = $"{ActionCast.Adviser}", ["Due"] = "2026-03-25" });
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect, (await answer.ReadAsync()).QuerySelector("#error-summary").Words());
    }
}
