using System.Net;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Mail;

namespace SroiTracker.Tests.Web.Outreach;

/// <summary>How often a contractor is spoken to, who is due by that, and the rest after a letter.</summary>
public sealed class RhythmPageTests : IDisposable
{
    private static readonly LocalDate Today = new(2026, 3, 16); // a Monday

    private readonly SroiApp app = new();

    public RhythmPageTests() => EndingCast.On(app, Today);

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData(29, 0)]
    [InlineData(30, 1)]
    [InlineData(31, 1)]
    public async Task Get_ByRhythm_ListsFromTheAgreedDayOn(int daysAgo, int listed)
    {
        var company = await OwingAsync("Bedrijf 01");
        await ActionCast.OpenAsync(app, ActionCast.Contact(company, Today.PlusDays(-daysAgo)), contractor: company);
        var person = await DriverAsync(Role.Adviser);
        await AgreeAsync(person, company, "30");
        person.Words.Should().Contain("Elke 30 dagen");

        await person.GoAsync("/opdrachtnemers/benaderen?ritme=true");

        person.Page.QuerySelectorAll("tbody tr").Should().HaveCount(listed);
    }

    [Theory] // 90 days come from seed/actions/templates.json
    [InlineData(89, 0)]
    [InlineData(90, 1)]
    [InlineData(91, 1)]
    public async Task Get_ByRhythmWithoutAgreement_HoldsToTheDefault(int daysAgo, int listed)
    {
        var company = await OwingAsync("Bedrijf 01");
        await ActionCast.OpenAsync(app, ActionCast.Contact(company, Today.PlusDays(-daysAgo)), contractor: company);

        var page = await (await app.SignInAsync(Role.Adviser)).PageAsync("/opdrachtnemers/benaderen?ritme=true");

        page.QuerySelectorAll("tbody tr").Should().HaveCount(listed);
    }

    [Fact]
    public async Task Get_ByRhythm_NeverSpokenFirstThenTheLongestDue()
    {
        var (first, second, third) = (await OwingAsync("Bedrijf 01"), await OwingAsync("Bedrijf 02"), await OwingAsync("Bedrijf 03"));
        await ActionCast.OpenAsync(app, ActionCast.Contact(first, Today.PlusDays(-95)), contractor: first);
        await ActionCast.OpenAsync(app, ActionCast.Contact(second, Today.PlusDays(-120)), contractor: second);

        var page = await (await app.SignInAsync(Role.Adviser)).PageAsync("/opdrachtnemers/benaderen?ritme=true");

        page.QuerySelectorAll("tbody th").Select(cell => cell.Words()).Should().Equal("Bedrijf 03", "Bedrijf 02", "Bedrijf 01");
        third.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("6", "Kies 7 tot en met 365 dagen")]
    [InlineData("366", "Kies 7 tot en met 365 dagen")]
    [InlineData("vaak", "Deze waarde klopt niet. Controleer wat u heeft ingevuld.")]
    public async Task Post_UnfitDays_SaysWhy(string days, string message)
    {
        var company = await OwingAsync("Bedrijf 01");
        var person = await DriverAsync(Role.Adviser);

        await AgreeAsync(person, company, days);

        person.Page.QuerySelector("#error-summary").Words().Should().Contain(message);
        person.Page.QuerySelector("textarea[name=Why]")!.TextContent.Trim().Should().Be("Zo afgesproken");
        (await PartnerCast.RowsAsync<RhythmRow>(app)).Should().BeEmpty();
    }

    [Fact]
    public async Task Post_EmptyDays_GoesBackToTheDefault()
    {
        var company = await OwingAsync("Bedrijf 01");
        var person = await DriverAsync(Role.Adviser);
        await AgreeAsync(person, company, "7");
        await AgreeAsync(person, company, "");

        await person.GoAsync($"/opdrachtnemers/{company}/contactritme");

        person.Words.Should().Contain("Er is niets afgesproken. Dan geldt 90 dagen.");
        (await PartnerCast.RowsAsync<RhythmRow>(app)).Should().HaveCount(2, "what was agreed before stays");
    }

    [Theory] // 14 days of rest come from seed/matching/weights.json
    [InlineData(13, false)]
    [InlineData(14, true)]
    [InlineData(15, true)]
    public async Task Post_LetterAfterALetter_RespectsTheRest(int daysLater, bool isSent)
    {
        await app.ContractAsync();
        var letter = () => new Dictionary<string, string> { ["Subject"] = "Hallo", ["Message"] = "Tekst" };
        var path = $"/opdrachtnemers/{Efforts.Company}/benaderen";
        await (await app.SignInAsync(Role.Adviser)).PostFormAsync(path, letter());
        EndingCast.On(app, Today.PlusDays(daysLater));

        var answer = await (await app.SignInAsync(Role.Adviser)).PostFormAsync(path, letter());

        answer.StatusCode.Should().Be(isSent ? HttpStatusCode.Redirect : HttpStatusCode.OK);
        if (!isSent) (await answer.ReadAsync()).QuerySelector("main").Words().Should().Contain("Schrijf weer vanaf 30 maart 2026")
            .And.Contain("kreeg kort geleden al een bericht"); // 16 March + 14
        (await PartnerCast.RowsAsync<MailMessage>(app)).Should().HaveCount(isSent ? 2 : 1);
    }

    [Fact]
    public async Task Get_RhythmOfAnotherAuthority_ReturnsNotFound()
    {
        var company = await OwingAsync("Bedrijf 01");
        var schiedam = await app.SignInAsync("joost.adviseur@schiedam.example");

        (await schiedam.GetAsync($"/opdrachtnemers/{company}/contactritme")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await schiedam.PostFormAsync($"/opdrachtnemers/{company}/contactritme", new() { ["Days"] = "30", ["Why"] = "Zo afgesproken" })).StatusCode
            .Should().Be(HttpStatusCode.NotFound);
    }

    private static async Task AgreeAsync(FormDriver person, Guid company, string days)
    {
        await person.GoAsync($"/opdrachtnemers/{company}/contactritme");
        await person.Fill("Days", days).Fill("Why", "Zo afgesproken").PressAsync("Bewaren");
    }

    private async Task<Guid> OwingAsync(string name)
    {
        var company = await app.CompanyAsync(name);
        await app.RegisterAsync(Registered.Services(company, "R-" + name[^2..], 250_000));
        return company;
    }

    private async Task<FormDriver> DriverAsync(Role role) => new(await app.SignInAsync(role));
}
