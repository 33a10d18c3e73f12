using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Endings;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Tests.Web.Reports;
using SroiTracker.Web.Data.Endings;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Web.Endings;

/// <summary>The closing of a contract, from the final report to the last euro.</summary>
public sealed class EndingPageTests(SroiApp app) : IClassFixture<SroiApp>
{
    private const string Adviser = Efforts.VoorbeeldstadAdviser;

    [Theory]
    [InlineData(false, "€ 3.500,00", "3.500,00")] // factor 1.00
    [InlineData(true, "€ 4.375,00", "4.375,00")] // 3,500 x 1.25
    public async Task Journey_FromReportToStatementWithAShortfall(bool under2026, string shown, string booked)
    {
        var id = await RunningAsync(under2026 ? EndingCast.Under2026 : EndingCast.Under2024);
        EndingCast.On(app, new LocalDate(2026, 7, 1));
        var contractor = new FormDriver(await app.SignInAsync(Role.Contractor));
        await contractor.GoAsync($"/afsluiting/{id}");
        contractor.Words.Should().Contain("De opdracht loopt. Er is nog geen eindverslag.").And.Contain("Nog te gaan€ 3.500,00"); // 12,500 - 9,000
        await contractor.Fill("Words", "Wij kochten in bij een sociale onderneming.").PressAsync("Dien het eindverslag in");
        contractor.Words.Should().Contain("Het eindverslag ligt bij de gemeente.");

        var adviser = new FormDriver(await app.SignInAsync(Adviser));
        await adviser.GoAsync($"/contracten/{id}/afsluiting");
        adviser.Words.Should().Contain("Het eindverslag ligt bij de gemeente.").And.Contain("Wij kochten in bij een sociale onderneming.")
            .And.Contain("De regels geven een herstelperiode tot en met 26 augustus 2026."); // 1 July and 8 weeks
        await adviser.PressAsync("Stel vast");
        adviser.Words.Should().Contain("Tot en met 26 augustus 2026 kan het tekort nog worden ingevuld.").And.Contain("Inhouden kan pas als de herstelperiode voorbij is.");

        EndingCast.On(app, new LocalDate(2026, 8, 27));
        adviser = new FormDriver(await app.SignInAsync(Adviser));
        await adviser.GoAsync($"/contracten/{id}/afsluiting?stap=sanctie");
        adviser.Page.QuerySelector(".derivation__outcome").Words().Should().Be("Het gevolg is " + shown);
        await adviser.Fill("Words", "Geen reactie in de herstelperiode").PressAsync("Besluit tot inhouden");
        adviser.Words.Should().Contain("Er is een gevolg in geld.").And.Contain("Nog te betalen" + shown);
        await LetterSaysAsync(adviser, "Besloten tot inhouden", "Wij houden het bedrag hieronder in.", "In te houden" + shown, "Tekort of nog te gaan€ 3.500,00",
            "Toelichting: Geen reactie in de herstelperiode", "Verplichting€ 12.500,00", "Ingevuld€ 9.000,00");

        EndingCast.On(app, new LocalDate(2026, 9, 14));
        adviser = new FormDriver(await app.SignInAsync(Adviser));
        await adviser.GoAsync($"/contracten/{id}/afsluiting");
        await adviser.Fill("On", "2026-09-10").Fill("Words", "Verrekend met factuur 2026-118").PressAsync("Boek als voldaan");
        adviser.Words.Should().Contain("Het gevolg in geld is betaald of verrekend.");

        (await EndingCast.EntriesAsync(app, id)).Should().Equal(
            "ObligationSet Effort 12.500,00", "CreditBooked Effort -9.000,00", $"SanctionImposed Payable {booked}", $"Settled Payable -{booked}", "Settled Effort -3.500,00");
        var row = await app.ContractRowAsync(id);
        (row.State, row.Outstanding, row.Payable).Should().Be((ContractState.Sanctioned, Money.Zero, Money.Zero));
        await EveryEntryIsDerivedAsync(id);
        var statement = await (await app.SignInAsync(Role.Contractor)).PageAsync($"/verklaring/{id}");
        statement.QuerySelector("h1").Words().Should().Be("Eindverklaring");
        statement.QuerySelectorAll("#boekingen ~ * tbody tr").Select(each => string.Join(" | ", each.QuerySelectorAll("th, td").Select(cell => cell.Words()))).Should().Equal(
            $"{(under2026 ? "05-01-2026" : "01-12-2025")} | Verplichting | contract geregistreerd | € 12.500,00 | € 12.500,00",
            $"02-03-2026 | Goedgekeurd | stage-{EndingCast.Reference(id)} (PURCHASE) inspanning goedgekeurd | -€ 9.000,00 | € 3.500,00",
            $"27-08-2026 | Inhoudingtelt bij te betalen | Geen reactie in de herstelperiode | {shown} | € 3.500,00",
            $"10-09-2026 | Betaald of verrekendtelt bij te betalen | betaald of verrekend | -{shown} | € 3.500,00",
            "10-09-2026 | Betaald of verrekend | betaald of verrekend | -€ 3.500,00 | € 0,00");
        await DocumentsSayAsync(id, shown.Replace(' ', '\u00A0'), under2026);
    }

    [Fact]
    public async Task Post_SanctionOnTheLastDayOfRecovery_IsRefusedAndBooksNothing()
    {
        var id = await EndingCast.InRecoveryAsync(app, EndingCast.Under2024);
        EndingCast.On(app, new LocalDate(2026, 8, 26));

        using var answer = await PostAsync(id, "sanctie", new() { ["Words"] = "te vroeg" });

        (await answer.ReadAsync()).QuerySelector("main").Words().Should().Contain("De herstelperiode loopt nog. Wacht tot die voorbij is.");
        (await EndingCast.EntriesAsync(app, id)).Should().HaveCount(2);
    }

    [Fact]
    public async Task Post_Waiver_BooksTheShortfallAndIsTold()
    {
        var id = await EndingCast.InRecoveryAsync(app, EndingCast.Under2026);

        await PostAsync(id, "kwijtschelden", new() { ["Words"] = "Het bedrijf sluit" });

        (await EndingCast.EntriesAsync(app, id))[^1].Should().Be("Waived Effort -3.500,00");
        var row = await app.ContractRowAsync(id);
        (row.State, row.Outstanding, row.Closed).Should().Be((ContractState.Waived, Money.Zero, Money.OfEuros(3_500)));
        await EveryEntryIsDerivedAsync(id);
        await app.Database(async data => (await data.MailMessages.Where(mail => mail.SubjectId == id).OrderBy(mail => mail.Id)
            .Select(mail => mail.Subject + " " + mail.Recipient).ToListAsync()).Should()
            .Equal(
                "ending.ShortfallFound " + Cast.EmailOf(Role.Contractor), "ending.ShortfallFound ruben.inkoper@voorbeeldstad.example",
                "ending.Waived " + Cast.EmailOf(Role.Contractor), "ending.Waived ruben.inkoper@voorbeeldstad.example"));
    }

    [Fact]
    public async Task Post_SanctionTakenBack_ReversesItAndWaivesTheShortfall()
    {
        var id = await EndingCast.InRecoveryAsync(app, EndingCast.Under2026);
        EndingCast.On(app, new LocalDate(2026, 8, 27));
        await PostAsync(id, "sanctie", new() { ["Words"] = "geen reactie" });

        await PostAsync(id, "intrekken", new() { ["Words"] = "de brief kwam niet aan" });

        (await EndingCast.EntriesAsync(app, id)).TakeLast(3).Should()
            .Equal("SanctionImposed Payable 4.375,00", "SanctionReversed Payable -4.375,00", "Waived Effort -3.500,00");
        var row = await app.ContractRowAsync(id);
        (row.State, row.Outstanding, row.Payable).Should().Be((ContractState.Waived, Money.Zero, Money.Zero));
    }

    [Fact]
    public async Task Post_NoBlame_NeedsTheFileAndThenHasNoConsequence()
    {
        var id = await EndingCast.InRecoveryAsync(app, EndingCast.Under2024);
        using (var answer = await PostAsync(id, "geen-schuld", new() { ["Words"] = "ze deden hun best" }))
            (await answer.ReadAsync()).QuerySelector("main").Words().Should().Contain("Het dossier is leeg.");
        await (await app.SignInAsync(Role.Contractor)).PostFormAsync($"/afsluiting/{id}/inspanning", new() { ["Words"] = "Wij boden drie plaatsen aan bij twee scholen." });

        await PostAsync(id, "geen-schuld", new() { ["Words"] = "drie plaatsen aangeboden" });

        (await EndingCast.EntriesAsync(app, id))[^1].Should().Be("Waived Effort -3.500,00");
        (await app.ContractRowAsync(id)).State.Should().Be(ContractState.Waived);
        await LetterSaysAsync(await AdviserAsync(id), "Geen schuld van de opdrachtnemer", "U heeft genoeg geprobeerd.", "Zonder gevolg€ 3.500,00");
    }

    [Fact]
    public async Task Post_EffortInTheRecoveryPeriod_CountsAndMakesItGood()
    {
        var id = await EndingCast.InRecoveryAsync(app, EndingCast.Under2024);
        EndingCast.On(app, new LocalDate(2026, 8, 3));
        var facts = new EffortFacts { Block = "PURCHASE", From = new LocalDate(2026, 8, 3), To = new LocalDate(2026, 8, 3), Invoice = Money.OfEuros(3_500) };
        var claim = await app.SubmittedAsync(id, facts, EndingCast.Reference(id, "herstel"), file: EndingCast.InvoiceFile);
        using (var answer = await PostAsync(id, "vaststellen", new()))
            (await answer.ReadAsync()).QuerySelector("main").Words().Should().Contain("Deze stap kan nu niet."); // the shortfall was established before
        (await app.Services.GetRequiredService<ClaimJudgement>().ApproveAsync(claim, 3, null, null, app.Change("adviser"), default)).Should().BeNull();

        await PostAsync(id, "vaststellen", new());

        var row = await app.ContractRowAsync(id);
        (row.State, row.Outstanding, row.Credited).Should().Be((ContractState.Fulfilled, Money.Zero, Money.OfEuros(12_500))); // 9,000 + 3,500
    }

    [Theory]
    [InlineData("2026-08-26", true)] // the last day of the recovery period
    [InlineData("2026-08-27", false)]
    public async Task Claim_AfterTheContract_CountsUntilTheRecoveryEnds(string day, bool counts)
    {
        var id = await EndingCast.InRecoveryAsync(app, EndingCast.Under2024);
        var on = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        EndingCast.On(app, on);
        var claim = await app.DraftAsync(id, new EffortFacts { Block = "PURCHASE", From = on, To = on, Invoice = Money.OfEuros(100) }, EndingCast.Reference(id, "laat"));

        var refusal = await app.Services.GetRequiredService<ClaimDesk>().SubmitAsync(claim, 1 + 1, app.Change(), default);

        refusal.Should().Be(counts ? ClaimRefusal.EvidenceMissing : ClaimRefusal.RulesRefuse); // only the evidence was left to ask
    }

    [Fact]
    public async Task Post_ClaimAfterTheReport_IsRefusedUntilTheContractIsOpenAgain()
    {
        var id = await RunningAsync(EndingCast.Under2024);
        var draft = await app.DraftAsync(id, new EffortFacts { Block = "PURCHASE", From = new LocalDate(2026, 3, 3), To = new LocalDate(2026, 3, 3), Invoice = Money.OfEuros(100) }, EndingCast.Reference(id, "na"));
        await (await app.SignInAsync(Role.Contractor)).PostFormAsync($"/afsluiting/{id}/eindverslag", new() { ["Words"] = "klaar" });
        var desk = app.Services.GetRequiredService<ClaimDesk>();
        (await desk.SubmitAsync(draft, 2, app.Change(), default)).Should().Be(ClaimRefusal.ContractClosed);
        (await (await app.SignInAsync(Role.Contractor)).PageAsync($"/afsluiting/{id}")).QuerySelector("main").Words().Should().NotContain("Dien het eindverslag in");

        await PostAsync(id, "heropenen", new() { ["Words"] = "Er mist een factuur" });

        (await app.ContractRowAsync(id)).State.Should().Be(ContractState.Running);
        (await desk.SubmitAsync(draft, 2, app.Change(), default)).Should().Be(ClaimRefusal.EvidenceMissing);
    }

    [Fact]
    public async Task Claim_AboutWhichSomethingIsAsked_MayStillChangeAfterTheReport()
    {
        var id = await RunningAsync(EndingCast.Under2024);
        var facts = new EffortFacts { Block = "PURCHASE", From = new LocalDate(2026, 3, 3), To = new LocalDate(2026, 3, 3), Invoice = Money.OfEuros(100) };
        var claim = await app.SubmittedAsync(id, facts, EndingCast.Reference(id, "vraag"), file: EndingCast.InvoiceFile);
        (await app.Services.GetRequiredService<ClaimJudgement>().AskAsync(claim, 3, "Klopt het bedrag?", app.Change("adviser"), default)).Should().BeNull();
        await (await app.SignInAsync(Role.Contractor)).PostFormAsync($"/afsluiting/{id}/eindverslag", new() { ["Words"] = "klaar" });
        var row = await app.ClaimRowAsync(claim);

        var refusal = await app.Services.GetRequiredService<ClaimDesk>().SaveAsync(id, claim, row.Version, row.Facts, app.Change(), default);

        refusal.Should().BeNull();
        (await app.Services.GetRequiredService<ClaimDesk>().AnswerAsync(claim, row.Version + 1, "Ja", app.Change(), default)).Should().BeNull();
    }

    [Fact]
    public async Task Post_Establish_WaitsForClaims()
    {
        var id = await RunningAsync(EndingCast.Under2024);
        await app.SubmittedAsync(id, new EffortFacts { Block = "PURCHASE", From = new LocalDate(2026, 3, 3), To = new LocalDate(2026, 3, 3), Invoice = Money.OfEuros(100) }, EndingCast.Reference(id, "wacht"),
            file: EndingCast.InvoiceFile);
        EndingCast.On(app, new LocalDate(2026, 7, 1));

        using var answer = await PostAsync(id, "vaststellen", new());

        (await answer.ReadAsync()).QuerySelector("main").Words().Should().Contain("Er wachten nog inspanningen op een oordeel.");
    }

    [Fact]
    public async Task Post_WhereThePolicyStatesNoRecovery_SomebodyNamesTheDay()
    {
        EndingCast.On(app, new LocalDate(2026, 3, 15));
        var id = await app.ContractAsync(); // Utrecht
        await (await app.SignInAsync(Role.Contractor)).PostFormAsync($"/afsluiting/{id}/eindverslag", new() { ["Words"] = "klaar" });
        var adviser = new FormDriver(await app.SignInAsync(Role.Adviser));
        await adviser.GoAsync($"/contracten/{id}/afsluiting");
        await adviser.PressAsync("Stel vast");
        adviser.Words.Should().Contain("De regels noemen geen herstelperiode. Kies zelf een laatste dag.");

        await adviser.Fill("Until", "2026-05-15").PressAsync("Stel vast");

        (await app.ContractRowAsync(id)).RecoveryUntil.Should().Be(new LocalDate(2026, 5, 15));
        await app.Database(async data => (await data.MailMessages.Where(mail => mail.SubjectId == id && mail.Subject == "ending.ShortfallFound")
            .Select(mail => mail.Recipient).ToListAsync()).Should().BeEquivalentTo(Cast.EmailOf(Role.Contractor), Cast.EmailOf(Role.ProcurementOfficer)));
    }

    [Theory]
    [InlineData("kwijtschelden", "Words", "")]
    [InlineData("kwijtschelden", "Words", "voor 123456782")]
    [InlineData("verlengen", "Until", "")]
    [InlineData("verlengen", "Until", "30-02-2026")]
    [InlineData("verlengen", "Until", "2026-06-30")] // yesterday
    [InlineData("verlengen", "Until", "2028-07-02")] // over two years
    [InlineData("gehoord", "On", "")]
    [InlineData("gehoord", "On", "2026-07-02")] // tomorrow
    public async Task Post_WrongField_IsToldBesideItAndNothingHappens(string step, string field, string value)
    {
        var id = await EndingCast.InRecoveryAsync(app, EndingCast.Under2024);
        var fields = new Dictionary<string, string> { ["Words"] = "reden", ["Until"] = "2026-09-30", ["On"] = "2026-07-01" };
        fields[field] = value;

        using var answer = await PostAsync(id, step, fields);

        (await answer.ReadAsync()).GetElementById(field + "-error").Should().NotBeNull();
        await app.Database(async data => (await data.Set<EndingRow>().CountAsync(row => row.ContractId == id)).Should().Be(1));
    }

    [Fact]
    public async Task Post_ExtensionAndHearing_AreKeptWithTheirLetters()
    {
        var id = await EndingCast.InRecoveryAsync(app, EndingCast.Under2024);
        await PostAsync(id, "verlengen", new() { ["Until"] = "2026-09-30", ["Words"] = "vakantie" });
        await PostAsync(id, "zienswijze", new() { ["Until"] = "2026-07-15" });
        await PostAsync(id, "gehoord", new() { ["On"] = "2026-07-01", ["Words"] = "De planning schoof op." });
        await PostAsync(id, "afspraak", new() { ["Words"] = "Twee leerbanen in 2027." });

        await app.Database(async data => (await data.Set<EndingRow>().Where(row => row.ContractId == id).OrderBy(row => row.Id).Select(row => row.Step).ToListAsync())
            .Should().Equal(EndingStep.ShortfallFound, EndingStep.RecoveryExtended, EndingStep.HearingCalled, EndingStep.HearingHeld, EndingStep.Arranged));
        (await app.ContractRowAsync(id)).RecoveryUntil.Should().Be(new LocalDate(2026, 9, 30));
        await LetterSaysAsync(await AdviserAsync(id), "Zienswijze gevraagd", "Reageer uiterlijk 15 juli 2026.");
    }

    [Fact]
    public async Task Get_ContractWithoutObligation_SaysThatThereIsNothingToClose()
    {
        EndingCast.On(app, new LocalDate(2026, 3, 15));
        var id = await app.ContractAsync(euros: 100_000, company: null); // not above the threshold
        var adviser = await app.SignInAsync(Role.Adviser);

        var page = await adviser.PageAsync($"/contracten/{id}/afsluiting");

        page.QuerySelector("main").Words().Should().Contain("Er valt niets af te sluiten.");
        page.QuerySelectorAll("section[aria-labelledby=stap]").Should().BeEmpty();
        (await adviser.PostFormAsync($"/contracten/{id}/afsluiting/vaststellen", [])).StatusCode.Should().Be(HttpStatusCode.OK);
        (await app.ContractRowAsync(id)).State.Should().Be(ContractState.NotObligated);
        (await adviser.PageAsync($"/contracten/{id}/verklaring")).QuerySelector("main").Words().Should().Contain("Geen verplichting");
    }

    [Fact]
    public async Task Get_ByWhoHasNoBusinessHere_IsNotFound()
    {
        var id = await EndingCast.InRecoveryAsync(app, EndingCast.Under2024);
        var letter = Guid.Empty;
        await app.Database(async data => letter = (await data.Set<EndingRow>().FirstAsync(row => row.ContractId == id)).Id);
        var (elsewhere, other) = (await app.SignInAsync(Role.Adviser), await app.SignInAsync(Cast.OtherContractor));

        foreach (var page in new[] { "afsluiting", "verklaring", $"afsluiting/brief/{letter}" })
            (await elsewhere.GetAsync($"/contracten/{id}/{page}")).StatusCode.Should().Be(HttpStatusCode.NotFound, page);
        (await elsewhere.PostFormAsync($"/contracten/{id}/afsluiting/kwijtschelden", new() { ["Words"] = "x" })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        foreach (var page in new[] { $"afsluiting/{id}", $"verklaring/{id}", $"afsluiting/{id}/brief/{letter}" })
            (await other.GetAsync($"/{page}")).StatusCode.Should().Be(HttpStatusCode.NotFound, page);
        (await other.PostFormAsync($"/afsluiting/{id}/inspanning", new() { ["Words"] = "x" })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await EndingCast.EntriesAsync(app, id)).Should().HaveCount(2);
    }

    [Fact]
    public async Task Post_ReversalOfACredit_TellsContractorAdviserAndOfficerWithBeforeAndAfter()
    {
        EndingCast.On(app, new LocalDate(2026, 3, 15));
        var id = await app.ContractAsync();
        var claim = await app.SubmittedAsync(id, Efforts.Bol(), "terug");
        var adviser = await app.SignInAsync(Role.Adviser);
        await adviser.PostFormAsync($"/beoordelen/{claim}/goedkeuring", new() { ["Version"] = "3" });
        var entry = Guid.Empty;
        await app.Database(async data => entry = (await data.LedgerEntries.SingleAsync(row => row.ContractId == id && row.ClaimId == claim)).Id);

        await adviser.PostFormAsync($"/boekingen/{entry}/terugdraaien", new() { ["Why"] = "verkeerde overeenkomst" });

        await app.Database(async data =>
        {
            var told = await data.MailMessages.Where(mail => mail.SubjectId == id && mail.Subject == "settled.changed").OrderBy(mail => mail.Id).ToListAsync();
            told.Select(mail => mail.Recipient).Should().Equal(Cast.EmailOf(Role.Contractor), Cast.EmailOf(Role.Adviser), Cast.EmailOf(Role.ProcurementOfficer));
            told.Should().AllSatisfy(mail => (mail.Before, mail.After).Should().Be((Money.OfCents(566_239), Money.OfEuros(12_500)))); // 12,500.00 - 6,837.61
            app.Services.GetRequiredService<SroiTracker.Web.Mail.MailComposer>().Compose(told[0]).Text.ReplaceLineEndings(" ").Should()
                .Contain("Voor de wijziging stond er €\u00A05.662,39 open. Nu staat er €\u00A012.500,00 open.");
        });
    }

    /// <summary>The statement and the letter on paper say the same, for both sides, in the same bytes.</summary>
    private async Task DocumentsSayAsync(Guid id, string shown, bool under2026)
    {
        var (adviser, contractor) = (await app.SignInAsync(Adviser), await app.SignInAsync(Role.Contractor));
        var statement = await adviser.GetByteArrayAsync($"/contracten/{id}/verklaring.pdf");
        (await contractor.GetByteArrayAsync($"/verklaring/{id}/verklaring.pdf")).Should().Equal(statement);
        var said = new PdfParts(statement).Root;
        said.All("H1").Single().Text.Should().Be("Eindverklaring");
        said.All("TR").Select(row => string.Join(' ', row.Parts.Select(cell => cell.Text))).Should()
            .Contain("Verplichting €\u00A012.500,00").And.Contain("Ingevuld €\u00A09.000,00").And.Contain("Verrekend of kwijtgescholden €\u00A03.500,00")
            .And.Contain("Nog te gaan €\u00A00,00").And.Contain("Nog te betalen €\u00A00,00")
            .And.Contain(row => row.StartsWith("27-08-2026 Inhouding", StringComparison.Ordinal) && row.EndsWith($"{shown} €\u00A03.500,00", StringComparison.Ordinal));

        var link = (await adviser.PageAsync($"/contracten/{id}/afsluiting")).QuerySelectorAll(".timeline a").First(each => each.Words().EndsWith("Besloten tot inhouden", StringComparison.Ordinal));
        var letter = new PdfParts(await adviser.GetByteArrayAsync(link.GetAttribute("href") + "/brief.pdf")).Root.Text;
        letter.Should().Contain("Besluit over het tekort in uw social return").And.Contain("Wij houden het bedrag hieronder in.").And.Contain(shown)
            .And.Contain(under2026 ? "× 1,25 =" : "× 1 =");
    }

    private async Task<Guid> RunningAsync(LocalDate award)
    {
        EndingCast.On(app, new LocalDate(2026, 3, 15));
        var id = await EndingCast.ContractAsync(app, award);
        await EndingCast.CreditAsync(app, id, 9_000);
        return id;
    }

    private async Task<HttpResponseMessage> PostAsync(Guid id, string step, Dictionary<string, string> fields) =>
        await (await app.SignInAsync(Adviser)).PostFormAsync($"/contracten/{id}/afsluiting/{step}", fields);

    private async Task<FormDriver> AdviserAsync(Guid id)
    {
        var adviser = new FormDriver(await app.SignInAsync(Adviser));
        await adviser.GoAsync($"/contracten/{id}/afsluiting");
        return adviser;
    }

    /// <summary>Opens the letter of the newest such step and looks for these words.</summary>
    private static async Task LetterSaysAsync(FormDriver reader, string step, params string[] words)
    {
        var link = reader.Page.QuerySelectorAll(".timeline a").First(each => each.Words().EndsWith(step, StringComparison.Ordinal));
        await reader.GoAsync(link.GetAttribute("href")!);
        foreach (var each in words) reader.Words.Should().Contain(each);
    }

    /// <summary>Every amount has a receipt that gives the same again.</summary>
    private async Task EveryEntryIsDerivedAsync(Guid id)
    {
        var rederived = new List<RederivedEntry>();
        await foreach (var entry in app.Services.GetRequiredService<LedgerRederivation>().AllAsync(default))
            if (entry.ContractId == id) rederived.Add(entry);
        rederived.Should().HaveCount((await EndingCast.EntriesAsync(app, id)).Count).And.OnlyContain(entry => entry.Result == Rederived.Equal);
    }
}
