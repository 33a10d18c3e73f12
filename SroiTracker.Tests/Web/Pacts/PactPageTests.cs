using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Tests.Web.Pacts;

/// <summary>A pact: who signs, the lines of work with their progress, the mandate to close it, and the end of its period.</summary>
public sealed class PactPageTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact] // row 2.9: signatories, goals, action lines, period; progress per action line
    public async Task Row_2_9_A_pact_shows_its_signatories_and_the_progress_of_every_action_line()
    {
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        var pact = await BeginAsync(person);
        person.Words.Should().Contain("Van 15 maart 2026 tot en met 31 augustus 2026.").And.Contain("Genoeg stageplaatsen voor iedereen");
        Rows(person, "partijen").Where(row => row.StartsWith("Ondertekenaar", StringComparison.Ordinal)).Select(row => row.Split(" – ")[0])
            .Should().Equal("Ondertekenaar ROC Voorbeeld", "Ondertekenaar MKB Voorbeeldregio");
        await AddAsync(person, "actielijn", "Stagemarkt", 10);
        await AddAsync(person, "actielijn", "Plaatsen bij de gemeente", 2);
        Progress(person).Should().Equal("Stagemarkt: 0 van 10", "Plaatsen bij de gemeente: 0 van 2");

        var claim = await app.SubmittedAsync(await app.ContractAsync(), Efforts.Bol());
        var line = person.Page.QuerySelectorAll("section[aria-labelledby=lijnen] tbody a").First(link => link.Words() == "Stagemarkt").GetAttribute("href")!;
        await person.GoAsync(line + "/plaatsing");
        await person.Fill("Claim", $"{claim}").PressAsync("Bewaren");
        await person.GoAsync($"/beoordelen/{claim}");
        await person.PressAsync("Keur € 6.837,61 goed");
        await person.GoAsync(pact);

        Progress(person).Should().Equal("Stagemarkt: 1 van 10", "Plaatsen bij de gemeente: 0 van 2");
    }

    [Fact] // row 2.9: expired pact read-only, before, on and after its last day
    public async Task Row_2_9_A_pact_is_read_only_from_the_day_after_its_last_day()
    {
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        var pact = await BeginAsync(person);
        await AddAsync(person, "actielijn", "Stagemarkt", 10);
        var line = Guid.Empty;
        await app.Database(async data => line = await data.Set<ActionRow>().Where(row => row.Kind == "actielijn").Select(row => row.Id).SingleAsync());

        app.Clock.Now = Instant.FromUtc(2026, 8, 31, 12, 0);
        var lastDay = await app.SignInAsync(Role.Adviser);
        (await lastDay.PostFormAsync(pact + "/lijnen", Line("Nog een lijn"))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        app.Clock.Now = Instant.FromUtc(2026, 9, 1, 12, 0);
        var adviser = await app.SignInAsync(Role.Adviser);

        (await WordsAsync(adviser, pact)).Should().Contain("De looptijd is voorbij. U kunt dit pact alleen nog lezen.").And.NotContain("Actielijn toevoegen");
        foreach (var (path, fields) in new (string, Dictionary<string, string>)[]
            {
                (pact + "/lijnen", Line("Te laat")), (pact + "/partijen", new() { ["Role"] = "ondertekenaar", ["Organisation"] = "UWV" }),
                (pact + "/afsluiten", new() { ["Outcome"] = "bereikt" }), ($"/acties/{line}/notitie", new() { ["Text"] = "nog iets" }),
                ($"/acties/{line}/afsluiten", new() { ["Outcome"] = "gedaan" }), ($"/acties/{line}/overdracht", new() { ["Owner"] = $"{ActionCast.Coordinator}" }),
                ($"/acties/{pact.Split('/')[^1]}/notitie", new() { ["Text"] = "nog iets" }),
            })
        {
            var answer = await adviser.PostFormAsync(path, fields);
            (await answer.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain("De looptijd is voorbij.", path);
        }

        await app.Database(async data => (await data.Set<ActionRow>().CountAsync()).Should().Be(3, "the pact and two lines"));
        (await WordsAsync(adviser, "/acties")).Should().Contain("Niets te doen", "what is over asks nothing");
        (await WordsAsync(adviser, "/pacten")).Should().Contain("Verlopen");
    }

    [Fact] // row 3.7: target 50 new BBL, progress from confirmed BBL placements only
    public async Task Row_3_7_A_target_of_50_new_bbl_counts_confirmed_bbl_placements_of_the_period_and_nothing_else()
    {
        var contract = await app.ContractAsync(euros: 2_000_000);
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        await BeginAsync(person, from: "2026-02-01");
        await AddAsync(person, "bbl-doel", "Vijftig nieuwe leerbanen", 50);
        Progress(person).Should().Equal("Vijftig nieuwe leerbanen: 0 van 50");

        var bol = await app.SubmittedAsync(contract, Efforts.Bol()); // an internship
        var confirmed = await app.SubmittedAsync(contract, Bbl(new(2026, 2, 2)), "p2", file: Employment);
        await app.SubmittedAsync(contract, Bbl(new(2026, 2, 2)), "p3", file: Employment); // waits for judgement
        var early = await app.SubmittedAsync(contract, Bbl(new(2026, 1, 31)), "p4", file: Employment); // a day before the period
        foreach (var claim in new[] { bol, confirmed, early }) await ApproveAsync(person, claim);

        await person.GoAsync("/pacten");
        await person.GoAsync(person.Page.QuerySelector("tbody a")!.GetAttribute("href")!);
        Progress(person).Should().Equal("Vijftig nieuwe leerbanen: 1 van 50");
        var entry = Guid.Empty;
        await app.Database(async data => entry = await data.LedgerEntries.Where(row => row.ClaimId == confirmed).Select(row => row.Id).SingleAsync());
        var path = person.Path;
        await person.GoAsync($"/boekingen/{entry}/terugdraaien");
        await person.Fill("Why", "dubbel opgevoerd").PressAsync("Terugdraaien");
        await person.GoAsync(path);
        Progress(person).Should().Equal(["Vijftig nieuwe leerbanen: 0 van 50"], "what was taken back is not confirmed");
    }

    [Fact] // row 2.10: only the mandated role can close the project
    public async Task Row_2_10_Only_the_role_with_the_mandate_closes_the_pact()
    {
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        var pact = await BeginAsync(person, mandate: ActionCast.Coordinator);
        await AddAsync(person, "actielijn", "Stagemarkt", 10);
        var (adviser, coordinator) = (await app.SignInAsync(Role.Adviser), await app.SignInAsync(Role.Coordinator));

        var refused = await adviser.PostFormAsync(pact + "/afsluiten", new() { ["Outcome"] = "bereikt" });
        var grabbed = await adviser.PostFormAsync(pact + "/partijen", new() { ["Role"] = "ambtelijk-opdrachtgever", ["Organisation"] = "Gemeente", ["Account"] = $"{ActionCast.Adviser}" });
        var around = await adviser.PostFormAsync($"/acties/{pact.Split('/')[^1]}/afsluiten", new() { ["Outcome"] = "bereikt" });
        var shortened = await adviser.PostFormAsync($"/acties/{pact.Split('/')[^1]}/notitie", new() { ["Text"] = "korter", ["Due"] = "2026-03-15" });

        (await refused.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain("Alleen de rol met het mandaat kan dit.");
        (await grabbed.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain("Alleen de rol met het mandaat kan dit.");
        around.Headers.Location!.OriginalString.Should().Be(pact + "/afsluiten");
        (await shortened.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain("De looptijd ligt vast.");
        (await RowAsync(pact)).State.Should().Be(ActionState.Open);

        (await coordinator.PostFormAsync(pact + "/afsluiten", new() { ["Outcome"] = "deels", ["Reason"] = "Tekort is kleiner" })).StatusCode.Should().Be(HttpStatusCode.Redirect);

        ((await RowAsync(pact)).State, (await RowAsync(pact)).Outcome).Should().Be((ActionState.Done, "deels"));
        await app.Database(async data => (await data.Set<ActionRow>().SingleAsync(row => row.Kind == "actielijn")).State.Should().Be(ActionState.Stopped));
        (await WordsAsync(adviser, pact)).Should().Contain("Afgesloten: Doel deels bereikt. Reden: Tekort is kleiner.");
    }

    [Fact]
    public async Task Who_has_the_mandate_gives_it_away_and_has_it_no_more()
    {
        var person = new FormDriver(await app.SignInAsync(Role.Coordinator));
        var pact = await BeginAsync(person, mandate: ActionCast.Coordinator);
        await person.Fill("Role", "ambtelijk-opdrachtgever").Fill("Organisation", "Gemeente Utrecht").Fill("Account", $"{ActionCast.Adviser}").PressAsync("Organisatie toevoegen");

        var refused = await (await app.SignInAsync(Role.Coordinator)).PostFormAsync(pact + "/afsluiten", new() { ["Outcome"] = "bereikt" });
        var closed = await (await app.SignInAsync(Role.Adviser)).PostFormAsync(pact + "/afsluiten", new() { ["Outcome"] = "bereikt" });

        (await refused.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain("Alleen de rol met het mandaat kan dit.");
        closed.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("Title", "", "Vul Naam in.")]
    [InlineData("Goal", "BSN 111222333", "burgerservicenummer")]
    [InlineData("Signatories", "ROC Voorbeeld\nstudent 111222333", "burgerservicenummer")]
    [InlineData("Until", "2026-03-14", "Het einde ligt voor het begin.")]
    [InlineData("From", "2026-03-16", "Het begin ligt in de toekomst.")]
    [InlineData("Roles[0].Account", "", "Kies wie het pact mag afsluiten")]
    [InlineData("Roles[0].Account", "00000000-0000-0000-0000-000000000001", "Kies een collega uit de lijst.")]
    [InlineData("Roles[0].Role", "projectleider", "Kies wie het pact mag afsluiten")]
    public async Task Post_WrongPact_SaysWhatToDoAndSavesNothing(string field, string value, string message)
    {
        var adviser = await app.SignInAsync(Role.Adviser);

        var answer = await adviser.PostFormAsync("/pacten/nieuw", new()
        {
            ["Title"] = "Stagepact", ["Goal"] = "Genoeg plaatsen", ["From"] = "2026-03-15", ["Until"] = "2026-08-31", ["Signatories"] = "ROC Voorbeeld",
            ["Roles[0].Role"] = "ambtelijk-opdrachtgever", ["Roles[0].Organisation"] = "Gemeente Utrecht", ["Roles[0].Account"] = $"{ActionCast.Coordinator}", [field] = value,
        });

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain(message);
        await app.Database(async data => (await data.Set<ActionRow>().AnyAsync()).Should().BeFalse());
    }

    [Fact]
    public async Task A_line_ends_within_its_pact_and_another_municipality_sees_no_pact()
    {
        var person = new FormDriver(await app.SignInAsync(Role.Adviser));
        var pact = await BeginAsync(person);
        var (adviser, schiedam) = (await app.SignInAsync(Role.Adviser), await app.SignInAsync("joost.adviseur@schiedam.example"));

        var late = await adviser.PostFormAsync(pact + "/lijnen", new(Line("Te lang")) { ["Due"] = "2026-09-01" });

        (await late.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain("Deze dag ligt na het einde van het pact.");
        (await schiedam.GetAsync(pact)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await schiedam.PostFormAsync(pact + "/afsluiten", new() { ["Outcome"] = "bereikt" })).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string> Line(string what) => new()
    {
        ["Kind"] = "actielijn", ["What"] = what, ["Partner"] = "ROC Voorbeeld", ["Places"] = "3", ["Owner"] = $"{ActionCast.Adviser}",
    };

    private static EvidenceUpload Employment => new(EvidenceKind.EmploymentContract, "overeenkomst.pdf", Files.Pdf());

    /// <summary>A place for a learner in service, 20 weeks of 32 hours.</summary>
    private static EffortFacts Bbl(LocalDate from) => Efforts.Bol() with { Block = "BBL_2_4", From = from };

    private static async Task<string> BeginAsync(FormDriver person, string from = "2026-03-15", Guid? mandate = null)
    {
        await person.GoAsync("/pacten/nieuw");
        person.Fill("Title", "Stagepact").Fill("Goal", "Genoeg stageplaatsen voor iedereen").Fill("From", from).Fill("Until", "2026-08-31")
            .Fill("Signatories", "ROC Voorbeeld\nMKB Voorbeeldregio");
        var row = person.Page.QuerySelectorAll("main input[type=hidden]").Single(field => field.GetAttribute("value") == "ambtelijk-opdrachtgever").GetAttribute("name")!.Split('.')[0];
        await person.Fill(row + ".Organisation", "Gemeente Utrecht").Fill(row + ".Account", $"{mandate ?? ActionCast.Adviser}").PressAsync("Bewaren");
        person.Page.QuerySelector("#error-summary").Should().BeNull(person.Words);
        return person.Path;
    }

    private static async Task AddAsync(FormDriver person, string kind, string what, int places) =>
        await person.Fill("Kind", kind).Fill("What", what).Fill("Partner", "ROC Voorbeeld").Fill("Places", $"{places}").Fill("Owner", $"{ActionCast.Adviser}").PressAsync("Toevoegen");

    private static List<string> Rows(FormDriver person, string section) =>
        [.. person.Page.QuerySelectorAll($"section[aria-labelledby={section}] tbody tr").Select(row => row.Words())];

    /// <summary>Every action line with how far it is.</summary>
    private static List<string> Progress(FormDriver person) =>
        [
            .. person.Page.QuerySelectorAll("section[aria-labelledby=lijnen] tbody tr")
                .Select(row => $"{row.QuerySelector("th a").Words()}: {row.QuerySelector(".progress__text").Words()}"),
        ];

    private static async Task ApproveAsync(FormDriver person, Guid claim)
    {
        await person.GoAsync($"/beoordelen/{claim}");
        await person.PressAsync(person.Page.QuerySelectorAll("main button").Select(button => button.Words()).First(words => words.StartsWith("Keur €", StringComparison.Ordinal)));
    }

    private Task<ActionRow> RowAsync(string path) => ActionCast.RowAsync(app, Guid.Parse(path.Split('/')[^1]));

    private static async Task<string> WordsAsync(HttpClient client, string path) => (await client.PageAsync(path)).QuerySelector("main").Words();
}
