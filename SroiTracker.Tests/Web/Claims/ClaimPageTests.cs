using System.Net;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Tests.Web.Claims;

public sealed class ClaimPageTests(SroiApp app) : IClassFixture<SroiApp>
{
    [Fact]
    public async Task Post_BolOf20WeeksAnd32HoursUnderUtrecht_ShowsTheAmountWithItsSteps()
    {
        var (client, contract) = await StartAsync();

        var page = await (await client.PostFormAsync($"/invullen/{contract}/stagiair", Bol(("Step", "bereken")))).ReadAsync();

        page.QuerySelector(".worth__amount").Words().Should().Be("€ 6.837,61"); // 20,000 x 20/52 x 32/36
        page.QuerySelector(".derivation").Words().Should().Contain("20/52").And.Contain("32/36");
    }

    [Fact]
    public async Task Post_Preview_IsTheSameAmountAsAFragment()
    {
        var (client, contract) = await StartAsync();

        var html = await (await client.PostFormAsync($"/invullen/{contract}/stagiair/opbrengst", Bol())).Content.ReadAsStringAsync();

        html.Should().Contain("6.837,61").And.NotContain("<html");
    }

    [Fact]
    public async Task Post_PreviewOfAnEmptyForm_SaysWhatIsStillNeeded()
    {
        var (client, contract) = await StartAsync();

        using var answer = await client.PostFormAsync($"/invullen/{contract}/stagiair/opbrengst", []);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        (await answer.ReadAsync()).QuerySelector(".worth__word").Words().Should().Be("Nog niet bekend.");
    }

    [Fact]
    public async Task Post_SupervisionAboveTheMaximum_ShowsWhatWasCut()
    {
        var client = await app.ContractorAsync();
        var contract = await app.ContractAsync(Efforts.Voorbeeldstad);

        var page = await (await client.PostFormAsync($"/invullen/{contract}/begeleiding", new()
        {
            ["Block"] = "SUPERVISION", ["OwnReference"] = "begeleiding-1", ["From"] = "2026-02-02", ["Weeks"] = "10", ["Hours"] = "40", ["Step"] = "bereken",
        })).ReadAsync();

        page.QuerySelector(".worth__amount").Words().Should().Be("€ 2.000,00"); // 10 weeks x 2 hours x 100
        page.QuerySelector(".worth__cut").Words().Should().Contain("40 uur gegeven, 20 uur geteld: 20 uur boven het maximum");
    }

    [Fact]
    public async Task Post_Submit_KeepsTheClaimItsFileAndNoNumberOfTheAgreement()
    {
        var (client, contract) = await StartAsync();

        using var answer = await client.PostFilesAsync(
            $"/invullen/{contract}/stagiair", Bol(("Step", "indienen"), ("Agreement", "POK-77-001")), ("PracticeAgreement", "pok.pdf", Files.Pdf()));

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var id = Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1]);
        var claim = await app.ClaimRowAsync(id);
        claim.State.Should().Be(ClaimState.Submitted);
        claim.Facts.ToDay.Should().Be(new NodaTime.LocalDate(2026, 6, 21)); // 2 February and 140 days, the last inside
        claim.Facts.PersonKey.Should().HaveLength(64);
        await app.Database(async data => (await data.ClaimEvidence.CountAsync(file => file.ClaimId == id)).Should().Be(1));
        (await File.ReadAllTextAsync(app.DatabasePath, System.Text.Encoding.Latin1)).Should().NotContain("POK-77-001").And.NotContain("POK77001");
    }

    [Theory]
    [InlineData("OwnReference", "", "Vul Uw eigen kenmerk in.")]
    [InlineData("OwnReference", "111222333", "Uw eigen kenmerk bevat een burgerservicenummer (BSN). Haal het weg. Wij bewaren nooit een BSN.")]
    [InlineData("Agreement", "", "Vul het nummer van de praktijkovereenkomst in. Zonder dit nummer telt de plek niet mee.")]
    [InlineData("Weeks", "", "Vul het aantal weken in, of de laatste dag.")]
    [InlineData("To", "2026-06-01", "Vul het aantal weken in of de laatste dag, niet allebei.")]
    [InlineData("HoursPerWeek", "", "Vul Uren per week in.")]
    [InlineData("HoursPerWeek", "61", "Uren per week ligt tussen 0 en 60. Verbeter het aantal.")]
    [InlineData("HoursPerWeek", "-1", "Uren per week ligt tussen 0 en 60. Verbeter het aantal.")]
    [InlineData("Weeks", "-1", "Aantal weken ligt niet tussen 1 en 520. Vul een waarde daartussen in.")]
    [InlineData("Crebo", "123", "Opleiding (crebo) heeft vijf cijfers. Kijk op de praktijkovereenkomst.")]
    [InlineData("Block", "", "Kies een soort.")]
    public async Task Post_WrongField_SaysWhatToDoAndKeepsNothing(string field, string value, string expected)
    {
        var (client, contract) = await StartAsync();

        using var answer = await client.PostFormAsync($"/invullen/{contract}/stagiair", Bol((field, value), ("Step", "indienen")));

        (await answer.ReadAsync()).GetElementById(field + "-error").Words().Should().Be(expected);
        await app.Database(async data => (await data.Claims.AnyAsync(claim => claim.ContractId == contract)).Should().BeFalse());
    }

    [Fact]
    public async Task Post_BadFile_SaysSoBesideTheFieldAndKeepsNothing()
    {
        var (client, contract) = await StartAsync();

        using var answer = await client.PostFilesAsync(
            $"/invullen/{contract}/stagiair", Bol(("Step", "indienen")), ("PracticeAgreement", "pok.pdf", "<html>"u8.ToArray()));

        (await answer.ReadAsync()).GetElementById("PracticeAgreement-error").Words().Should().Be("pok.pdf is geen PDF, JPEG of PNG. Kies een ander bestand.");
        await app.Database(async data => (await data.Claims.AnyAsync(claim => claim.ContractId == contract)).Should().BeFalse());
    }

    [Fact]
    public async Task Post_TheSameFormTwice_KeepsOneClaim()
    {
        var (client, contract) = await StartAsync();
        var fields = Bol(("Step", "bewaar"), ("ClaimId", Guid.CreateVersion7().ToString()), ("Agreement", "POK-99-1"));

        using var first = await client.PostFormAsync($"/invullen/{contract}/stagiair", new(fields));
        using var second = await client.PostFormAsync($"/invullen/{contract}/stagiair", new(fields));

        second.Headers.Location.Should().Be(first.Headers.Location);
        await app.Database(async data => (await data.Claims.CountAsync(claim => claim.ContractId == contract)).Should().Be(1));
    }

    [Fact]
    public async Task Post_WithoutEvidenceThatIsAskedFor_StaysADraftAndSaysWhy()
    {
        var client = await app.ContractorAsync();
        var contract = await app.ContractAsync(Efforts.Voorbeeldstad);

        using var answer = await client.PostFormAsync(
            $"/invullen/{contract}/stagiair", Bol(("Block", "BOL"), ("Agreement", "POK-88-1"), ("Recognition", "recognised"), ("Step", "indienen")));
        var page = await client.PageAsync(answer.Headers.Location!.OriginalString);

        page.QuerySelector(".alert").Words().Should().Contain("Er ontbreekt nog een verplicht bewijsstuk");
        page.QuerySelector(".status").Words().Should().Be("Concept");
    }

    [Fact]
    public async Task Get_ClaimOfAnotherCompany_IsNotFound()
    {
        var claim = await app.SubmittedAsync(await app.ContractAsync(), Efforts.Bol(), "w1");
        var other = await app.SignInAsync(Cast.OtherContractor);

        foreach (var path in new[] { $"/inspanningen/{claim}", $"/inspanningen/{claim}/kopie", $"/inspanningen/{claim}/wijzigen" })
            (await other.GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await other.PostFormAsync($"/inspanningen/{claim}/intrekken", new() { ["version"] = "3" })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await app.ClaimRowAsync(claim)).State.Should().Be(ClaimState.Submitted);
    }

    [Fact]
    public async Task A_question_is_answered_and_a_rejected_claim_is_corrected_in_a_new_one()
    {
        var contract = await app.ContractAsync();
        var claim = await app.SubmittedAsync(contract, Efforts.Bol(), "w2");
        var (adviser, contractor) = (await app.SignInAsync(Role.Adviser), await app.ContractorAsync());

        await adviser.PostFormAsync($"/beoordelen/{claim}/vraag", new() { ["Version"] = "3", ["Question"] = "Welke school?" });
        (await contractor.PageAsync($"/inspanningen/{claim}")).QuerySelector(".talk").Words().Should().Contain("Welke school?");
        await contractor.PostFormAsync($"/inspanningen/{claim}/antwoorden", new() { ["Version"] = "4", ["Words"] = "MBO Utrecht" });
        await adviser.PostFormAsync($"/beoordelen/{claim}/afwijzing", new() { ["Version"] = "5", ["RejectReason"] = "Period", ["RejectText"] = "Begin klopt niet." });

        (await app.ClaimRowAsync(claim)).Reason.Should().Be("Periode klopt niet: Begin klopt niet.");
        (await app.ContractRowAsync(contract)).Pending.IsZero.Should().BeTrue();
        using var copy = await contractor.GetAsync($"/inspanningen/{claim}/kopie");
        var form = await contractor.PageAsync(copy.Headers.Location!.OriginalString);
        form.QuerySelector("input[name=Corrects]")!.GetAttribute("value").Should().Be(claim.ToString());
        form.GetElementById("HoursPerWeek")!.GetAttribute("value").Should().Be("32");
        (await contractor.PageAsync("/berichten")).QuerySelector("main").Words().Should().Contain("Uw inspanning is afgewezen");
    }

    [Fact]
    public async Task Get_OwnObligation_ShowsTheSumTheReasonAndTheBookings()
    {
        var (client, contract) = await StartAsync();

        var page = await client.PageAsync($"/mijn-verplichtingen/{contract}");
        var file = await client.GetAsync($"/mijn-verplichtingen/{contract}/boekingen.csv");

        page.QuerySelector(".card__left").Words().Should().Be("Nog € 12.500,00 te gaan"); // 5% of 250,000
        page.QuerySelector(".derivation").Should().NotBeNull();
        (await file.Content.ReadAsStringAsync()).Should().MatchRegex("Verplichting;Inspanning;12500,00;Contract vastgelegd");
        (await client.PageAsync("/mijn-verplichtingen")).QuerySelectorAll(".card").Should().NotBeEmpty();
    }

    private async Task<(HttpClient Client, Guid Contract)> StartAsync() => (await app.ContractorAsync(), await app.ContractAsync());

    private static Dictionary<string, string> Bol(params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>
        {
            ["Block"] = "BOL_2_4", ["OwnReference"] = "stage-1", ["Agreement"] = "POK-1", ["Crebo"] = "25655", ["Recognition"] = "recognised",
            ["From"] = "2026-02-02", ["Weeks"] = "20", ["HoursPerWeek"] = "32",
        };
        foreach (var (name, value) in changes) fields[name] = value;
        return fields;
    }
}
