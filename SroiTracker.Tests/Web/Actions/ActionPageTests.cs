using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;

namespace SroiTracker.Tests.Web.Actions;

/// <summary>The queue, the contact log and one action, through HTTP as a browser without JavaScript uses them.</summary>
public sealed class ActionPageTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact] // row 0.11
    public async Task Row_0_11_A_call_with_a_next_action_in_14_days_is_in_the_queue_on_that_day_not_before()
    {
        var contract = await app.ContractAsync();
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        await person.GoAsync($"/contracten/{contract}");
        person.Words.Should().Contain("Nog geen contact of actie");

        await person.GoAsync($"/acties/contact?onderwerp={ActionCast.OfContract(contract)}");
        await person.Fill("Means", "telefoon").Fill("Text", "Bedrijf wil twee stagiairs").Fill("NextWhat", "Terugbellen over begeleiding").PressAsync("Bewaren");

        person.Path.Should().Be($"/contracten/{contract}");
        person.Words.Should().Contain("Bedrijf wil twee stagiairs").And.Contain("Terugbellen over begeleiding");
        await person.GoAsync("/acties");
        person.Words.Should().Contain("Niets te doen").And.Contain("komt eraan (1)").And.NotContain("Terugbellen");

        // 15 March + 14 days = 29 March, the day on which the clock of the Netherlands goes forward
        app.Clock.Now = Instant.FromUtc(2026, 3, 28, 22, 59);
        var dayBefore = await app.SignInAsync(Role.Adviser);
        (await dayBefore.PageAsync("/acties")).QuerySelector("main").Words().Should().Contain("vandaag (0)").And.NotContain("Terugbellen");
        (await dayBefore.PageAsync("/vandaag")).QuerySelector("main").Words().Should().NotContain("die u vandaag moet doen");

        app.Clock.Now = Instant.FromUtc(2026, 3, 28, 23, 0); // midnight in the Netherlands
        var onTheDay = await app.SignInAsync(Role.Adviser);
        (await onTheDay.PageAsync("/acties")).QuerySelector("main").Words().Should().Contain("vandaag (1)").And.Contain("Terugbellen over begeleiding");
        (await onTheDay.PageAsync("/vandaag")).QuerySelector("main").Words().Should().Contain("1 actie die u vandaag moet doen, waarvan 0 te laat.");

        app.Clock.Now = Instant.FromUtc(2026, 3, 30, 10, 0);
        (await (await app.SignInAsync(Role.Adviser)).PageAsync("/vandaag")).QuerySelector("main").Words().Should().Contain("waarvan 1 te laat.");
    }

    [Fact]
    public async Task An_action_is_made_noted_handed_over_closed_and_taken_up_again_and_all_of_it_is_kept()
    {
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        await person.GoAsync("/acties/nieuw");
        person.Page.QuerySelectorAll("#soort option").Select(option => option.GetAttribute("value")).Should().Contain("taak").And.NotContain("verwijzing");
        await person.GoAsync("/acties/nieuw?onderwerp=eigen&na=&deel=&soort=taak");
        await person.Fill("Title", "Overleg met de school").Fill("Due", "2026-03-20").PressAsync("Bewaren");
        var path = person.Path;

        await person.GoAsync(path + "/notitie");
        await person.Fill("Text", "School belt terug").Fill("Due", "2026-03-25").PressAsync("Bewaren");
        await person.GoAsync(path + "/overdracht");
        await person.Fill("Owner", ActionCast.Coordinator.ToString()).PressAsync("Bewaren");
        await person.GoAsync(path + "/afsluiten");
        await person.Fill("Outcome", "niet-nodig").PressAsync("Bewaren");
        person.Words.Should().Contain("Bij deze uitkomst hoort een reden. Schrijf waarom.");
        await person.Fill("Reason", "De school heeft genoeg plaatsen").PressAsync("Bewaren");

        person.Words.Should().Contain("Klaar").And.Contain("Niet meer nodig").And.Contain("De school heeft genoeg plaatsen").And.Contain("Opnieuw oppakken");
        var id = Guid.Parse(path.Split('/')[^1]);
        await app.Database(async data =>
        {
            (await data.Set<ActionChangeRow>().Where(row => row.ActionId == id).OrderBy(row => row.RecordedAt).ThenBy(row => row.Id).Select(row => row.Kind).ToListAsync())
                .Should().BeEquivalentTo([ActionChangeKind.Opened, ActionChangeKind.Moved, ActionChangeKind.HandedOver, ActionChangeKind.Closed]);
            (await data.AuditLines.Where(line => line.ObjectId == id).Select(line => line.Action).ToListAsync())
                .Should().BeEquivalentTo("action.opened", "action.moved", "action.handedOver", "action.closed");
            (await data.AuditLines.Where(line => line.ObjectId == id && line.After!.Contains("School")).AnyAsync()).Should().BeFalse("notes stay out of the audit trail");
        });

        await person.GoAsync($"/acties/nieuw?na={id}&soort=taak");
        await person.Fill("Title", "Toch opnieuw bellen").PressAsync("Bewaren");
        (await ActionCast.RowAsync(app, Guid.Parse(person.Path.Split('/')[^1]))).FollowsId.Should().Be(id);
    }

    [Theory]
    [InlineData("Title", "", "Vul Wat in")]
    [InlineData("Title", "student 111222333", "burgerservicenummer")]
    [InlineData("Due", "2026-03-14", "De dag is al voorbij. Kies vandaag of later.")]
    [InlineData("Due", "gisteren", "Doen op")]
    [InlineData("Soort", "onzin", "Deze soort past niet bij dit onderwerp")]
    [InlineData("Soort", "verwijzing", "Deze soort past niet bij dit onderwerp")]
    [InlineData("Soort", "eigen-plaats", "Het aantal plaatsen ontbreekt. Vul een getal vanaf 1 in.")]
    [InlineData("Soort", "communicatie", "Het bereik ontbreekt")]
    [InlineData("Soort", "toezegging", "De organisatie ontbreekt. Vul de naam van de organisatie in.")]
    [InlineData("Soort", "plan", "Deze soort past niet bij dit onderwerp")]
    public async Task Post_WrongInput_SaysWhatToDoAndSavesNothing(string field, string value, string message)
    {
        var adviser = await app.SignInAsync(Role.Adviser);

        var answer = await adviser.PostFormAsync(
            "/acties/nieuw", new() { ["Soort"] = "taak", ["Title"] = "Bellen", ["Note"] = "blijft staan", ["Outcome"] = "loopt", [field] = value });

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain(message);
        await app.Database(async data => (await data.Set<ActionRow>().AnyAsync()).Should().BeFalse());
    }

    [Theory]
    [InlineData("On", "2026-03-16", "De dag ligt in de toekomst")]
    [InlineData("Means", "", "Hoe")]
    [InlineData("Means", "duif", "De uitkomst ontbreekt")]
    [InlineData("Text", "BSN 111222333", "burgerservicenummer")]
    [InlineData("NextOn", "2026-03-14", "De dag is al voorbij")]
    public async Task Post_WrongContact_KeepsWhatWasTypedAndSavesNeitherContactNorNextStep(string field, string value, string message)
    {
        var contract = await app.ContractAsync();
        var adviser = await app.SignInAsync(Role.Adviser);

        var answer = await adviser.PostFormAsync("/acties/contact", new()
        {
            ["Onderwerp"] = $"contract:{contract}", ["On"] = "2026-03-15", ["Means"] = "telefoon", ["Text"] = "Gesproken", ["NextWhat"] = "Terugbellen", ["NextOn"] = "2026-03-29",
            [field] = value,
        });

        var page = await answer.ReadAsync();
        page.QuerySelector("#error-summary").Words().Should().Contain(message);
        page.QuerySelector("#NextWhat")!.GetAttribute("value").Should().Be("Terugbellen");
        await app.Database(async data => (await data.Set<ActionRow>().AnyAsync()).Should().BeFalse());
    }

    [Fact]
    public async Task Somebody_elses_action_or_subject_does_not_exist()
    {
        var contract = await app.ContractAsync();
        var id = await ActionCast.OpenAsync(app, ActionCast.Task("Intern overleg"));
        var schiedam = await app.SignInAsync("joost.adviseur@schiedam.example");

        foreach (var path in new[] { $"/acties/{id}", $"/acties/{id}/afsluiten", $"/acties/{id}/notitie", $"/acties/{id}/overdracht", $"/acties/contact?onderwerp=contract:{contract}", $"/acties/over?onderwerp=contract:{contract}" })
            (await schiedam.GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.NotFound, path);
        (await schiedam.PostFormAsync($"/acties/{id}/afsluiten", new() { ["Outcome"] = "gedaan" })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await schiedam.PostFormAsync("/acties/nieuw", new() { ["Onderwerp"] = $"contract:{contract}", ["Soort"] = "taak", ["Title"] = "x" })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await schiedam.PageAsync("/acties")).QuerySelector("main").Words().Should().NotContain("Intern overleg");
        (await (await app.SignInAsync(Role.ProcurementOfficer)).PageAsync($"/contracten/{contract}")).QuerySelector("#acties").Should().BeNull("an officer reads no notes");
    }

    [Fact] // rows 1.10 and 1.4
    public async Task Row_1_10_An_agreement_of_four_places_fills_only_from_confirmed_placements()
    {
        var contract = await app.ContractAsync();
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        await person.GoAsync($"/acties/nieuw?onderwerp={ActionCast.OfContract(contract)}&soort=afspraak");
        await person.Fill("Title", "Vier stageplaatsen in 2026").Fill("Places", "4").PressAsync("Bewaren");
        var path = person.Path;
        person.Words.Should().Contain("0 van 4 bevestigd");

        var claim = await app.SubmittedAsync(contract, Efforts.Bol());
        await person.GoAsync(path + "/plaatsing");
        await person.Fill("Claim", claim.ToString()).PressAsync("Bewaren");
        person.Words.Should().Contain("0 van 4 bevestigd", "the placement waits for judgement");

        await person.GoAsync($"/beoordelen/{claim}");
        await person.PressAsync("Keur € 6.837,61 goed");
        await person.GoAsync(path);
        person.Words.Should().Contain("1 van 4 bevestigd").And.Contain("€ 6.837,61"); // 20,000 x 20/52 x 32/36

        var entry = Guid.Empty;
        await app.Database(async data => entry = await data.LedgerEntries.Where(row => row.ClaimId == claim).Select(row => row.Id).SingleAsync());
        await person.GoAsync($"/boekingen/{entry}/terugdraaien");
        await person.Fill("Why", "dubbel opgevoerd").PressAsync("Terugdraaien");
        await person.GoAsync(path);
        person.Words.Should().Contain("0 van 4 bevestigd", "what was taken back is not confirmed");
    }

    [Fact] // row 1.10: somebody else's placement does not count
    public async Task A_placement_of_another_contract_cannot_be_counted()
    {
        var (contract, other) = (await app.ContractAsync(), await app.ContractAsync(company: Efforts.OtherCompany));
        var claim = await app.SubmittedAsync(other, Efforts.Bol());
        var id = await ActionCast.OpenAsync(
            app, new() { Kind = "afspraak", Subject = ActionSubject.Of(SubjectKind.Contract, contract), Title = "Vier", Places = 4 }, contract, Efforts.Company);

        var answer = await (await app.SignInAsync(Role.Adviser)).PostFormAsync($"/acties/{id}/plaatsing", new() { ["Claim"] = claim.ToString() });

        (await answer.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain("Deze plaatsing hoort niet bij deze actie");
    }

    [Fact] // rows 0.12, 1.31, 3.6 and 1.33: counted, never in euros
    public async Task Row_0_12_Own_placements_and_communication_touch_no_obligation()
    {
        var contract = await app.ContractAsync();
        var person = new FormDriver(await app.SignInAsync(Role.Coordinator));
        await person.GoAsync("/acties/nieuw?soort=eigen-plaats");
        await person.Fill("Title", "Vijf stagiairs bij het stadsbeheer").Fill("Places", "5").Fill("Outcome", "loopt").PressAsync("Bewaren");
        person.Words.Should().Contain("Aantal plaatsen5").And.Contain("Klaar");
        await person.GoAsync("/acties/nieuw?soort=communicatie");
        await person.Fill("Title", "Nieuwsbrief aan werkgevers").Fill("Partner", "MKB Voorbeeldregio").Fill("Reach", "1200").Fill("Outcome", "verspreid").PressAsync("Bewaren");

        person.Words.Should().Contain("Bereik1.200");
        (await app.ReadAsync(contract)).Outstanding.Cents.Should().Be(12_500_00);
        await app.Database(async data => (await data.LedgerEntries.CountAsync()).Should().Be(1, "the obligation and nothing else"));
    }

    [Fact] // row 0.17
    public async Task Row_0_17_A_saved_placement_lists_its_intervention_problem_action_result()
    {
        var contract = await app.ContractAsync();
        var claim = await app.SubmittedAsync(contract, Efforts.Bol());
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        await person.GoAsync($"/acties/nieuw?onderwerp=plaatsing:{claim}&soort=interventie");
        await person.Fill("Title", "Begeleider viel uit").Fill("Note", "Tweede begeleider geregeld").Fill("Outcome", "gered").PressAsync("Bewaren");
        person.Words.Should().Contain("Bij deze uitkomst hoort een reden");
        await person.Fill("Reason", "Stage loopt door tot juli").PressAsync("Bewaren");

        await person.GoAsync($"/acties/over?onderwerp=plaatsing:{claim}");

        person.Words.Should().Contain("Begeleider viel uit").And.Contain("Ingreep bij een plaatsing");
    }

    [Fact] // rows 1.4 and 1.28
    public async Task Row_1_4_A_commitment_that_is_additional_says_why()
    {
        var adviser = await app.SignInAsync(Role.Adviser);
        var fields = new Dictionary<string, string> { ["Onderwerp"] = "regio:AM13", ["Soort"] = "toezegging", ["Title"] = "Extra bedrijfsbezoeken", ["Partner"] = "WSP Midden-Utrecht", ["IsAdditional"] = "true" };

        var refused = await adviser.PostFormAsync("/acties/nieuw", new(fields));
        var made = await adviser.PostFormAsync("/acties/nieuw", new(fields) { ["AdditionalReason"] = "Boven op het jaarplan" });

        (await refused.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain("U zegt dat dit extra is. Schrijf waarom.");
        (await adviser.PageAsync(made.Headers.Location!.OriginalString)).QuerySelector("main").Words()
            .Should().Contain("Dit komt boven op het gewone werkJa Boven op het jaarplan").And.Contain("Midden-Utrecht");
    }

    [Fact] // row 3.8
    public async Task Row_3_8_A_second_recruiter_is_told_who_owns_the_contact_since_when_and_asks_for_it()
    {
        await app.ContractAsync();
        var adviser = await app.SignInAsync(Role.Adviser);
        var fields = new Dictionary<string, string> { ["Onderwerp"] = $"opdrachtnemer:{Efforts.Company}", ["Soort"] = "relatie", ["Title"] = "Vast contact" };
        var relation = await MadeAsync(adviser, new(fields));
        var second = await app.SignInAsync(Role.Coordinator);

        var refused = await second.PostFormAsync("/acties/nieuw", new(fields));
        await second.PostFormAsync($"/acties/{relation}/verzoek", []);

        (await refused.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain("Sanne de Wit doet dit al sinds 15 maart 2026");
        (await adviser.PageAsync("/acties")).QuerySelector("main").Words().Should().Contain("Verzoek om overdracht: Relatiebeheer");
    }

    [Fact]
    public async Task A_coordinator_looks_at_the_queue_of_a_colleague_an_adviser_only_at_the_own()
    {
        await ActionCast.OpenAsync(app, ActionCast.Task("Van de adviseur", new LocalDate(2026, 3, 15)));
        await ActionCast.OpenAsync(app, ActionCast.Task("Van de coördinator", new LocalDate(2026, 3, 15)), owner: ActionCast.Coordinator);
        var (adviser, coordinator) = (await app.SignInAsync(Role.Adviser), await app.SignInAsync(Role.Coordinator));

        (await Words(coordinator, "/acties")).Should().Contain("Van de coördinator").And.NotContain("Van de adviseur");
        (await Words(coordinator, $"/acties?eigenaar={ActionCast.Adviser}")).Should().Contain("Van de adviseur").And.NotContain("Van de coördinator");
        (await Words(coordinator, "/acties?eigenaar=allen")).Should().Contain("Van de adviseur").And.Contain("Van de coördinator");
        (await Words(coordinator, "/acties?eigenaar=allen&soort=plan")).Should().Contain("Niets te doen");
        (await Words(adviser, "/acties?eigenaar=allen")).Should().NotContain("Van de coördinator");
    }

    [Fact]
    public async Task A_long_group_goes_on_where_the_page_ended()
    {
        // 60 tasks on one day: 25 + 25 + 10
        for (var number = 0; number < 60; number++) await ActionCast.OpenAsync(app, ActionCast.Task($"Taak {number}", new LocalDate(2026, 3, 20)));
        var adviser = await app.SignInAsync(Role.Adviser);
        var seen = new List<string>();

        for (var path = "/acties?groep=komt-eraan"; path.Length > 0;)
        {
            var page = await adviser.PageAsync(path);
            seen.AddRange(page.QuerySelectorAll("tbody th").Select(cell => cell.Words()));
            path = page.QuerySelector(".pager__link--next")?.GetAttribute("href") is { } next ? "/acties" + next : "";
        }

        seen.Should().HaveCount(60).And.OnlyHaveUniqueItems();
    }

    private static async Task<string> Words(HttpClient client, string path) => (await client.PageAsync(path)).QuerySelector("main").Words();

    private static async Task<Guid> MadeAsync(HttpClient client, Dictionary<string, string> fields)
    {
        var answer = await client.PostFormAsync("/acties/nieuw", fields);
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect, (await answer.ReadAsync()).QuerySelector("#error-summary").Words());
        return Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1]);
    }
}
