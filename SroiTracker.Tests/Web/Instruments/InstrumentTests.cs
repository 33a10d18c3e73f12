using System.Net;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Support;

namespace SroiTracker.Tests.Web.Instruments;

/// <summary>
/// The register of schemes and offers: found by what is lacking, kept by the coordinator, and heard when a subsidised place is judged.
/// </summary>
public sealed class InstrumentTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Row_1_24_region_and_level_yield_the_right_offers()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await KeepAsync(coordinator, Offer("SchoolWerkt", "Offer", ("ForSupervision", "true"), ("Levels", "1, 2")));
        var contractor = await app.SignInAsync(Role.Contractor);

        (await NamesAsync(contractor,
            "?regio=AM13&niveau=2&nodig=begeleiding")).Should().Contain("SchoolWerkt").And.Contain("SBB: adviseur praktijkleren")
            .And.NotContain("Regionaal mobiliteitsteam Achterhoek", "that team works elsewhere");
        (await NamesAsync(contractor,
            "?regio=AM13&niveau=3&nodig=begeleiding")).Should().NotContain("SchoolWerkt").And.Contain("SBB: adviseur praktijkleren");
        (await NamesAsync(contractor, "?regio=AM22&niveau=2&nodig=begeleiding")).Should().NotContain("SchoolWerkt");
        (await NamesAsync(contractor, "?regio=AM13&niveau=2&nodig=erkenning")).Should().Equal("SBB: adviseur praktijkleren");
    }

    [Fact]
    public async Task Row_1_24_a_contractor_who_lacks_supervisors_finds_the_offers_from_the_chances()
    {
        var contractor = await app.SignInAsync(Role.Contractor);

        var link = (await contractor.PageAsync("/kansen")).QuerySelectorAll("a").Single(each => each.Words() == "Ik mis begeleiders");
        var page = await contractor.PageAsync(link.GetAttribute("href")!);

        page.QuerySelector("main .cards").Words().Should().Contain("SBB: adviseur praktijkleren").And.Contain("Subsidieregeling praktijkleren");
        page.QuerySelectorAll("a[href*='wijzigen']").Should().BeEmpty();
    }

    [Fact]
    public async Task Row_1_25_a_hall_for_ten_weeks_appears_for_programmes_that_lack_space_while_it_lasts()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        await KeepAsync(coordinator, Offer("Grote hal voor praktijkopdrachten", "InKind", ("ForSpace", "true"),
            ("Amount", "een hal voor tien weken"), ("FromDay", "2026-03-02"), ("LastDay", "2026-05-10")));

        var cook = await app.Stranger().PageAsync("/stages/AM13/25180"); // lacks supervision and space
        var guard = await app.Stranger().PageAsync("/stages/AM13/25407"); // lacks supervision and recognition
        var elsewhere = await app.Stranger().PageAsync("/stages/AM09/25180");
        app.Clock.Now = app.Clock.Now.Plus(NodaTime.Duration.FromDays(57)); // 11 May, the day after
        var after = await app.Stranger().PageAsync("/stages/AM13/25180");

        cook.QuerySelector("section[aria-labelledby=hulp]").Words().Should().Contain("Grote hal voor praktijkopdrachten").And.Contain("een hal voor tien weken").And.Contain("Tot en met 10 mei 2026");
        foreach (var page in new[] { guard, elsewhere,
            after }) page.QuerySelector("section[aria-labelledby=hulp]").Words().Should().NotContain("Grote hal");
    }

    [Theory]
    [InlineData(Efforts.Voorbeeldstad, "BOL", "De regeling vraagt om opletten bij stapelen.")]
    [InlineData(Efforts.Utrecht, "BOL_2_4", "De regeling zegt niets over stapelen.")]
    public async Task Row_1_26_a_subsidised_place_warns_who_judges_as_the_policy_says(string folder, string block, string expected)
    {
        var (client, contract) = (await app.ContractorAsync(), await app.ContractAsync(folder));
        using var kept = await client.PostFilesAsync(
            $"/invullen/{contract}/stagiair", Place(block, ("Instrument", "slim"), ("Subsidy", "2.700,00")),
                ("PracticeAgreement", "pok.pdf", Files.Pdf()));
        var id = Guid.Parse(kept.Headers.Location!.OriginalString.Split('/')[^1]);

        var adviser = await app.SignInAsync(folder == Efforts.Utrecht ? Cast.EmailOf(Role.Adviser) : Efforts.VoorbeeldstadAdviser);
        var warning = (await adviser.PageAsync($"/beoordelen/{id}")).QuerySelector("main > .alert").Words();

        warning.Should().Contain("Voor deze plek is ook subsidie: € 2.700,00 (SLIM: leren en ontwikkelen in het mkb).").And.Contain(expected)
            .And.Contain("Vraag bij de subsidie na of het samen mag.");
    }

    [Fact]
    public async Task Get_ClaimWithoutSubsidy_WarnsNobody()
    {
        var claim = await app.SubmittedAsync(await app.ContractAsync(), Efforts.Bol());

        (await (await app.SignInAsync(Role.Adviser)).PageAsync($"/beoordelen/{claim}")).QuerySelector("main").Words().Should().NotContain("stapelen");
    }

    [Theory]
    [InlineData("Subsidy", "", "Vul het bedrag van de subsidie in.")]
    [InlineData("Instrument", "", "Kies welke subsidie dit is.")]
    public async Task Post_HalfASubsidy_SaysWhatIsMissing(string field, string value, string fault)
    {
        var (client, contract) = (await app.ContractorAsync(), await app.ContractAsync());

        var page = await (await client.PostFormAsync(
            $"/invullen/{contract}/stagiair", Place("BOL_2_4", [("Instrument", "slim"), ("Subsidy", "2.700,00"), (field, value)]))).ReadAsync();

        page.GetElementById(field + "-error").Words().Should().Be(fault);
        await app.Database(async data => (await data.Set<Claim>().AnyAsync()).Should().BeFalse());
    }

    [Fact]
    public async Task Row_4_8_the_coordinator_takes_a_scheme_over_and_it_stands_in_its_place_in_the_own_region_only()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        var form = new FormDriver(coordinator);
        await form.GoAsync("/instrumenten/utrecht-begeleiding/wijzigen");
        form.Fill("Amount", "€ 300 per maand").Fill("LastDay", "2026-12-31").Fill("Region", "AM13");

        await form.PressAsync("Bewaren");

        form.Words.Should().Contain("€ 300 per maand").And.NotContain("Ten hoogste € 250 per maand per plek");
        (await coordinator.PageAsync("/instrumenten?regio=AM09")).QuerySelector("main").Words().Should().NotContain("€ 300 per maand");
        await app.Database(async data =>
        {
            (await data.Set<InstrumentRow>().SingleAsync()).AuthorityId.Should().Be(Registered.Utrecht);
            (await data.AuditLines.SingleAsync(line => line.Action == "instrument.kept")).After.Should().Contain("300 per maand");
        });
    }

    [Fact]
    public async Task Row_0_16_the_mobility_team_stands_in_the_register_of_its_region()
    {
        var adviser = await app.SignInAsync(Role.Adviser);

        (await adviser.PageAsync("/instrumenten?regio=AM09")).QuerySelector("main").Words().Should().Contain("Regionaal mobiliteitsteam Achterhoek").And.Contain("Praktijkleren is een onderdeel.");
        (await NamesAsync(adviser, "?regio=AM13")).Should().NotContain("Regionaal mobiliteitsteam Achterhoek");
    }

    [Theory]
    [InlineData("Region", "AM22", "Kies een regio van uw eigen gemeente.")]
    [InlineData("LastDay", "2026-03-01", "De laatste dag ligt voor de eerste dag.")]
    [InlineData("ForSupervision", "false", "Kies ten minste een ding waarbij dit helpt.")]
    [InlineData("SourceUrl", "http://bron.example", "Adres van de bron")]
    [InlineData("SourceUrl", "javascript:alert(1)", "Adres van de bron")]
    [InlineData("Levels", "5", "Niveaus")]
    [InlineData("Name", "", "Naam")]
    [InlineData("Conditions", "zie 111222333", "burgerservicenummer")]
    public async Task Post_FaultyInstrument_KeepsNothing(string field, string value, string fault)
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        var fields = Offer("Hulp", "Offer", ("ForSupervision", "true"), ("FromDay", "2026-03-02"));
        fields[field] = value;

        var page = await (await coordinator.PostFormAsync("/instrumenten/nieuw", fields)).ReadAsync();

        page.GetElementById("error-summary").Words().Should().Contain(fault);
        await app.Database(async data => (await data.Set<InstrumentRow>().AnyAsync()).Should().BeFalse());
    }

    [Fact]
    public async Task Post_InstrumentThatSomebodyChangedMeanwhile_IsRefused()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        var fields = Offer("SLIM hier", "Scheme", ("ForMoney", "true"));
        await coordinator.PostFormAsync("/instrumenten/slim/wijzigen", fields);

        var again = await (await coordinator.PostFormAsync("/instrumenten/slim/wijzigen", fields)).ReadAsync(); // still says version 0

        again.GetElementById("error-summary").Words().Should().Contain("Iemand heeft dit intussen gewijzigd.");
        (await coordinator.GetAsync("/instrumenten/bestaat-niet/wijzigen")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task KeepAsync(HttpClient client, Dictionary<string, string> offer) =>
        (await client.PostFormAsync("/instrumenten/nieuw", offer)).StatusCode.Should().Be(HttpStatusCode.Redirect);

    private static async Task<List<string>> NamesAsync(HttpClient client, string query) =>
        [.. (await client.PageAsync("/instrumenten" + query)).QuerySelectorAll("section[aria-labelledby=open] h3").Select(head => head.Words())];

    private static Dictionary<string, string> Offer(string name, string kind, params (string Name, string Value)[] more)
    {
        var fields = new Dictionary<string, string>
        {
            ["Name"] = name, ["Kind"] = kind, ["Region"] = "AM13", ["Conditions"] = "voor leerbedrijven", ["Amount"] = "hulp",
                ["Deadline"] = "altijd",
            ["Stacking"] = "Ask", ["Contact"] = "Gemeente Utrecht", ["SourceTitle"] = "besluit van het college", ["Version"] = "0",
        };
        foreach (var (field, value) in more) fields[field] = value;
        return fields;
    }

    private static Dictionary<string, string> Place(string block, params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>
        {
            ["Block"] = block, ["OwnReference"] = "stage-1", ["Agreement"] = "POK-1", ["Recognition"] = "recognised", ["From"] = "2026-02-02",
            ["Weeks"] = "20", ["HoursPerWeek"] = "32", ["Step"] = "indienen",
        };
        foreach (var (name, value) in changes) fields[name] = value;
        return fields;
    }

}
