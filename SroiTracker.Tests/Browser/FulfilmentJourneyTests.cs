using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Browser;

/// <summary>From a contractor who fills in a form to a booking, as people do it.</summary>
[Collection(BrowserSuite.Name)]
public sealed class FulfilmentJourneyTests(BrowserSite site)
{
    [BrowserTheory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task An_internship_is_entered_approved_and_booked(int width)
    {
        var contract = await site.App.ContractAsync();
        await using var contractor = await site.OpenAsync(width);
        await contractor.SignInAsync(Cast.EmailOf(Role.Contractor));
        await SeeAsync(contractor, "/mijn-verplichtingen", "mijn-verplichtingen");
        await SeeAsync(contractor, $"/mijn-verplichtingen/{contract}", "mijn-verplichting");
        await SeeAsync(contractor, "/invullen", "invullen");
        await SeeAsync(contractor, $"/invullen/{contract}", "invullen-wat");
        await SeeAsync(contractor, $"/invullen/{contract}/stagiair", "invullen-leeg");
        await FillAsync(contractor, $"POK-{width}");

        await contractor.Page.WaitForSelectorAsync("#opbrengst .worth__amount");
        (await contractor.Page.TextContentAsync("#opbrengst .worth__amount")).Should().Be("€\u00A06.837,61"); // 20,000 x 20/52 x 32/36
        (await contractor.Page.TextContentAsync("#opbrengst .derivation")).Should().Contain("20/52").And.Contain("32/36");
        await contractor.PictureAsync("invullen-vol");
        await contractor.ShouldBeSoundAsync();
        await contractor.Page.ClickAsync("button[value=indienen]");
        await contractor.Page.WaitForURLAsync("**/inspanningen/*");
        await contractor.PictureAsync("inspanning");
        await contractor.ShouldBeSoundAsync();

        await ApproveAsync(width, contractor.Page.Url.Split('/')[^1]);
        (await site.App.ContractRowAsync(contract)).Outstanding.Should().Be(Money.OfCents(566_239)); // 12,500.00 - 6,837.61
        await SeeAsync(contractor, "/berichten", "berichten");
        await OfficerAsync(width, contract);
    }

    [BrowserFact]
    public async Task Supervision_above_the_maximum_shows_what_was_cut_without_JavaScript()
    {
        var contract = await site.App.ContractAsync(Efforts.Voorbeeldstad);
        await using var visit = await site.OpenAsync(320, javaScript: false);
        await visit.SignInAsync(Cast.EmailOf(Role.Contractor));
        await visit.Page.GotoAsync($"/invullen/{contract}/begeleiding");
        await visit.Page.FillAsync("#OwnReference", "begeleiding-1");
        await visit.Page.FillAsync("#From", "2026-02-02");
        await visit.Page.FillAsync("#Weeks", "10");
        await visit.Page.FillAsync("#Hours", "40");

        await visit.Page.ClickAsync("button[value=bereken]");

        (await visit.Page.TextContentAsync(".worth__amount")).Should().Be("€\u00A02.000,00"); // 10 x 2 x 100
        (await visit.Page.TextContentAsync(".worth__cut")).Should().Contain("20 uur boven het maximum");
        await visit.PictureAsync("begeleiding");
    }

    private async Task ApproveAsync(int width, string claim)
    {
        await using var adviser = await site.OpenAsync(width);
        await adviser.SignInAsync(Cast.EmailOf(Role.Adviser));
        await SeeAsync(adviser, "/beoordelen", "beoordelen");
        await SeeAsync(adviser, $"/beoordelen/{claim}", "beoordelen-een");
        await adviser.Page.ClickAsync($"form[action='/beoordelen/{claim}/goedkeuring'] button");
        await adviser.Page.WaitForSelectorAsync(".alert");
    }

    /// <summary>The officer sees the claim without its files; the booking is derived again from its receipt.</summary>
    private async Task OfficerAsync(int width, Guid contract)
    {
        await using var officer = await site.OpenAsync(width);
        await officer.SignInAsync(Cast.EmailOf(Role.ProcurementOfficer));
        Guid id = default;
        await site.App.Database(async data => id = await data.Claims.Where(row => row.ContractId == contract).Select(row => row.Id).SingleAsync());
        await SeeAsync(officer, $"/inspanningen/{id}", "inspanning-inkoper");
        (await officer.Page.Locator("a[href^='/bewijs/']").CountAsync()).Should().Be(0);
        await DeriveAgainAsync(officer, contract);
    }

    /// <summary>From the account to the entry to the sum made again, as somebody who believes nothing would.</summary>
    private static async Task DeriveAgainAsync(Visit officer, Guid contract)
    {
        await SeeAsync(officer, $"/contracten/{contract}", "contract-inkoper");
        await SeeAsync(officer, $"/contracten/{contract}/boekingen", "boekingen-inkoper");
        await officer.Page.ClickAsync("tbody tr:has-text('6.837,61') a[href^='/boekingen/']");
        await officer.PictureAsync("boeking-inkoper");
        await officer.ShouldBeSoundAsync();
        await officer.Page.ClickAsync("a[href$='/opnieuw']");
        (await officer.Page.TextContentAsync("main")).Should().Contain("Gelijk.").And.Contain("€\u00A06.837,61");
        await officer.PictureAsync("opnieuw-inkoper");
        await officer.ShouldBeSoundAsync();
    }

    private static async Task FillAsync(Visit visit, string agreement)
    {
        await visit.Page.CheckAsync("input[value=BOL_2_4]");
        await visit.Page.FillAsync("#OwnReference", "stage-2026-03");
        await visit.Page.FillAsync("#Agreement", agreement);
        await visit.Page.FillAsync("#Crebo", "25655");
        await visit.Page.CheckAsync("input[value=recognised]");
        await visit.Page.FillAsync("#From", "2026-02-02");
        await visit.Page.FillAsync("#Weeks", "20");
        await visit.Page.FillAsync("#HoursPerWeek", "32");
        await visit.Page.SetInputFilesAsync("#PracticeAgreement", new Microsoft.Playwright.FilePayload
        {
            Name = "praktijkovereenkomst.pdf", MimeType = "application/pdf", Buffer = Files.Pdf(),
        });
    }

    private static async Task SeeAsync(Visit visit, string path, string name)
    {
        await visit.Page.GotoAsync(path);
        await visit.PictureAsync(name);
        await visit.ShouldBeSoundAsync();
    }
}
