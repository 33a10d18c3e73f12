using System.Net;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Letters;

namespace SroiTracker.Tests.Web.Templates;

/// <summary>Texts of advisers: changed on screen with their history, seen with real figures, used in letters, answers and reasons.</summary>
public sealed class TemplatePageTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Get_Preview_HasTheFiguresOfAContract()
    {
        var reference = (await app.ReadAsync(await app.ContractAsync())).Reference;
        var other = await app.ContractAsync(euros: 400_000);
        var person = await DriverAsync(Role.Adviser);

        await person.GoAsync("/sjablonen/tekort?kenmerk=" + Uri.EscapeDataString((await app.ReadAsync(other)).Reference));

        person.Page.QuerySelector(".letter").Words().Should().Contain("€ 20.000,00").And.Contain("31 december 2027")
            .And.NotContain("{"); // 5% of 400,000
        await person.GoAsync("/sjablonen/tekort?kenmerk=bestaat-niet");
        person.Words.Should().Contain("Dit contract is niet gevonden")
            .And.Contain(string.CompareOrdinal(reference, (await app.ReadAsync(other)).Reference) < 0 ? "€ 12.500,00" : "€ 20.000,00");
    }

    [Fact]
    public async Task Post_NewVersion_HoldsForTheOwnAuthorityOnlyAndKeepsTheOldOne()
    {
        await app.ContractAsync();
        var person = await DriverAsync(Role.Coordinator);
        await person.GoAsync("/sjablonen/open-saldo/wijzigen");

        await person.Fill("BodyNl", "Er staat {bedrag} open voor {contract}.").PressAsync("Bewaren");

        person.Path.Should().Be("/sjablonen/open-saldo");
        person.Page.QuerySelector(".letter").Words().Should().StartWith("Er staat € 12.500,00 open voor C-");
        person.Page.QuerySelectorAll("details").Should().HaveCount(2, "version 1 and what came with the program");
        await person.GoAsync($"/opdrachtnemers/{Efforts.Company}/benaderen?brief=open-saldo");
        person.Page.QuerySelector("#Message").Words().Should().StartWith("Er staat € 12.500,00 open");
        (await (await app.SignInAsync(Efforts.VoorbeeldstadAdviser)).PageAsync("/sjablonen/open-saldo")).QuerySelector(".letter").Words()
            .Should().StartWith("Beste opdrachtnemer,");
        (await PartnerCast.RowsAsync<TemplateRow>(app)).Select(row => (row.Code, row.Number, row.AuthorityId)).Should()
            .Equal(("open-saldo", 1, Registered.Utrecht));
    }

    [Theory]
    [InlineData("BodyNl", "Beste {naam}, nog {bedrag}", "{naam}")]
    [InlineData("BodyEn", "Still {amount}", "{amount}")]
    [InlineData("SubjectNl", "Nog {bedrag", "{bedrag")]
    [InlineData("BodyNl", "Vraag naar 111222333", "burgerservicenummer")]
    [InlineData("SubjectNl", "", "Vul een onderwerp in")]
    [InlineData("BodyNl", "", "Vul Tekst")]
    public async Task Post_Unfit_NamesWhatIsWrongAndKeepsWhatWasTyped(string field, string text, string message)
    {
        var person = await DriverAsync(Role.Adviser);
        await person.GoAsync("/sjablonen/open-saldo/wijzigen");

        await person.Fill(field, text).Fill("NameNl", "Mijn naam").PressAsync("Bewaren");

        person.Page.QuerySelector("#error-summary").Words().Should().Contain(message);
        person.Page.QuerySelector("input[name=NameNl]")!.GetAttribute("value").Should().Be("Mijn naam");
        (await PartnerCast.RowsAsync<TemplateRow>(app)).Should().BeEmpty();
    }

    [Fact]
    public async Task Post_VersionThatSomebodyElseKept_IsRefused()
    {
        var (first, second) = (await DriverAsync(Role.Adviser), await DriverAsync(Role.Coordinator));
        await first.GoAsync("/sjablonen/open-saldo/wijzigen");
        await second.GoAsync("/sjablonen/open-saldo/wijzigen");
        await first.Fill("NameNl", "De eerste").PressAsync("Bewaren");

        await second.Fill("NameNl", "De tweede").PressAsync("Bewaren");

        second.Page.QuerySelector("#error-summary").Words().Should().Contain("Iemand anders heeft deze tekst intussen gewijzigd.");
        (await PartnerCast.RowsAsync<TemplateRow>(app)).Select(row => row.NameNl).Should().Equal("De eerste");
    }

    [Fact]
    public async Task Post_OwnTemplate_IsOfferedWhereItsPurposeIs()
    {
        var thread = await app.ThreadAsync(await app.ContractAsync());
        var person = await DriverAsync(Role.Adviser);
        await person.GoAsync("/sjablonen/nieuw");
        await person.Fill("Purpose", "Answer").Fill("NameNl", "Verwijs naar plan").Fill("NameEn", "See the plan")
            .Fill("BodyNl", "Kijk in uw plan van {contract}.")
            .Fill("BodyEn", "See your plan of {contract}.").PressAsync("Bewaren");

        await person.GoAsync($"/vragen/{thread}");
        await person.GoAsync($"/vragen/{thread}" + person.Page.QuerySelectorAll("main a").Single(link => link.Words() == "Verwijs naar plan")
            .GetAttribute("href"));

        person.Page.QuerySelector("textarea[name=Words]")!.TextContent.Trim().Should().StartWith("Kijk in uw plan van C-");
        (await (await app.ContractorAsync()).PageAsync($"/vragen/{thread}")).QuerySelector("main").Words().Should()
            .NotContain("Verwijs naar plan", "texts are for advisers");
    }

    [Fact]
    public async Task Get_Judgement_TakesTheReasonFromATemplate()
    {
        var claim = await app.SubmittedAsync(await app.ContractAsync(), Efforts.Bol());
        var person = await DriverAsync(Role.Adviser);

        await person.GoAsync($"/beoordelen/{claim}?tekst=afwijzing-bewijs");

        person.Page.QuerySelector("textarea[name=RejectText]")!.TextContent.Trim().Should().Contain("bewijs").And.NotContain("{");
        person.Page.QuerySelector("textarea[name=RejectText]")!.Closest("details")!.HasAttribute("open").Should().BeTrue();
    }

    [Fact]
    public async Task Get_English_ShowsTheEnglishText()
    {
        await app.ContractAsync();
        var client = await app.SignInAsync(Role.Adviser);
        await client.PostFormAsync("/taal", new() { ["taal"] = "en", ["terug"] = "/" });

        (await client.PageAsync("/sjablonen/open-saldo")).QuerySelector(".letter").Words().Should().StartWith("Dear contractor,").And.NotContain("{");
    }

    [Theory]
    [InlineData(Role.ProcurementOfficer)]
    [InlineData(Role.Contractor)]
    [InlineData(Role.Partner)]
    [InlineData(Role.Administrator)]
    public async Task Get_OtherRoles_ReturnsForbidden(Role role) =>
        (await (await app.SignInAsync(role)).GetAsync("/sjablonen")).StatusCode.Should().Be(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Get_UnknownCode_ReturnsNotFound() =>
        (await (await app.SignInAsync(Role.Adviser)).GetAsync("/sjablonen/bestaat-niet")).StatusCode.Should().Be(HttpStatusCode.NotFound);

    private async Task<FormDriver> DriverAsync(Role role) => new(await app.SignInAsync(role));
}
