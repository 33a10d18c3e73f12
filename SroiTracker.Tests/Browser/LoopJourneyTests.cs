using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Tests.Browser;

/// <summary>The whole loop in a program of its own, as people do it: figures in, an alert, a referral, a place, a credit, and figures that close the rest.</summary>
public sealed class LoopJourneyTests : IAsyncLifetime
{
    private const string Heading = "peildatum;datum_precisie;arbeidsmarktregio_code;arbeidsmarktregio_naam;sectorkamer;crebo;aantal_tekort;bron";
    private const string Programme = "/tekorten/cijfer?reeks=AM13%2Fcrebo%3A25079";
    private readonly BrowserSite site = new();
    private Guid contract;
    private Guid alert;
    private string claim = "";

    public Task InitializeAsync() => site.InitializeAsync();

    public Task DisposeAsync() => site.DisposeAsync();

    [BrowserFact]
    public async Task From_a_shortage_to_a_place_and_back()
    {
        contract = await AlertCast.ContractAsync(site.App, "UTR-2026-001", new LocalDate(2026, 1, 1), new LocalDate(2027, 12, 31));
        await using var coordinator = await OpenAsync(Role.Coordinator, 1280);
        await using var adviser = await OpenAsync(Role.Adviser, 1280);
        await using var contractor = await OpenAsync(Role.Contractor, 320);

        await ImportAsync(coordinator, "2026-02-01;dag;AM13;Midden-Utrecht;;25079;14;SBB", "2026-02-01;dag;AM13;Midden-Utrecht;Techniek en gebouwde omgeving;;120;SBB",
            "2026-02-01;dag;AM13;Midden-Utrecht;Zakelijke dienstverlening en veiligheid;;60;SBB");
        await AlertCast.MatchAsync(site.App, new LocalDate(2026, 3, 15));
        var agreement = await AgreeAsync();
        await ReferAsync(adviser);
        await AcceptAsync(contractor);
        await ApproveAsync(adviser, agreement);

        await CoverageAsync(adviser);
        await ImportAsync(coordinator, "2026-03-15;dag;AM13;Midden-Utrecht;;25079;0;SBB", "2026-03-15;dag;AM13;Midden-Utrecht;Techniek en gebouwde omgeving;;0;SBB",
            "2026-03-15;dag;AM13;Midden-Utrecht;Zakelijke dienstverlening en veiligheid;;0;SBB");
        await AlertCast.MatchAsync(site.App, new LocalDate(2026, 3, 15));
        await SeeAsync(adviser, "/signalen?stand=verlopen", "loop-expired");
        (await adviser.Page.TextContentAsync("tbody")).Should().Contain("Het tekort is voorbij.");
        (await adviser.Page.Locator("tbody tr").CountAsync()).Should().Be(2, "the other two closed by themselves");
    }

    private async Task<Visit> OpenAsync(Role role, int width)
    {
        var visit = await site.OpenAsync(width);
        await visit.SignInAsync(Cast.EmailOf(role));
        return visit;
    }

    private static async Task ImportAsync(Visit coordinator, params string[] lines)
    {
        await coordinator.Page.GotoAsync("/tekorten/importeren");
        await coordinator.Page.SetInputFilesAsync("#File", new FilePayload { Name = "tekorten.csv", MimeType = "text/csv", Buffer = SheetFile.Csv([Heading, .. lines]) });
        await coordinator.Page.ClickAsync("main form button[type=submit]");
        await coordinator.Page.WaitForSelectorAsync("text=opgelost");
        await coordinator.PictureAsync("loop-import");
        await coordinator.ShouldBeSoundAsync();
        await coordinator.Page.ClickAsync("main form button[type=submit]");
        await coordinator.Page.WaitForSelectorAsync("text=De cijfers zijn bewaard");
    }

    private Task<Guid> AgreeAsync() => ActionCast.OpenAsync(
        site.App, new() { Kind = "afspraak", Subject = ActionSubject.Of(SubjectKind.Contract, contract), Title = "Twee plaatsen", Places = 2 },
        contract: contract, contractor: AlertCast.Company);

    /// <summary>Three alerts with their ticks; the best one goes to SBB.</summary>
    private async Task ReferAsync(Visit adviser)
    {
        await SeeAsync(adviser, "/kansen", "loop-matches");
        (await adviser.Page.Locator(".match").CountAsync()).Should().Be(3);
        (await adviser.Page.Locator(".match").First.Locator(".ticks li").CountAsync()).Should().Be(6);
        await site.App.Database(async db => alert = await db.Set<AlertRow>().Where(row => row.Crebo == "25079").Select(row => row.Id).SingleAsync());
        await adviser.Page.GotoAsync($"/kansen/{alert}/verwijzing");
        await adviser.Page.SelectOptionAsync("#Mailbox", ActionCast.Sbb.ToString());
        await adviser.Page.ClickAsync("main form button[type=submit]");
        await adviser.Page.WaitForURLAsync($"**/kansen/{alert}");
        await adviser.PictureAsync("loop-referred");
        await adviser.ShouldBeSoundAsync();
    }

    private async Task AcceptAsync(Visit contractor)
    {
        await SeeAsync(contractor, "/gevraagd", "loop-asked");
        await contractor.Page.ClickAsync("tbody a[href^='/gevraagd/']");
        await contractor.Page.CheckAsync("input[value=ja]");
        await contractor.PictureAsync("loop-answer");
        await contractor.ShouldBeSoundAsync();
        await contractor.Page.ClickAsync("main form button[type=submit]");
        await contractor.Page.WaitForURLAsync("**/invullen/*");
        await contractor.Page.GotoAsync($"/invullen/{contract}/stagiair");
        await contractor.Page.CheckAsync("input[value=BOL_2_4]");
        foreach (var (field, value) in new[] { ("OwnReference", "stage-1"), ("Agreement", "POK-1"), ("Crebo", "25079"), ("From", "2026-03-02"), ("Weeks", "20"), ("HoursPerWeek", "32") })
            await contractor.Page.FillAsync("#" + field, value);
        await contractor.Page.CheckAsync("input[value=recognised]");
        await contractor.Page.SetInputFilesAsync("#PracticeAgreement", new FilePayload { Name = "pok.pdf", MimeType = "application/pdf", Buffer = Files.Pdf() });
        await contractor.Page.ClickAsync("button[value=indienen]");
        await contractor.Page.WaitForURLAsync("**/inspanningen/*");
        claim = contractor.Page.Url.Split('/')[^1];
    }

    /// <summary>The place counts for the referral and for the agreement; the credit is booked; the funnel moves by one.</summary>
    private async Task ApproveAsync(Visit adviser, Guid agreement)
    {
        var referral = Guid.Empty;
        await site.App.Database(async db => referral = await db.Set<ReferralRow>().Select(row => row.Id).SingleAsync());
        (await FunnelAsync(adviser)).Should().Equal("1", "0", "0"); // referred, placed, credited
        foreach (var action in new[] { referral, agreement })
        {
            await adviser.Page.GotoAsync($"/acties/{action}/plaatsing");
            await adviser.Page.SelectOptionAsync("#Claim", claim);
            await adviser.Page.ClickAsync("main form button[type=submit]");
            await adviser.Page.WaitForURLAsync($"**/acties/{action}");
        }

        (await adviser.Page.TextContentAsync("main")).Should().Contain("0 van 2");
        await adviser.Page.GotoAsync($"/acties/{referral}/afsluiten");
        await adviser.Page.CheckAsync("input[value=geplaatst]");
        await adviser.Page.ClickAsync("main form button[type=submit]");
        await adviser.Page.GotoAsync($"/beoordelen/{claim}");
        await adviser.Page.ClickAsync($"form[action='/beoordelen/{claim}/goedkeuring'] button");
        await adviser.Page.WaitForSelectorAsync(".alert");
        (await FunnelAsync(adviser)).Should().Equal("1", "1", "1");
        await SeeAsync(adviser, $"/acties/{agreement}", "loop-agreement");
        (await adviser.Page.TextContentAsync("main")).Should().Contain("1 van 2");
    }

    private async Task CoverageAsync(Visit adviser)
    {
        await SeeAsync(adviser, Programme, "loop-programme");
        (await adviser.Page.TextContentAsync("main")).Should().Contain("Nog open: 14 − 1 = 13.");
        await site.App.Database(async db => (await db.Claims.SingleAsync(row => row.Id == Guid.Parse(claim))).State.Should().Be(ClaimState.Approved));
    }

    private static async Task<List<string>> FunnelAsync(Visit adviser)
    {
        await adviser.Page.GotoAsync("/signalen");
        return [.. (await adviser.Page.Locator(".funnel dd").AllTextContentsAsync()).Skip(1).Select(text => text.Trim())];
    }

    private static async Task SeeAsync(Visit visit, string path, string name)
    {
        await visit.Page.GotoAsync(path);
        await visit.PictureAsync(name);
        await visit.ShouldBeSoundAsync();
    }
}
