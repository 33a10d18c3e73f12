using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Tests.Web.Reports;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Browser;

/// <summary>A contract from award to statement with a shortfall, and a queue that is cleared, as people do it.</summary>
[Collection(BrowserSuite.Name)]
public sealed class EndingJourneyTests(BrowserSite site) : IAsyncLifetime
{
    private const string Adviser = Efforts.VoorbeeldstadAdviser;
    private static readonly LocalDate Usual = new(2026, 3, 15);

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>The site is shared: other tests find its clock where they expect it.</summary>
    public Task DisposeAsync()
    {
        EndingCast.On(site.App, Usual);
        return Task.CompletedTask;
    }

    [BrowserTheory]
    [InlineData(320, "2025-12-01", "3.500,00")] // the table of 2024: the shortfall itself
    [InlineData(1280, "2026-01-05", "4.375,00")] // the table of 2026: 3,500 x 1.25
    public async Task From_award_to_statement_with_a_shortfall(int width, string award, string withheld)
    {
        await site.App.ContractAsync(Efforts.Voorbeeldstad); // enters the company
        var id = await RegisterAsync(width, award);
        await ClaimAsync(width, id);

        EndingCast.On(site.App, new LocalDate(2026, 7, 1));
        await using (var contractor = await OpenAsync(width, Cast.EmailOf(Role.Contractor), $"/afsluiting/{id}", "afsluiting-eigen"))
        {
            await contractor.Page.FillAsync("#Words", "Wij kochten in bij een sociale onderneming.");
            await SubmitAsync(contractor, "afsluiting-verslag");
        }

        await using (var adviser = await OpenAsync(width, Adviser, $"/contracten/{id}/afsluiting", "afsluiting-gemeld"))
        {
            await SubmitAsync(adviser, "afsluiting-herstel");
            (await adviser.Page.TextContentAsync("main")).Should().Contain("Tot en met 26 augustus 2026 kan het tekort nog worden ingevuld.");
        }

        EndingCast.On(site.App, new LocalDate(2026, 8, 27));
        await using (var adviser = await OpenAsync(width, Adviser, $"/contracten/{id}/afsluiting?stap=sanctie", "afsluiting-besluit"))
        {
            await adviser.Page.FillAsync("#Words", "Geen reactie in de herstelperiode");
            await SubmitAsync(adviser, "afsluiting-besloten");
            (await adviser.Page.TextContentAsync("main")).Should().Contain($"€\u00A0{withheld}");
            await adviser.Page.FillAsync("#On", "2026-08-27");
            await adviser.Page.FillAsync("#Words", "Verrekend met factuur 2026-118");
            await SubmitAsync(adviser, "afsluiting-klaar");
            await adviser.Page.ClickAsync(".timeline a:has-text('Besloten tot inhouden')");
            await adviser.ShouldBeSoundAsync();
            await adviser.PictureAsync("afsluiting-brief");
        }

        (await EndingCast.EntriesAsync(site.App, id)).Should().Equal(
            "ObligationSet Effort 12.500,00", "CreditBooked Effort -9.000,00", $"SanctionImposed Payable {withheld}", $"Settled Payable -{withheld}",
            "Settled Effort -3.500,00");
        await StatementAsync(width, id, withheld);
    }

    [BrowserFact]
    public async Task Ten_clean_claims_are_cleared_at_once()
    {
        var contract = await EndingCast.ContractAsync(site.App, EndingCast.Under2026);
        var claims = new List<Guid>();
        for (var number = 1; number <= 10; number++)
        {
            var facts = new EffortFacts { Block = "PURCHASE", From = new LocalDate(2026, 3, number), To = new LocalDate(2026, 3, number), Invoice = Money.OfEuros(1_000) };
            claims.Add(await site.App.SubmittedAsync(contract, facts, EndingCast.Reference(contract, $"tien-{number}"), file: EndingCast.InvoiceFile));
        }

        await using var adviser = await OpenAsync(1280, Adviser, "/beoordelen", "beoordelen-tien");
        foreach (var claim in claims) await adviser.Page.CheckAsync($"input[name=claims][value^='{claim}']");
        await adviser.Page.ClickAsync("form[action='/beoordelen/goedkeuringen'] button");
        await adviser.Page.WaitForSelectorAsync(".alert");
        await adviser.ShouldBeSoundAsync();

        (await site.App.ContractRowAsync(contract)).Credited.Should().Be(Money.OfEuros(10_000)); // ten of 1,000.00
        (await site.App.ContractRowAsync(contract)).Pending.Should().Be(Money.Zero);
    }

    private async Task<Guid> RegisterAsync(int width, string award)
    {
        await using var adviser = await OpenAsync(width, Adviser, "/contracten/nieuw", "award-nieuw");
        await adviser.Page.FillAsync("#Reference", $"AW-{width}");
        await adviser.Page.FillAsync("#Title", "Groenonderhoud");
        await adviser.Page.SelectOptionAsync("#Kind", "services");
        await adviser.Page.SelectOptionAsync("#MunicipalityCode", "GM9999");
        await adviser.Page.SelectOptionAsync("#ContractorId", $"{Efforts.Company}");
        await adviser.Page.FillAsync("#Value", "250.000,00");
        await adviser.Page.SelectOptionAsync("#ValueSource", nameof(ValueSource.Contract));
        await adviser.Page.FillAsync("#AwardOn", award);
        await adviser.Page.FillAsync("#StartOn", award);
        await adviser.Page.FillAsync("#EndOn", "2026-06-30");
        await adviser.Page.ClickAsync("button[value=opslaan]");
        await adviser.Page.WaitForURLAsync(address => Guid.TryParse(address.Split('/')[^1], out _));
        (await adviser.Page.TextContentAsync("#som + dl")).Should().Contain("€\u00A012.500,00"); // 5% of 250,000.00
        return Guid.Parse(adviser.Page.Url.Split('/')[^1]);
    }

    private async Task ClaimAsync(int width, Guid id)
    {
        string claim;
        await using (var contractor = await OpenAsync(width, Cast.EmailOf(Role.Contractor), $"/invullen/{id}/anders?blok=PURCHASE", "award-inkoop"))
        {
            await contractor.Page.FillAsync("#OwnReference", $"inkoop-aw-{width}");
            await contractor.Page.FillAsync("#From", "2026-03-02");
            await contractor.Page.FillAsync("#Invoice", "9.000,00");
            await contractor.Page.SetInputFilesAsync("#InvoiceFile", new Microsoft.Playwright.FilePayload { Name = "factuur.pdf", MimeType = "application/pdf", Buffer = Files.Pdf() });
            await contractor.Page.ClickAsync("button[value=indienen]");
            await contractor.Page.WaitForURLAsync("**/inspanningen/*");
            claim = contractor.Page.Url.Split('/')[^1];
        }

        await using var adviser = await OpenAsync(width, Adviser, $"/beoordelen/{claim}", "award-beoordelen");
        await adviser.Page.ClickAsync($"form[action='/beoordelen/{claim}/goedkeuring'] button");
        await adviser.Page.WaitForSelectorAsync(".alert");
        (await site.App.ContractRowAsync(id)).Outstanding.Should().Be(Money.OfEuros(3_500)); // 12,500 - 9,000
    }

    private async Task StatementAsync(int width, Guid id, string withheld)
    {
        await using var contractor = await OpenAsync(width, Cast.EmailOf(Role.Contractor), $"/verklaring/{id}", "verklaring");
        (await contractor.Page.TextContentAsync("h1")).Should().Be("Eindverklaring");
        var cookies = await contractor.Page.Context.CookiesAsync();
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Name}={cookie.Value}")));
        var text = new PdfParts(await client.GetByteArrayAsync($"/verklaring/{id}/verklaring.pdf")).Root.Text;
        text.Should().Contain("Eindverklaring").And.Contain($"€\u00A0{withheld}").And.Contain("Dit is de eindverklaring. Er is niets meer te doen of te betalen.");
    }

    private async Task<Visit> OpenAsync(int width, string email, string path, string name)
    {
        var visit = await site.OpenAsync(width);
        await visit.SignInAsync(email);
        await visit.Page.GotoAsync(path);
        await visit.PictureAsync(name);
        await visit.ShouldBeSoundAsync();
        return visit;
    }

    private static async Task SubmitAsync(Visit visit, string name)
    {
        await visit.Page.ClickAsync("section[aria-labelledby=stap] form button");
        await visit.Page.WaitForSelectorAsync(".alert");
        await visit.PictureAsync(name);
        await visit.ShouldBeSoundAsync();
    }
}
