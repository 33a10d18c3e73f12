using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Tests.Web.Reports;
using SroiTracker.Web.Data.Approach;

namespace SroiTracker.Tests.Web.Approach;

/// <summary>A line of a plan asks what the rules of its row need, as a claim does, so that its sum is that of the claim to come.</summary>
public sealed class PlanFactsTests(SroiApp app) : IClassFixture<SroiApp>, IAsyncLifetime
{
    private const string Save = "Bewaar deze regel";

    /// <summary>Rows of kinds that no published table has, in a version of Utrecht that rules this test's contracts.</summary>
    private const string Invented = """
        [{"code":"DAGDEEL","label":"Voorlichting per dagdeel","kind":"activity","unit":"halfDay","amountCents":25050},
         {"code":"DAG","label":"Inzet per dag","kind":"activity","unit":"day","amountCents":40000},
         {"code":"LOON","label":"Loonkosten met opslag","kind":"cost","unit":"actualCost","wageSurchargeBp":2500},
         {"code":"INKOOP","label":"Inkoop naar PSO-trede","kind":"purchase","unit":"invoiceShare","shares":[{"fromStep":"step3","shareBp":10000},{"fromStep":"step1","shareBp":5000}]},
         {"code":"SOCIAAL","label":"Inkoop bij een sociale onderneming","kind":"purchase","unit":"invoiceShare",
          "shares":[{"register":"Code Sociale Ondernemingen","municipalities":["Utrecht"],"shareBp":10000},{"register":"Social Enterprise NL","municipalities":["Utrecht"],"shareBp":5000}]},
         {"code":"STAGE","label":"Stage, per stuk","kind":"internship","unit":"internship","amountCents":500000},
         {"code":"INSTROOM","label":"Nieuwe medewerker","kind":"employment","unit":"fullTimeYear","amountCents":4000000,"personCaps":[{"months":24,"clock":"sinceInflow"}]}]
        """;

    private static readonly LocalDate InventedFrom = new(2025, 11, 1); // before the award on 1 December 2025

    [Theory]
    [InlineData("utrecht", "DAGDEEL", "People=2;Further[halfDays]=5", "€ 2.505,00")] // 2 x 5 x 250.50
    [InlineData("utrecht", "DAG", "People=1;Days=3", "€ 1.200,00")] // 3 x 400
    [InlineData("utrecht", "LOON", "Cost=400,00;Further[wage]=1.000,00", "€ 1.650,00")] // 1,000 x 1.25 + 400
    [InlineData("utrecht", "LOON", "Further[wage]=1.000,00", "€ 1.250,00")] // wages alone
    [InlineData("utrecht", "LOON", "Cost=400,00", "€ 400,00")]
    [InlineData("utrecht", "INKOOP", "Invoice=3.000,00;Further[supplierPsoStep]=2", "€ 1.500,00")] // half from step 1
    [InlineData("utrecht", "INKOOP", "Invoice=3.000,00;Further[supplierPsoStep]=3", "€ 3.000,00")]
    [InlineData("utrecht", "INSTROOM", "People=1;HoursPerWeek=36;Further[inflowMonths]=18", "€ 20.219,78")] // 6 months are left, until 1 September: 40,000 x 184/364
    [InlineData("utrecht", "knowledge", "People=1;Cost=1.234,56", "€ 1.234,56")] // cost in place of hours
    [InlineData("utrecht", "SOCIAAL", "Invoice=10.000,00;Further[register]=Social Enterprise NL;Further[municipality]=Utrecht", "€ 5.000,00")] // half
    [InlineData("utrecht", "SOCIAAL", "Invoice=10.000,00;Further[register]=Code Sociale Ondernemingen;Further[municipality]=Utrecht", "€ 10.000,00")]
    [InlineData("utrecht", "STAGE", "People=3", "€ 15.000,00")] // 3 x 5,000
    [InlineData("harlingen", "WIA_WAO", "People=1;HoursPerWeek=36;Further[age]=49", "€ 35.000,00")]
    [InlineData("harlingen", "WIA_WAO", "People=1;HoursPerWeek=36;Further[age]=50", "€ 40.000,00")] // 35,000 + 5,000
    [InlineData("harlingen", "WIA_WAO", "People=2;HoursPerWeek=36;Further[age]=55", "€ 85.000,00")] // 2 x (35,000 + 7,500)
    [InlineData("harlingen", "WW_GT1", "People=1;HoursPerWeek=36;Further[monthsSinceSameEmployer]=6", "€ 20.000,00")]
    [InlineData("voorbeeldstad", "BOL", "People=1;To=2026-07-19;HoursPerWeek=32", "€ 3.418,80")] // 10,000 x 140/364 x 32/36
    [InlineData("voorbeeldstad", "BOL", "People=1;To=2026-07-19;HoursPerWeek=32;Further[placementKind]=goals;Further[goalsShare]=60", "€ 2.051,28")] // x 60%
    [InlineData("voorbeeldstad", "BOL", "People=1;To=2026-07-19;HoursPerWeek=32;Further[placementKind]=shared;Further[sharedBy]=3", "€ 1.139,60")] // 3,418.80 / 3
    [InlineData("voorbeeldstad", "BOL", "People=1;To=2026-07-19;HoursPerWeek=32;Further[placementKind]=simulation", "€ 1.709,40")] // x 50%
    [InlineData("voorbeeldstad", "PW", "People=1;To=2026-08-30;HoursPerWeek=36", "€ 15.000,00")] // 30,000 x 182/364
    [InlineData("voorbeeldstad", "PW", "People=1;To=2026-08-30;HoursPerWeek=36;IsOlder=true", "€ 17.500,00")] // (30,000 + 5,000) x 182/364
    [InlineData("voorbeeldstad", "PW", "People=1;To=2026-08-30;HoursPerWeek=36;IsOlder=true;Permanent=true", "€ 22.500,00")] // and 5,000 at once
    public async Task Post_Line_IsWorthWhatItsRowSaysOfItsFacts(string folder, string block, string facts, string value)
    {
        var contractor = await OpenAsync(await app.ContractAsync(folder), block, facts);

        await contractor.PressAsync(Save);

        contractor.Page.QuerySelector(".card .card__left").Words().Should().Be(value);
    }

    [Fact]
    public async Task Post_PreviewOfADayAfterTheContract_SaysWhatIsWrongAndNotWhatIsMissing()
    {
        var contract = await app.ContractAsync(); // until 31 December 2027
        var client = await app.ContractorAsync();

        var html = await (await client.PostFormAsync($"/plan/{contract}/regels/opbrengst", new()
        {
            ["Block"] = "BOL_2_4", ["From"] = "2027-12-01", ["To"] = "2028-01-01",
        })).Content.ReadAsStringAsync();

        html.Should().Contain("De opdracht eindigt op 31 december 2027.").And.NotContain("Uren per week"); // nothing was typed there
    }

    [Theory]
    [InlineData("voorbeeldstad", "BOL", "People From To HoursPerWeek Further[placementKind] Further[sharedBy] Further[goalsShare] Subsidy")]
    [InlineData("voorbeeldstad", "SUPERVISION", "People From To Hours Subsidy")]
    [InlineData("voorbeeldstad", "PW", "People From To HoursPerWeek IsOlder Permanent Subsidy")]
    [InlineData("voorbeeldstad", "PURCHASE", "From To Invoice")]
    [InlineData("utrecht", "SOCIAAL", "From To Invoice Further[register] Further[municipality]")]
    [InlineData("utrecht", "STAGE", "People From To")] // an internship counts whole
    [InlineData("harlingen", "WW_GT1", "People From To HoursPerWeek Further[age] Further[monthsSinceSameEmployer]")]
    [InlineData("utrecht", "DAGDEEL", "People From To Further[halfDays]")]
    [InlineData("utrecht", "DAG", "People From To Days")]
    [InlineData("utrecht", "LOON", "From To Cost Further[wage]")]
    [InlineData("utrecht", "INKOOP", "From To Invoice Further[supplierPsoStep]")]
    [InlineData("utrecht", "INSTROOM", "People From To HoursPerWeek IsOlder Permanent StatusHolder Further[inflowMonths]")]
    [InlineData("utrecht", "sr-staff-development", "From To")] // by agreement
    public async Task Get_Line_AsksWhatItsRowNeedsAndNothingThatNobodyKnowsYet(string folder, string block, string fields)
    {
        var contractor = new FormDriver(await app.ContractorAsync());

        await contractor.GoAsync($"/plan/{await app.ContractAsync(folder)}?blok={block}");

        contractor.Page.QuerySelectorAll("section[aria-labelledby=regel] :is(input, select, textarea)[name]").Where(field => field.GetAttribute("type") != "hidden")
            .Select(field => field.GetAttribute("name")!).Where(name => name != "Note").Should().Equal(fields.Split(' '));
        contractor.Page.QuerySelectorAll("details.entry__special[open]").Should().BeEmpty("an ordinary line is asked little");
    }

    [Theory]
    [InlineData("utrecht", "DAGDEEL", "People=2;Further[halfDays]=", "Further[halfDays]", "Vul dit in: Aantal dagdelen.")]
    [InlineData("utrecht", "DAGDEEL", "People=2;Further[halfDays]=vijf", "Further[halfDays]", "Aantal dagdelen is geen heel getal. Schrijf bijvoorbeeld 3.")]
    [InlineData("utrecht", "DAG", "People=2;Days=", "Days", "Vul in hoeveel dagen het zijn.")]
    [InlineData("utrecht", "LOON", "Cost=;Further[wage]=", "Cost", "Vul een bedrag in.")]
    [InlineData("utrecht", "LOON", "Further[wage]=1.23", "Further[wage]", "Loonkosten staat in Engelse notatie. Schrijf bijvoorbeeld 1.234,56.")]
    [InlineData("utrecht", "knowledge", "People=1", "Hours", "Vul in hoeveel uren het in totaal zijn.")]
    [InlineData("utrecht", "SOCIAAL", "Invoice=10.000,00;Further[municipality]=Utrecht", "Further[register]", "Vul dit in: Register van de leverancier.")]
    [InlineData("utrecht", "SOCIAAL", "Invoice=10.000,00;Further[register]=Social Enterprise NL;Further[municipality]=bij 123456782", "Further[municipality]", "BSN")]
    [InlineData("harlingen", "WW_GT1", "People=1;HoursPerWeek=36;Further[monthsSinceSameEmployer]=zes", "Further[monthsSinceSameEmployer]", "Maanden sinds werk bij dezelfde werkgever is geen getal. Schrijf bijvoorbeeld 31,5.")]
    [InlineData("voorbeeldstad", "BOL", "People=1;HoursPerWeek=32;Further[placementKind]=shared", "Further[sharedBy]", "Vul dit in: Studenten op deze plaats.")]
    [InlineData("voorbeeldstad", "BOL", "People=1;HoursPerWeek=32;Further[placementKind]=shared;Further[sharedBy]=0", "Further[sharedBy]", "Op een plaats is minstens één student. Verbeter het aantal studenten.")]
    [InlineData("voorbeeldstad", "BOL", "People=1;HoursPerWeek=32;Further[placementKind]=goals;Further[goalsShare]=101", "Further[goalsShare]", "Deel van de leerdoelen (%) is geen percentage van 0 tot en met 100. Schrijf bijvoorbeeld 60.")]
    [InlineData("voorbeeldstad", "BOL", "People=1;HoursPerWeek=32;Subsidy=0,00", "Subsidy", "Vul een bedrag in boven nul en tot 100 miljoen euro.")]
    public async Task Post_WrongFact_IsToldBesideItAndWhatWasTypedStays(string folder, string block, string facts, string wrong, string fault)
    {
        var id = await app.ContractAsync(folder);
        var contractor = await OpenAsync(id, block, facts + ";Note=Locatie Oost");

        await contractor.PressAsync(Save);

        contractor.Page.QuerySelectorAll("[aria-invalid='true']").Select(each => each.GetAttribute("name")).Should().Equal(wrong);
        var field = contractor.Page.QuerySelector($"[name='{wrong}']")!;
        contractor.Page.GetElementById(field.Id + "-error").Words().Should().Contain(fault);
        contractor.Page.QuerySelector("[name='Note']")!.GetAttribute("value").Should().Be("Locatie Oost");
        if (facts.Split(';').FirstOrDefault(each => each.StartsWith(wrong + "=", StringComparison.Ordinal)) is { } typed)
            field.GetAttribute("value").Should().Be(typed[(wrong.Length + 1)..]);
        field.Closest("details")?.HasAttribute("open").Should().BeTrue("what is wrong is not folded");
        await app.Database(async data => (await data.Set<ApproachDraft>().AnyAsync(row => row.ContractId == id)).Should().BeFalse());
    }

    [Fact]
    public async Task Post_Calculate_SaysWhatTheLineAndThePlanComeToAndKeepsNothing()
    {
        var id = await app.ContractAsync(Efforts.Voorbeeldstad);
        var contractor = await OpenAsync(id, "BOL", "People=1;To=2026-07-19;HoursPerWeek=32");
        await contractor.PressAsync("Bereken");

        Worth(contractor.Page).Should().Be("€ 3.418,80 Met deze regel staat er € 3.418,80 in het plan. Er is nog € 9.081,20 nodig."); // 12,500.00 - 3,418.80
        contractor.Page.QuerySelector("[name=HoursPerWeek]")!.GetAttribute("value").Should().Be("32");
        contractor.Page.QuerySelectorAll(".card").Should().BeEmpty("nothing is kept");

        await contractor.PressAsync(Save);
        await contractor.GoAsync(contractor.Page.QuerySelector("a[href*='regel=']")!.GetAttribute("href")!.Split('#')[0]);
        var address = contractor.Page.QuerySelector("form[data-preview]")!.GetAttribute("data-preview")!;
        Dictionary<string, string> form = new() { ["Block"] = "BOL", ["People"] = "5", ["From"] = "2026-03-02", ["To"] = "2026-07-19", ["HoursPerWeek"] = "32" };
        using var changed = await contractor.Client.PostFormAsync(address, form);
        Worth(await changed.ReadAsync()).Should().Be("€ 17.094,02 Met deze regel staat er € 17.094,02 in het plan. Het plan is € 4.594,02 meer dan nodig."); // 5 x 3,418.8034, in its own place
        using var added = await contractor.Client.PostFormAsync(address.Split('?')[0], form);
        Worth(await added.ReadAsync()).Should().Contain("Met deze regel staat er € 20.512,82 in het plan."); // 17,094.02 + 3,418.80
        using var half = await contractor.Client.PostFormAsync(address, new(form) { ["HoursPerWeek"] = "" });
        Worth(await half.ReadAsync()).Should().Be("Vul de gegevens in. Dan ziet u hier wat de regel oplevert.");
        await app.Database(async data => ApproachLines.Read((await data.Set<ApproachDraft>().SingleAsync(row => row.ContractId == id)).Lines).Should().ContainSingle().Which.Line.Effort.People.Should().Be(1));
    }

    [Fact]
    public async Task Post_AnswerThatIsNotOffered_IsNamed()
    {
        var id = await app.ContractAsync(Efforts.Voorbeeldstad);

        using var answer = await (await app.ContractorAsync()).PostFormAsync($"/plan/{id}/regels", new()
        {
            ["Block"] = "BOL", ["People"] = "1", ["From"] = "2026-03-02", ["To"] = "2026-07-19", ["HoursPerWeek"] = "32",
            ["Further[placementKind]"] = "kasteel", ["Further[onzin]"] = "1", ["Permanent"] = "true",
        });

        (await answer.ReadAsync()).QuerySelector("main").Words().Should().Contain("Kies een van de antwoorden bij Andere soort plaats.");
    }

    [Fact]
    public async Task Journey_SpecialPlace_ComesBackInTheFormAndInTheComparisonOfVersions()
    {
        var id = await app.ContractAsync(Efforts.Voorbeeldstad);
        var contractor = await OpenAsync(id, "BOL", "People=1;To=2026-07-19;HoursPerWeek=32;Further[placementKind]=goals;Further[goalsShare]=60");
        await contractor.PressAsync(Save);
        Facts(contractor).Should().Contain("Andere soort plaats: Plaats voor een deel van de leerdoelen").And.Contain("Deel van de leerdoelen (%): 60%");
        await contractor.PressAsync("Dien in");

        await contractor.GoAsync(contractor.Page.QuerySelector("a[href*='regel=']")!.GetAttribute("href")!.Split('#')[0]);
        contractor.Page.QuerySelectorAll("details.entry__special[open]").Should().ContainSingle("something special was filled in");
        contractor.Page.QuerySelector("[name='Further[placementKind]'] option[selected]")!.GetAttribute("value").Should().Be("goals");
        contractor.Page.QuerySelector("[name='Further[goalsShare]']")!.GetAttribute("value").Should().Be("60");
        await contractor.Fill("Further[goalsShare]", "75").PressAsync(Save);

        string[] expected =
        [
            "Stage mbo bol Gewijzigd Waarde € 2.051,28 € 2.564,10", // 3,418.80 x 60% and x 75%
            "Stage mbo bol Deel van de leerdoelen (%) 60% 75%",
        ];
        ChangeRows(contractor).Should().Equal([.. expected, "Samen Waarde € 2.051,28 € 2.564,10"]);
        await contractor.PressAsync("Dien in");
        var adviser = new FormDriver(await app.SignInAsync(Efforts.VoorbeeldstadAdviser));
        await adviser.GoAsync($"/contracten/{id}/plan");
        ChangeRows(adviser).Should().StartWith(expected);
        await adviser.PressAsync("Ga akkoord met versie 2");
        var said = new PdfParts(await adviser.Client.GetByteArrayAsync($"/contracten/{id}/plan-van-aanpak.pdf"));
        said.Root.Text.Should().Contain("Plaats voor een deel van de leerdoelen").And.Contain("Deel van de leerdoelen (%): 75%");
    }

    [Fact]
    public async Task Get_PermanentContractOfAnOlderPerson_ComesBackTicked()
    {
        var id = await app.ContractAsync(Efforts.Voorbeeldstad);
        var contractor = await OpenAsync(id, "PW", "People=1;To=2026-08-30;HoursPerWeek=36;IsOlder=true;Permanent=true");
        await contractor.PressAsync(Save);
        Facts(contractor).Should().Contain("Vast contract: ja").And.Contain("Leeftijd op de peildatum: 51"); // older than 50; no more is kept

        await contractor.GoAsync(contractor.Page.QuerySelector("a[href*='regel=']")!.GetAttribute("href")!.Split('#')[0]);

        contractor.Page.QuerySelectorAll("main input[checked]").Select(each => each.GetAttribute("name")).Should().Equal("IsOlder", "Permanent");
    }

    [Fact]
    public async Task Get_LineThatWasKeptBeforeTheseFacts_IsReadAndWorthTheSame()
    {
        const string Old = """
            [{"id":"019a0000-0000-7000-8000-000000000001","note":"Twee locaties","facts":"{\"policy\":\"voorbeeldstad\",\"on\":\"2024-01-01\",\"credit\":{\"block\":\"BOL\",\"from\":\"2026-03-02\",\"to\":\"2026-07-19\",\"hoursPerWeek\":\"32\"}}","outcome":"Credited","cents":341880,"clause":null,"question":null,"steps":"[]"}]
            """;
        ApproachLines.Read(Old).Should().ContainSingle().Which.Line.Effort.Should().Be(
            new EffortFacts { Block = "BOL", From = new(2026, 3, 2), To = new(2026, 7, 19), HoursPerWeek = Ratio.Of(32) });
        var id = await app.ContractAsync(Efforts.Voorbeeldstad);
        var contractor = await OpenAsync(id, "BOL", "People=1;HoursPerWeek=36");
        await contractor.PressAsync(Save);
        await app.Database(data => data.Set<ApproachDraft>().Where(row => row.ContractId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Lines, Old)));

        await contractor.GoAsync($"/plan/{id}");
        contractor.Page.QuerySelector(".card .card__left").Words().Should().Be("€ 3.418,80"); // 10,000 x 140/364 x 32/36
        await contractor.GoAsync(contractor.Page.QuerySelector("a[href*='regel=']")!.GetAttribute("href")!.Split('#')[0]);
        await contractor.PressAsync(Save);

        contractor.Page.QuerySelector(".card .card__left").Words().Should().Be("€ 3.418,80");
        await app.Database(async data => ApproachLines.Read((await data.Set<ApproachDraft>().SingleAsync(row => row.ContractId == id)).Lines)
            .Should().ContainSingle().Which.Line.Should().Be(ApproachLines.Read(Old)[0].Line));
    }

    /// <summary>Publishes the invented rows once.</summary>
    public async Task InitializeAsync()
    {
        if (app.Services.GetService(typeof(SroiTracker.Domain.Policies.PolicyBook)) is SroiTracker.Domain.Policies.PolicyBook book
            && book.InForceOn("utrecht", InventedFrom)?.Block("DAGDEEL") is not null) return;
        var policy = JsonNode.Parse(Drafts.Text("utrecht", "2024-01-01.json"))!.AsObject();
        foreach (var row in JsonNode.Parse(Invented)!.AsArray())
        {
            var block = row!.DeepClone().AsObject();
            foreach (var (name, value) in new[] { ("standing", "published"), ("source", "table"), ("article", "verzonnen"), ("lastChecked", "2026-11-22") }) block[name] = value;
            policy["blocks"]!.AsArray().Add(block);
        }

        await app.PublishAsync(new(policy.ToJsonString(), "{\"cases\":[]}", InventedFrom), "proef van alle soorten regels");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>A form for this block, from 2 March 2026 a year of 364 days unless the facts say otherwise.</summary>
    private async Task<FormDriver> OpenAsync(Guid contract, string block, string facts)
    {
        var contractor = new FormDriver(await app.SignInAsync(Role.Contractor));
        await contractor.GoAsync($"/plan/{contract}?blok={block}");
        contractor.Fill("From", "2026-03-02").Fill("To", "2027-02-28");
        foreach (var fact in facts.Split(';')) contractor.Fill(fact.Split('=')[0], fact.Split('=', 2)[1]);
        return contractor;
    }

    private static string Worth(AngleSharp.Dom.IDocument page) => string.Join(' ', (page.QuerySelector(".worth") ?? page.Body!).QuerySelectorAll("p").Select(line => line.Words()));

    private static List<string> Facts(FormDriver form) =>
        [.. form.Page.QuerySelectorAll(".card dl.plain dt").Select(label => $"{label.Words()}: {label.NextElementSibling.Words()}")];

    private static List<string> ChangeRows(FormDriver form) =>
        [.. form.Page.QuerySelectorAll("#verschil ~ * tbody tr, #verschil ~ * tfoot tr").Select(row => string.Join(' ', row.QuerySelectorAll("th, td").Select(cell => cell.Words())))];
}
