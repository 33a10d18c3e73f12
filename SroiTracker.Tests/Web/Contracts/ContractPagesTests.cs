using System.Net;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Web.Contracts;

/// <summary>One contract on screen: entered, shown, amended, decided.</summary>
public sealed class ContractPagesTests(SroiApp app) : IClassFixture<SroiApp>
{
    [Fact]
    public async Task Get_Contract_ShowsTheSumAndWhy()
    {
        var id = await app.ContractAsync("P-1", 250_000);
        var client = await app.SignInAsync(Role.Adviser);

        var page = await client.PageAsync($"/contracten/{id}");

        page.QuerySelector("h1").Words().Should().Be("Onderhoud P-1");
        page.QuerySelector(".sum__part--total").Words().Should().Be("Nog te gaan€ 12.500,00"); // 250,000 x 5%
        page.QuerySelectorAll(".derivation__step").Length.Should().BeGreaterThan(3);
        page.QuerySelector(".chart__svg title").Words().Should().Be("Verloop");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/boekingen")]
    [InlineData("/wijzigen")]
    [InlineData("/wijzigingen")]
    [InlineData("/besluiten")]
    [InlineData("/adviseur")]
    public async Task Get_ContractOfAnotherAuthority_ReturnsNotFound(string page)
    {
        var company = await app.CompanyAsync("Havenbedrijf " + page.Length + page.GetHashCode(StringComparison.Ordinal), null, Registered.Schiedam);
        var id = await app.RegisterAsync(Registered.Services(company, "S" + page, 250_000, Registered.Schiedam, "GM0606"));
        var client = await app.SignInAsync(Role.Adviser);

        var answer = await client.GetAsync($"/contracten/{id}{page}");

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_Preview_KeepsNothing_And_Save_BooksExactlyThat()
    {
        var client = await app.SignInAsync(Role.Adviser);
        var fields = Filled("NW-1", "100.000,01");

        var preview = await (await client.PostFormAsync("/contracten/nieuw", new(fields) { ["stap"] = "voorbeeld" })).ReadAsync();
        await app.Database(async data => (await data.Contracts.AnyAsync(row => row.Reference == "NW-1")).Should().BeFalse());
        var saved = await client.PostFormAsync("/contracten/nieuw", new(fields) { ["stap"] = "opslaan" });

        preview.QuerySelector(".preview__amount").Words().Should().Be("De verplichting is € 5.000,00."); // 100,000.01 x 5% = 5,000.0005
        saved.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var contract = await app.ReadAsync(Guid.Parse(fields["Id"]));
        contract.Obligation.Should().Be(Money.OfEuros(5_000));
        contract.Days.IsContractAssumed.Should().BeTrue();
        contract.Facts.ValueProvenance.Should().Be("contract artikel 4");
    }

    [Fact]
    public async Task Post_TheSameFormTwice_EntersOneContract()
    {
        var client = await app.SignInAsync(Role.Adviser);
        var fields = Filled("NW-2", "250.000,00");

        await client.PostFormAsync("/contracten/nieuw", new(fields) { ["stap"] = "opslaan" });
        await client.PostFormAsync("/contracten/nieuw", new(fields) { ["stap"] = "opslaan" });

        await app.Database(async data => (await data.LedgerEntries.CountAsync(row => row.ContractId == Guid.Parse(fields["Id"]))).Should().Be(1));
    }

    [Theory]
    [InlineData("Reference", "", "Vul Kenmerk in.")]
    [InlineData("Value", "1,234.56", "Opdrachtwaarde is onduidelijk. Zet een komma voor de centen, bijvoorbeeld 1.234,56.")]
    [InlineData("Value", "-5,00", "Een bedrag onder nul kan hier niet. Vul nul of meer in.")]
    [InlineData("AwardOn", "31-02-2026", "Dag van gunning is geen bestaande datum. Schrijf hem als 31-12-2026.")]
    [InlineData("EndOn", "2020-01-01", "De laatste dag ligt vóór de eerste dag. Verbeter één van de twee.")]
    [InlineData("ContractorKvk", "1234567", "Dit is geen KvK-nummer. Schrijf acht cijfers, ook de nullen vooraan.")]
    [InlineData("Title", "Werk voor 123456782", "Titel bevat een burgerservicenummer (BSN). Haal het weg. Wij bewaren nooit een BSN.")]
    [InlineData("OfferedPercentage", "101", "Dit is geen percentage van 0 tot en met 100. Schrijf bijvoorbeeld 5 of 2,5.")]
    [InlineData("ValueSource", "", "Kies waar de waarde vandaan komt. Weet u het niet? Kies dan bron onbekend.")]
    [InlineData("MunicipalityCode", "GM0001", "Deze gemeente is niet bekend. Kies een gemeente uit de lijst.")]
    [InlineData("Cpv", "45", "De CPV-code heeft niet de goede vorm. Schrijf acht cijfers, zoals 45000000.")]
    public async Task Post_WithAFault_NamesTheFieldAndKeepsWhatWasTyped(string field, string value, string message)
    {
        var client = await app.SignInAsync(Role.Adviser);
        var fields = Filled("F-" + Math.Abs(message.Length * 31 + value.Length), "250.000,00");
        fields[field] = value;

        var page = await (await client.PostFormAsync("/contracten/nieuw", new(fields) { ["stap"] = "opslaan" })).ReadAsync();

        page.QuerySelector($"#{field}-error").Words().Should().Be(message);
        page.QuerySelector("#ContractorName")!.GetAttribute("value").Should().Be(fields["ContractorName"]);
        await app.Database(async data => (await data.Contracts.AnyAsync(row => row.Id == Guid.Parse(fields["Id"]))).Should().BeFalse());
    }

    [Fact]
    public async Task Post_Amendment_BooksTheDifference()
    {
        var id = await app.ContractAsync("A-1", 250_000);
        var version = (await app.ReadAsync(id)).Version;
        var client = await app.SignInAsync(Role.Adviser);
        var fields = new Dictionary<string, string>
        {
            ["Version"] = $"{version}", ["Kind"] = "MoreWork", ["EffectiveOn"] = "2026-03-01", ["NewValue"] = "300.000,00", ["Why"] = "meerwerkbon 1",
        };

        var preview = await (await client.PostFormAsync($"/contracten/{id}/wijzigingen", new(fields) { ["stap"] = "voorbeeld" })).ReadAsync();
        var saved = await client.PostFormAsync($"/contracten/{id}/wijzigingen", new(fields) { ["stap"] = "opslaan" });

        preview.QuerySelector(".preview .facts").Words().Should().Contain("Verschil dat geboekt wordt€ 2.500,00"); // 15,000 - 12,500
        saved.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await app.ReadAsync(id)).Obligation.Should().Be(Money.OfEuros(15_000));
        await app.Database(async data => (await data.LedgerEntries.Where(row => row.ContractId == id).OrderBy(row => row.Sequence)
            .Select(row => row.Amount).ToListAsync()).Should().Equal(Money.OfEuros(12_500), Money.OfEuros(2_500)));
    }

    [Theory]
    [InlineData(Role.Adviser, 1)]
    [InlineData(Role.ProcurementOfficer, 0)]
    public async Task Get_ContractWithAnAmendment_LinksToItsFormForWhoMayChange(Role role, int links)
    {
        var id = await app.ContractAsync("AL-" + role, 250_000);
        var version = (await app.ReadAsync(id)).Version;
        await (await app.SignInAsync(Role.Adviser)).PostFormAsync($"/contracten/{id}/wijzigingen", new()
        {
            ["Version"] = $"{version}", ["Kind"] = "MoreWork", ["EffectiveOn"] = "2026-03-01", ["NewValue"] = "300.000,00", ["Why"] = "bon", ["stap"] = "opslaan",
        });
        var client = await app.SignInAsync(role);

        var page = await client.PageAsync($"/contracten/{id}");

        page.QuerySelectorAll(".timeline__item").Length.Should().BeGreaterThan(2);
        page.QuerySelectorAll($".timeline a[href='/contracten/{id}/wijzigingen']").Length.Should().Be(links);
    }

    [Fact]
    public async Task Post_AmendmentReadBeforeAnotherChange_IsRefusedWithWhatToDo()
    {
        var id = await app.ContractAsync("A-2", 250_000);
        var client = await app.SignInAsync(Role.Adviser);
        var fields = new Dictionary<string, string>
        {
            ["Version"] = "1", ["Kind"] = "LessWork", ["EffectiveOn"] = "2026-03-01", ["NewValue"] = "200.000,00", ["Why"] = "bon", ["stap"] = "opslaan",
        };

        var page = await (await client.PostFormAsync($"/contracten/{id}/wijzigingen", fields)).ReadAsync();

        page.QuerySelector("#error-summary").Words().Should()
            .Contain("Iemand wijzigde dit contract intussen. Open het opnieuw en probeer het nog eens.");
        (await app.ReadAsync(id)).Obligation.Should().Be(Money.OfEuros(12_500));
    }

    [Fact]
    public async Task Post_Exemption_TakesTheObligationBack()
    {
        var id = await app.ContractAsync("V-1", 250_000);
        var version = (await app.ReadAsync(id)).Version;
        var client = await app.SignInAsync(Role.Adviser);

        var saved = await client.PostFormAsync($"/contracten/{id}/vrijstelling", new()
        {
            ["Version"] = $"{version}", ["Percentage"] = "0", ["FromDay"] = "2026-03-15", ["Why"] = "besluit 12", ["stap"] = "opslaan",
        });

        saved.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var contract = await app.ReadAsync(id);
        contract.State.Should().Be(ContractState.Exempt);
        contract.Obligation.Should().Be(Money.Zero);
    }

    [Fact]
    public async Task A_value_that_nobody_confirmed_counts_only_after_confirmation()
    {
        var contract = Registered.Services(await app.CompanyAsync("Bedrijf W-1"), "W-1", 250_000);
        var id = await app.RegisterAsync(contract with { Facts = contract.Facts with { ValueFlag = ValueFlag.NotConfirmed, ValueSource = ValueSource.Unknown } });
        var before = await app.ReadAsync(id);
        var client = await app.SignInAsync(Role.Adviser);

        await client.PostFormAsync($"/contracten/{id}/waarde", new() { ["Version"] = $"{before.Version}", ["Provenance"] = "contract bladzijde 2" });

        before.State.Should().Be(ContractState.NeedsDecision);
        before.Obligation.Should().Be(Money.Zero);
        (await app.ReadAsync(id)).Obligation.Should().Be(Money.OfEuros(12_500));
    }

    [Fact]
    public async Task Two_alike_point_at_each_other_until_somebody_says_what_they_are()
    {
        var company = await app.CompanyAsync("Bedrijf D");
        var first = await app.RegisterAsync(Registered.Services(company, "D-1", 180_000));
        var second = await app.RegisterAsync(Registered.Services(company, "D-2", 180_000));
        var client = await app.SignInAsync(Role.Adviser);

        var page = await client.PageAsync($"/contracten/{first}");
        await client.PostFormAsync($"/contracten/{first}/dubbelen/{second}", new() { ["isSame"] = "false" });
        var after = await client.PageAsync($"/contracten/{second}");

        page.QuerySelector(".duplicate").Words().Should().Contain("Onderhoud D-2 (D-2)");
        after.QuerySelector(".duplicate").Words().Should().EndWith("een ander contract");
    }

    [Fact]
    public async Task Post_Adviser_GivesTheContractToAColleagueOnly()
    {
        var id = await app.ContractAsync("G-1", 250_000);
        var version = (await app.ReadAsync(id)).Version;
        var client = await app.SignInAsync(Role.Adviser);
        var (own, other) = (Guid.Empty, Guid.Empty);
        await app.Database(async data =>
        {
            own = await data.Users.Where(user => user.Email == Cast.EmailOf(Role.Coordinator)).Select(user => user.Id).SingleAsync();
            other = await data.Users.Where(user => user.Email == "joost.adviseur@schiedam.example").Select(user => user.Id).SingleAsync();
        });

        await client.PostFormAsync($"/contracten/{id}/adviseur", new() { ["Version"] = $"{version}", ["AdviserId"] = $"{other}" });
        var refused = (await app.ReadAsync(id)).AdviserId;
        await client.PostFormAsync($"/contracten/{id}/adviseur", new() { ["Version"] = $"{version}", ["AdviserId"] = $"{own}" });

        refused.Should().BeNull();
        (await app.ReadAsync(id)).AdviserId.Should().Be(own);
    }

    private static Dictionary<string, string> Filled(string reference, string value) => new()
    {
        ["Id"] = $"{Guid.CreateVersion7()}", ["Reference"] = reference, ["Title"] = "Schoonmaak", ["ContractorName"] = "Schoon BV " + reference,
        ["ContractorKvk"] = "", ["OtherIdentifier"] = "BE 0123", ["IdentifierNote"] = "Belgisch bedrijf", ["Kind"] = "services", ["Value"] = value,
        ["IsValueWithVat"] = "false", ["HasOptionYearsInValue"] = "false", ["ValueSource"] = "Contract", ["ValueProvenance"] = "contract artikel 4",
        ["MunicipalityCode"] = "GM0344", ["AwardOn"] = "2026-01-05", ["EndOn"] = "2027-01-04", ["StartOn"] = "2026-02-01",
    };
}
