using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Approach;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Web.Approach;

/// <summary>The plan of approach, from the contractor's first line to a change of what was agreed.</summary>
public sealed class ApproachPageTests(SroiApp app) : IClassFixture<SroiApp>
{
    private const string Save = "Bewaar deze regel";

    [Fact]
    public async Task Journey_ContractorAdviserReturnedChangedAgreedChangeRequest()
    {
        var id = await app.ContractAsync();
        var contractor = new FormDriver(await app.SignInAsync(Role.Contractor));
        var adviser = new FormDriver(await app.SignInAsync(Role.Adviser));

        await contractor.GoAsync($"/plan/{id}");
        contractor.Words.Should().Contain("Uw plan is nog leeg").And.Contain("hoe u de € 12.500,00 gaat invullen").And.Contain("€ 20.000,00 per jaar voltijd");
        await AddBolAsync(contractor, id, "1");
        contractor.Words.Should().Contain("€ 6.837,61").And.Contain("Er is nog € 5.662,39 nodig.") // 20,000 x 20/52 x 32/36; 12,500.00 - 6,837.61
            .And.Contain("Niet gehaald op 31 december 2027: nog € 5.662,39 tekort.");
        contractor.Page.QuerySelector(".derivation").Words().Should().Contain("140/364"); // 20 weeks
        await adviser.GoAsync($"/contracten/{id}/plan");
        adviser.Words.Should().Contain("Nog geen plan ingediend").And.NotContain("6.837,61");

        await contractor.Fill("Message", "Graag uw mening").PressAsync("Dien in");
        contractor.Words.Should().Contain("Versie 1 ligt bij de gemeente.");
        (await StateAsync(id)).Should().Be(ContractState.PlanSubmitted);

        await adviser.GoAsync($"/contracten/{id}/plan");
        adviser.Words.Should().Contain("Versie 1 wacht op uw antwoord.").And.Contain("Graag uw mening").And.Contain("€ 6.837,61");
        await adviser.Fill("Words", "Kan het met twee?").PressAsync("Verstuur");
        await adviser.PressAsync("Stuur versie 1 terug");
        adviser.Page.GetElementById("Reason-error").Should().NotBeNull();
        await adviser.Fill("Reason", "Het plan is te klein").PressAsync("Stuur versie 1 terug");

        await contractor.GoAsync($"/plan/{id}");
        contractor.Words.Should().Contain("De gemeente stuurde versie 1 terug: Het plan is te klein").And.Contain("Kan het met twee?");
        await contractor.GoAsync(contractor.Page.QuerySelector("a[href*='regel=']")!.GetAttribute("href")!.Split('#')[0]);
        await contractor.Fill("People", "2").PressAsync(Save);
        contractor.Words.Should().Contain("Het plan is € 1.175,21 meer dan nodig.") // 2 x 6,837.6068 = 13,675.21
            .And.Contain("Volgens dit plan gehaald op 7 juli 2026."); // June ends at 11,819.29; July has 1,855.92, and 7 of its 19 days make 683.75
        await contractor.PressAsync("Dien in");

        await adviser.GoAsync($"/contracten/{id}/plan");
        ChangeRows(adviser).Should().Contain(row => row.Contains("Gewijzigd Waarde € 6.837,61 € 13.675,21", StringComparison.Ordinal))
            .And.Contain(row => row.EndsWith("– 2", StringComparison.Ordinal));
        await adviser.PressAsync("Ga akkoord met versie 2");
        adviser.Words.Should().Contain("Versie 2 is afgesproken en telt.").And.NotContain("Ga akkoord");
        (await StateAsync(id)).Should().Be(ContractState.PlanAgreed);

        await contractor.GoAsync($"/plan/{id}?blok=PW");
        await contractor.Fill("People", "1").Fill("From", "2026-09-01").Fill("To", "2026-09-30").Fill("HoursPerWeek", "36").PressAsync(Save);
        ChangeRows(contractor).Should().ContainSingle(row => row.StartsWith("Participatiewet Nieuw Waarde – € 3.296,70", StringComparison.Ordinal)); // 40,000 x 30/364
        await contractor.PressAsync("Dien in");
        contractor.Words.Should().Contain("Versie 3 ligt bij de gemeente.").And.Contain("Tot die tijd telt versie 2.");

        await adviser.GoAsync($"/contracten/{id}/plan");
        adviser.Words.Should().Contain("Wat verandert er na versie 2").And.Contain("Versie 2 is afgesproken en telt.");
        ChangeRows(adviser)[^1].Should().Be("Samen Waarde € 13.675,21 € 16.971,91"); // 13,675.21 + 3,296.70
        await adviser.PressAsync("Ga akkoord met versie 3");
        adviser.Words.Should().Contain("Versie 3 is afgesproken en telt.");
        await adviser.GoAsync($"/contracten/{id}/plan?versie=1");
        adviser.Words.Should().Contain("U leest een oudere versie.").And.Contain("€ 6.837,61");
        await ToldAsync(id);
    }

    [Fact]
    public async Task Post_LineRemoved_IsGoneAndAnEmptyPlanIsNotSubmitted()
    {
        var id = await app.ContractAsync();
        var contractor = new FormDriver(await app.SignInAsync(Role.Contractor));
        await AddBolAsync(contractor, id, "1");

        await contractor.PressAsync("Haal weg " + contractor.Page.QuerySelector(".card h3").Words());
        contractor.Words.Should().Contain("Uw plan is nog leeg");

        await using var answer = new Answer(await (await app.SignInAsync(Role.Contractor)).PostFormAsync($"/plan/{id}/indienen", new() { ["Version"] = "2" }));
        (await answer.WordsAsync()).Should().Contain("Het plan is nog leeg. Zet er eerst een regel in.");
        (await StateAsync(id)).Should().Be(ContractState.Registered);
    }

    [Fact]
    public async Task Post_OldDraft_IsRefusedAndNothingTypedIsLost()
    {
        var id = await app.ContractAsync();
        var (first, second) = (new FormDriver(await app.SignInAsync(Role.Contractor)), new FormDriver(await app.SignInAsync(Role.Contractor)));
        await second.GoAsync($"/plan/{id}?blok=BOL_2_4");
        await AddBolAsync(first, id, "1");

        await FillBol(second, "3").PressAsync(Save);

        second.Words.Should().Contain("Iemand anders wijzigde het plan.");
        second.Page.QuerySelector("[name='People']")!.GetAttribute("value").Should().Be("3");
        await app.Database(async data => ApproachLines.Read((await data.Set<ApproachDraft>().SingleAsync(row => row.ContractId == id)).Lines).Should().ContainSingle());
    }

    [Fact]
    public async Task Post_TheSamePlanAgain_IsRefusedAndAnAnswerIsGivenOnce()
    {
        var id = await SubmittedAsync();
        var contractor = new FormDriver(await app.SignInAsync(Role.Contractor));
        await contractor.GoAsync($"/plan/{id}");
        await contractor.PressAsync("Dien in");
        contractor.Words.Should().Contain("Er is niets veranderd na de vorige versie.");

        var adviser = await app.SignInAsync(Role.Adviser);
        var plan = await VersionAsync(id);
        await adviser.PostFormAsync($"/contracten/{id}/plan/akkoord", new() { ["Plan"] = $"{plan}" });
        await adviser.PostFormAsync($"/contracten/{id}/plan/terug", new() { ["Plan"] = $"{plan}", ["Reason"] = "toch niet" });

        await app.Database(async data => (await data.Set<ApproachNote>().SingleAsync(note => note.VersionId == plan)).Kind.Should().Be(ApproachNoteKind.Agreed));
        (await adviser.PageAsync($"/contracten/{id}/plan")).QuerySelector("body").Words().Should().Contain("Deze versie heeft al een antwoord");
    }

    [Theory]
    [InlineData("People", "0")]
    [InlineData("People", "1001")]
    [InlineData("People", "")]
    [InlineData("People", "veel")]
    [InlineData("From", "")]
    [InlineData("From", "2025-12-31")]
    [InlineData("From", "30-02-2026")]
    [InlineData("To", "")]
    [InlineData("To", "2028-01-01")]
    [InlineData("To", "2026-03-01")]
    [InlineData("HoursPerWeek", "")]
    [InlineData("HoursPerWeek", "0")]
    [InlineData("HoursPerWeek", "61")]
    [InlineData("HoursPerWeek", "1e9")]
    [InlineData("Note", "stagiair 123456782")]
    public async Task Post_WrongField_IsToldBesideItAndNothingIsKept(string field, string value)
    {
        var id = await app.ContractAsync();
        var contractor = new FormDriver(await app.SignInAsync(Role.Contractor));
        await contractor.GoAsync($"/plan/{id}?blok=BOL_2_4");

        await FillBol(contractor, "1").Fill("Note", "Locatie Oost").Fill(field, value).PressAsync(Save);

        contractor.Page.QuerySelectorAll("[aria-invalid='true']").Select(each => each.GetAttribute("name")).Should().Equal(field);
        contractor.Page.QuerySelector("#error-summary a").Should().NotBeNull();
        if (field != "Note") contractor.Page.QuerySelector("[name='Note']")!.GetAttribute("value").Should().Be("Locatie Oost");
        await app.Database(async data => (await data.Set<ApproachDraft>().AnyAsync(row => row.ContractId == id)).Should().BeFalse());
    }

    [Theory]
    [InlineData("BOL", "People=1;HoursPerWeek=36", "€ 1.923,08")] // 10,000 x 70/364
    [InlineData("SUPERVISION", "People=1;Hours=25", "€ 2.000,00")] // 10 weeks x 2 hours a week x 100
    [InlineData("WORKSHOP", "People=5;Hours=3", "€ 1.500,00")] // 5 x 3 x 100
    [InlineData("PURCHASE", "Invoice=1.234,56", "€ 1.234,56")]
    public async Task Post_Line_AsksWhatTheUnitOfItsBlockNeeds(string block, string fields, string value)
    {
        var contractor = await OpenVoorbeeldstadAsync(block, fields);

        await contractor.PressAsync(Save);

        contractor.Page.QuerySelector(".card .card__left").Words().Should().Be(value);
    }

    [Theory]
    [InlineData("SUPERVISION", "People=1;Hours=", "Hours")]
    [InlineData("SUPERVISION", "People=1;Hours=-1", "Hours")]
    [InlineData("SUPERVISION", "People=1;Hours=100001", "Hours")]
    [InlineData("PURCHASE", "Invoice=", "Invoice")]
    [InlineData("PURCHASE", "Invoice=0", "Invoice")]
    [InlineData("PURCHASE", "Invoice=1.23", "Invoice")]
    [InlineData("PURCHASE", "Invoice=100.000.001", "Invoice")]
    public async Task Post_WrongFieldOfTheUnit_IsToldBesideIt(string block, string fields, string wrong)
    {
        var contractor = await OpenVoorbeeldstadAsync(block, fields);

        await contractor.PressAsync(Save);

        contractor.Page.QuerySelectorAll("[aria-invalid='true']").Select(each => each.GetAttribute("name")).Should().Equal(wrong);
        contractor.Page.QuerySelectorAll($"#{wrong}-error").Should().ContainSingle();
    }

    [Fact]
    public async Task Post_LineThatFellOutsideTheTerm_IsNotSubmitted()
    {
        var id = await app.ContractAsync();
        var contractor = new FormDriver(await app.SignInAsync(Role.Contractor));
        await AddBolAsync(contractor, id, "1");
        var end = new LocalDate(2026, 7, 18); // the line ends on the 19th
        await app.Database(data => data.Contracts.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Days.EndOn, end)));

        await contractor.PressAsync("Dien in");

        contractor.Words.Should().Contain("Een regel valt buiten de looptijd van de opdracht.");
        (await StateAsync(id)).Should().Be(ContractState.Registered);
    }

    [Fact]
    public async Task Post_ContractWithoutObligation_TakesNoLine()
    {
        var id = await app.ContractAsync(euros: 100_000); // not above the threshold
        var contractor = await app.SignInAsync(Role.Contractor);
        (await contractor.PageAsync($"/plan/{id}?blok=BOL_2_4")).QuerySelector("main").Words().Should().Contain("Nog geen plan mogelijk").And.NotContain(Save);

        await using var answer = new Answer(await contractor.PostFormAsync($"/plan/{id}/regels", new()
        {
            ["Block"] = "BOL_2_4", ["People"] = "1", ["From"] = "2026-03-02", ["To"] = "2026-07-19", ["HoursPerWeek"] = "32",
        }));

        (await answer.WordsAsync()).Should().Contain("Voor deze opdracht kan nu geen plan worden gemaakt.");
        await app.Database(async data => (await data.Set<ApproachDraft>().AnyAsync(row => row.ContractId == id)).Should().BeFalse());
    }

    [Theory]
    [InlineData("indienen", "Message")]
    [InlineData("bericht", "Words")]
    public async Task Post_WordsWithACitizenServiceNumber_AreRefused(string step, string field)
    {
        var id = await SubmittedAsync();

        await using var answer = new Answer(await (await app.SignInAsync(Role.Contractor)).PostFormAsync(
            $"/plan/{id}/{step}", new() { ["Version"] = "1", [field] = "over 123456782" }));

        (await answer.PageAsync()).GetElementById(field + "-error").Should().NotBeNull();
        await app.Database(async data => (await data.Set<ApproachNote>().AnyAsync(note => note.ContractId == id)).Should().BeFalse());
    }

    [Fact]
    public async Task Get_AndPost_ByWhoHasNoBusinessHere_ReturnsNotFoundAndWritesNothing()
    {
        var id = await SubmittedAsync();
        var plan = await VersionAsync(id);
        var line = Guid.Empty;
        await app.Database(async data => line = ApproachLines.Read((await data.Set<ApproachDraft>().SingleAsync(row => row.ContractId == id)).Lines)[0].Line.Id);
        var (other, elsewhere) = (await app.SignInAsync(Cast.OtherContractor), await app.SignInAsync("joost.adviseur@schiedam.example"));

        (await other.GetAsync($"/plan/{id}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        foreach (var step in new[] { "regels", $"regels/{line}", $"regels/{line}/weg", "indienen", "bericht" })
            (await other.PostFormAsync($"/plan/{id}/{step}", new() { ["Version"] = "1", ["Words"] = "x" })).StatusCode.Should().Be(HttpStatusCode.NotFound, step);
        (await elsewhere.GetAsync($"/contracten/{id}/plan")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        foreach (var step in new[] { "akkoord", "terug", "bericht" })
        {
            (await elsewhere.PostFormAsync($"/contracten/{id}/plan/{step}", new() { ["Plan"] = $"{plan}", ["Reason"] = "x", ["Words"] = "x" }))
                .StatusCode.Should().Be(HttpStatusCode.NotFound, step);
        }

        await app.Database(async data => (await data.Set<ApproachNote>().AnyAsync(note => note.ContractId == id)).Should().BeFalse());
    }

    [Fact]
    public async Task Get_ByTheProcurementOfficer_ReadsAndWritesNothing()
    {
        var id = await SubmittedAsync();
        var officer = await app.SignInAsync(Role.ProcurementOfficer);

        var page = await officer.PageAsync($"/contracten/{id}/plan");

        page.QuerySelector("main").Words().Should().Contain("€ 6.837,61");
        page.QuerySelectorAll("main form").Should().BeEmpty();
        (await officer.PostFormAsync($"/contracten/{id}/plan/akkoord", new() { ["Plan"] = $"{await VersionAsync(id)}" })).StatusCode.Should().NotBe(HttpStatusCode.OK);
        (await StateAsync(id)).Should().Be(ContractState.PlanSubmitted);
    }

    [Fact]
    public async Task Get_Months_ShowsWhatWasApprovedBesideThePlan()
    {
        var id = await SubmittedAsync();
        var claim = await app.SubmittedAsync(id, Efforts.Bol(), "plan-1");
        await (await app.SignInAsync(Role.Adviser)).PostFormAsync($"/beoordelen/{claim}/goedkeuring", new() { ["Version"] = "3" });

        var page = await (await app.SignInAsync(Role.Contractor)).PageAsync($"/plan/{id}");

        var rows = page.QuerySelectorAll("#maanden ~ * tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("th, td").Select(cell => cell.Words()))).ToList();
        rows.Should().HaveCount(24); // January 2026 until December 2027
        rows.Should().Contain("maart 2026 € 1.465,20 € 6.837,61 € 1.465,20 € 6.837,61"); // 6,837.61 x 30/140; approved on 15 March
        page.QuerySelector("polyline.chart__plan").Should().NotBeNull();
        (await StateAsync(id)).Should().Be(ContractState.Running);
    }

    /// <summary>A form for this block on a contract of Voorbeeldstad, 10 weeks, with these fields filled in.</summary>
    private async Task<FormDriver> OpenVoorbeeldstadAsync(string block, string fields)
    {
        var id = await app.ContractAsync(Efforts.Voorbeeldstad);
        var contractor = new FormDriver(await app.SignInAsync(Role.Contractor));
        await contractor.GoAsync($"/plan/{id}?blok={block}");
        contractor.Fill("From", "2026-03-02").Fill("To", "2026-05-10");
        foreach (var field in fields.Split(';')) contractor.Fill(field.Split('=')[0], field.Split('=')[1]);
        return contractor;
    }

    private static FormDriver FillBol(FormDriver form, string people) =>
        form.Fill("People", people).Fill("From", "2026-03-02").Fill("To", "2026-07-19").Fill("HoursPerWeek", "32");

    private static async Task AddBolAsync(FormDriver form, Guid id, string people)
    {
        await form.GoAsync($"/plan/{id}?blok=BOL_2_4");
        await FillBol(form, people).PressAsync(Save);
        form.Path.Should().Be($"/plan/{id}");
    }

    private static List<string> ChangeRows(FormDriver form) =>
        [.. form.Page.QuerySelectorAll("#verschil ~ * tr").Select(row => string.Join(' ', row.QuerySelectorAll("th, td").Select(cell => cell.Words())))];

    private async Task<Guid> SubmittedAsync()
    {
        var id = await app.ContractAsync();
        var contractor = new FormDriver(await app.SignInAsync(Role.Contractor));
        await AddBolAsync(contractor, id, "1");
        await contractor.PressAsync("Dien in");
        return id;
    }

    private async Task<ContractState> StateAsync(Guid id) => (await app.ContractRowAsync(id)).State;

    private async Task<Guid> VersionAsync(Guid id)
    {
        var found = Guid.Empty;
        await app.Database(async data => found = await data.Set<ApproachVersion>().Where(row => row.ContractId == id).Select(row => row.Id).SingleAsync());
        return found;
    }

    private Task ToldAsync(Guid id) => app.Database(async data =>
    {
        var mails = await data.MailMessages.Where(mail => mail.SubjectId == id).OrderBy(mail => mail.Id).Select(mail => new { mail.Subject, mail.Recipient, mail.Body }).ToListAsync();
        var (adviser, contractor) = ((Cast.EmailOf(Role.Adviser), $"/contracten/{id}/plan"), (Cast.EmailOf(Role.Contractor), $"/plan/{id}"));
        mails.Select(mail => (mail.Subject, (mail.Recipient, mail.Body))).Should().Equal(
            ("plan.submitted", adviser), ("plan.message", contractor), ("plan.returned", contractor), ("plan.submitted", adviser),
            ("plan.agreed", contractor), ("plan.submitted", adviser), ("plan.agreed", contractor));
    });

    /// <summary>An answer and its page.</summary>
    private sealed class Answer(HttpResponseMessage message) : IAsyncDisposable
    {
        internal Task<AngleSharp.Dom.IDocument> PageAsync() => message.ReadAsync();

        internal async Task<string> WordsAsync() => (await PageAsync()).QuerySelector("main").Words();

        public ValueTask DisposeAsync()
        {
            message.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
