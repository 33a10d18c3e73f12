using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Browser;

/// <summary>The pages of actions, in a real browser, for each role that sees them.</summary>
[Collection(BrowserSuite.Name)]
public sealed class ActionPageTests(BrowserSite site)
{
    [BrowserTheory]
    [InlineData(Role.Adviser, 320)]
    [InlineData(Role.Coordinator, 1280)]
    public async Task The_pages_of_actions_are_sound(Role role, int width)
    {
        var alert = await AlertCast.AlertAsync(site.App);
        var contract = SroiTracker.Web.Data.SeedId.Of("contract", "UTR-2026-001");
        var subject = ActionSubject.Of(SubjectKind.Contract, contract);
        var owner = role == Role.Adviser ? ActionCast.Adviser : ActionCast.Coordinator;
        var action = await ActionCast.OpenAsync(
            site.App, new() { Kind = "afspraak", Subject = subject, Title = "Vier stageplaatsen in de renovatie", Places = 4, DueOn = new(2026, 3, 15) },
            contract, AlertCast.Company, owner);
        await ActionCast.OpenAsync(site.App, ActionCast.Contact(AlertCast.Company, new(2026, 1, 20)), contractor: AlertCast.Company, owner: owner);
        await using var visit = await site.OpenAsync(width);
        await visit.SignInAsync(Cast.EmailOf(role));
        var about = ActionCast.OfContract(contract);

        foreach (var (name, path) in new[]
                 {
                     ("actions", "/acties"), ("actions-coming", "/acties?groep=komt-eraan"), ("actions-about", $"/acties/over?onderwerp={about}"),
                     ("action-new", $"/acties/nieuw?onderwerp={about}"), ("action-new-kind", $"/acties/nieuw?onderwerp={about}&soort=afspraak"),
                     ("action-contact", $"/acties/contact?onderwerp={about}"), ("action", $"/acties/{action}"), ("action-closing", $"/acties/{action}/afsluiten"),
                     ("action-note", $"/acties/{action}/notitie"), ("action-handover", $"/acties/{action}/overdracht"),
                     ("action-placement", $"/acties/{action}/plaatsing"), ("action-of-contractor", $"/opdrachtnemers/{AlertCast.Company}"),
                     ("action-of-alert", $"/kansen/{alert}"), ("outreach", "/opdrachtnemers/benaderen?dagen=30"),
                     ("outreach-letter", $"/opdrachtnemers/{AlertCast.Company}/benaderen"), ("today-actions", "/vandaag"),
                     ("rhythm", $"/opdrachtnemers/{AlertCast.Company}/contactritme"), ("outreach-rhythm", "/opdrachtnemers/benaderen?ritme=true"),
                     ("handovers", "/overdracht?van=niemand"), ("assignment", $"/contracten/{contract}/adviseur"), ("questions", "/vragen?stand=open"),
                     ("question", $"/vragen/{await site.App.ThreadAsync(contract)}"), ("question-new", $"/vragen/nieuw?over={about}"),
                     ("templates", "/sjablonen"), ("template", "/sjablonen/tekort"), ("template-change", "/sjablonen/tekort/wijzigen"),
                     ("template-new", "/sjablonen/nieuw"),
                 })
        {
            await visit.Page.GotoAsync(path);
            await visit.PictureAsync(name);
            await visit.ShouldBeSoundAsync();
        }
    }

    [BrowserTheory]
    [InlineData(Role.Coordinator, 320, "/postbussen", "mailboxes")]
    [InlineData(Role.Coordinator, 320, "/koppelingen", "tokens")]
    [InlineData(Role.Coordinator, 1280, "/koppelingen", "tokens")]
    [InlineData(Role.Coordinator, 1280, "/postbussen", "mailboxes")]
    [InlineData(Role.Contractor, 320, "/gevraagd", "asked")]
    [InlineData(Role.Contractor, 1280, "/gevraagd", "asked")]
    [InlineData(Role.Contractor, 320, "/vragen", "questions-contractor")]
    [InlineData(Role.Contractor, 1280, "/vragen/nieuw", "question-new-contractor")]
    [InlineData(Role.ProcurementOfficer, 1280, "/vragen", "questions-officer")]
    public async Task A_page_is_sound(Role role, int width, string path, string name)
    {
        await using var visit = await site.OpenAsync(width);
        await visit.SignInAsync(Cast.EmailOf(role));

        await visit.Page.GotoAsync(path);

        await visit.PictureAsync(name);
        await visit.ShouldBeSoundAsync();
    }
}
