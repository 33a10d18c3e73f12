using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Leads;

/// <summary>Hands a lead to SBB, to recognise the company.</summary>
[Requires(Permission.ManageActions)]
[Route("leads/{id:guid}/sbb")]
public sealed class HandoffsController(
    LeadQueries leads, HandoffQueries queries, HandoffDesk desk, WebChange change, CurrentUserHolder current, IClock clock,
    IStringLocalizer<LeadsTexts> texts) : Controller
{
    private static readonly SbbLetterWriter Writer = new();

    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await FindAsync(id, token) is { } lead ? View("Handoff", await queries.PageAsync(lead, new(), token)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, HandoffForm form, CancellationToken token)
    {
        if (await FindAsync(id, token) is not { } lead) return NotFound();
        var page = await queries.PageAsync(lead, form, token);
        var company = (await queries.KnownAsync(lead, token))?.Id ?? form.Contractor;
        var qualification = await queries.QualificationAsync(form.Crebo, token);
        Check(form, page, company, qualification);
        if (!ModelState.IsValid || !await AskAsync(lead, form, company, qualification, token)) return View("Handoff", page);
        TempData.Notify(texts[company is null ? "AskedWithoutRequest" : "Asked"]);
        return Redirect("/leads");
    }

    private void Check(HandoffForm form, HandoffPage page, Guid? company, QualificationRow? qualification)
    {
        if (page.Known is null && form.Contractor is { } chosen && page.Nameless.All(each => each.Value != $"{chosen}"))
            ModelState.AddModelError(nameof(form.Contractor), texts["ContractorUnknown"]);
        if (company is not null && qualification is null) ModelState.AddModelError(nameof(form.Crebo), texts["CreboMissing"]);
    }

    private async Task<bool> AskAsync(ActionRow lead, HandoffForm form, Guid? company, QualificationRow? qualification, CancellationToken token)
    {
        var facts = new SbbLetterFacts(
            await queries.AuthorityAsync(lead.AuthorityId, token), lead.Title, $"{lead.Kvk}", qualification?.Name, qualification?.Crebo,
            clock.Today());
        var handed = company is { } contractor ? new HandedCompany(contractor, CreboCode.Parse(qualification!.Crebo)!.Value) : null;
        var handoff = new LeadHandoff(lead.Id, form.Mailbox!.Value, texts["AskTitle", lead.Title], handed,
            new(Writer.Subject(facts), Writer.Body(facts)));
        if (await desk.AskAsync(handoff, change.Of(), token) is not { } refusal) return true;
        ModelState.AddModelError(refusal == ActionRefusal.MailboxMissing ? nameof(form.Mailbox) : "", texts["Refusal." + refusal]);
        return false;
    }

    private Task<ActionRow?> FindAsync(Guid id, CancellationToken token) => leads.FindAsync(id, current.Required.Viewer, clock.Today(), token);
}
