using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Browser;

/// <summary>The pages from shortage to alert, in a real browser, for each role that sees them.</summary>
[Collection(BrowserSuite.Name)]
public sealed class AlertPageTests(BrowserSite site)
{
    [BrowserTheory]
    [InlineData(Role.Coordinator, 320, "/tekorten", "shortages")]
    [InlineData(Role.Adviser, 1280, "/tekorten?regio=AM13", "shortages-region")]
    [InlineData(Role.ProcurementOfficer, 1280, "/tekorten", "shortages")]
    [InlineData(Role.Contractor, 320, "/tekorten", "shortages-contractor")]
    [InlineData(Role.Adviser, 320, "/tekorten/cijfer?reeks=AM13%2Ftotal", "figure")]
    [InlineData(Role.Adviser, 1280, "/tekorten/cijfer?reeks=%3Dleidse%20regio%20en%20katwijk%2Ftotal", "figure-custom")]
    [InlineData(Role.Adviser, 320, "/tekorten/metingen", "snapshots")]
    [InlineData(Role.Coordinator, 320, "/tekorten/importeren", "import")]
    [InlineData(Role.Adviser, 320, "/kansen", "matches")]
    [InlineData(Role.Coordinator, 1280, "/kansen", "matches")]
    [InlineData(Role.Contractor, 320, "/kansen", "own-matches")]
    [InlineData(Role.Contractor, 1280, "/kansen", "own-matches")]
    [InlineData(Role.Adviser, 320, "/signalen", "alerts")]
    [InlineData(Role.Coordinator, 1280, "/signalen", "alerts")]
    [InlineData(Role.Adviser, 1280, "/signalen?stand=verlopen", "alerts-expired")]
    [InlineData(Role.Coordinator, 320, "/regels/cpv", "mapping")]
    [InlineData(Role.Coordinator, 1280, "/regels/cpv?zoek=45", "mapping")]
    [InlineData(Role.Coordinator, 320, "/regels/cpv/nieuw", "mapping-new")]
    [InlineData(Role.Adviser, 320, "/kansen/wie?tekort=AM13%2Fsector%3Atgo", "who")]
    [InlineData(Role.Adviser, 1280, "/kansen/wie?tekort=AM13%2Fsector%3Atgo", "who")]
    [InlineData(Role.Adviser, 320, "/signalen/trechter", "funnel")]
    [InlineData(Role.Adviser, 1280, "/signalen/trechter", "funnel")]
    [InlineData(Role.Coordinator, 320, "/kansen/weging", "weights")]
    [InlineData(Role.Coordinator, 1280, "/kansen/weging", "weights")]
    [InlineData(Role.Contractor, 320, "/algoritme", "algorithm")]
    [InlineData(Role.Adviser, 1280, "/algoritme?gemeente=utrecht", "algorithm")]
    [InlineData(Role.Contractor, 320, "/begeleiding", "supervision")]
    [InlineData(Role.Contractor, 1280, "/begeleiding", "supervision")]
    [InlineData(Role.Contractor, 320, "/zelftoets", "self-checks")]
    [InlineData(Role.Contractor, 320, "/gevraagd", "asked")]
    [InlineData(Role.Adviser, 320, "/scenarios", "scenarios")]
    [InlineData(Role.Adviser, 320, "/scenarios/nieuw?Regio=AM13", "scenario-new")]
    [InlineData(Role.Adviser, 1280, "/scenarios/nieuw?Regio=AM13", "scenario-new")]
    [InlineData(Role.Administrator, 320, "/taken", "jobs")]
    [InlineData(Role.Administrator, 1280, "/taken", "jobs")]
    public async Task A_page_is_sound(Role role, int width, string path, string name)
    {
        await AlertCast.FillAsync(site.App);
        if (role == Role.Administrator) await AlertCast.ParkedAsync(site.App);
        await using var visit = await site.OpenAsync(width);
        await visit.SignInAsync(Cast.EmailOf(role));

        await visit.Page.GotoAsync(path);

        await visit.PictureAsync(name);
        await visit.ShouldBeSoundAsync();
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task The_pages_of_one_alert_are_sound(int width)
    {
        var alert = await AlertCast.AlertAsync(site.App);
        await using var visit = await site.OpenAsync(width);
        await visit.SignInAsync(Cast.EmailOf(Role.Adviser));

        foreach (var page in new[] { "", "/verwijzing", "/later", "/niet-geschikt", "/contact", "/uitkomst" })
        {
            await visit.Page.GotoAsync($"/kansen/{alert}{page}");
            await visit.PictureAsync("alert" + page.Replace('/', '-'));
            await visit.ShouldBeSoundAsync();
        }
    }

    [BrowserFact]
    public async Task A_file_is_tried_first_and_then_confirmed()
    {
        await using var visit = await site.OpenAsync(320);
        await visit.SignInAsync(Cast.EmailOf(Role.Coordinator));
        await visit.Page.GotoAsync("/tekorten/importeren");
        await visit.Page.SetInputFilesAsync("#File", new Microsoft.Playwright.FilePayload
        {
            Name = "tekorten.csv", MimeType = "text/csv",
            Buffer = SheetFile.Csv("peildatum;arbeidsmarktregio_code;aantal_tekort;verschil", "2026-03-02;AM09;83;", "2026-03-09;AM09;80;-5"),
        });

        await visit.Page.ClickAsync("main form button[type=submit]");
        await visit.Page.WaitForSelectorAsync("text=1 nieuw, 0 opgelost, 0 gelijk");
        await visit.PictureAsync("import-check");
        await visit.ShouldBeSoundAsync();
        await visit.Page.ClickAsync("main form button[type=submit]");

        await visit.Page.WaitForSelectorAsync("text=De cijfers zijn bewaard");
        (await visit.Page.TextContentAsync("main")).Should().Contain("Achterhoek");
    }
}
