using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Leads;

/// <summary>Companies that partners bring in: the list and a new one.</summary>
[Requires(Permission.ViewLeads)]
[Route("leads")]
public sealed class LeadsController(
    LeadQueries queries, LeadDesk desk, WebChange change, CurrentUserHolder current, IClock clock, IStringLocalizer<LeadsTexts> texts) : Controller
{
    private static readonly Dictionary<ActionRefusal, string> Fields = new()
    {
        [ActionRefusal.TitleMissing] = "Company", [ActionRefusal.PartnerMissing] = "Partner",
        [ActionRefusal.OwnerUnknown] = "Authority",
    };

    [HttpGet("")]
    public async Task<IActionResult> Index(LocalDate? voor, Guid? id, CancellationToken token) =>
        View("Leads", await queries.ListAsync(current.Required, clock.Today(), voor, id, token));

    [HttpGet("nieuw"), Requires(Permission.EnterLeads)]
    public Task<IActionResult> New(CancellationToken token) => PageAsync(new(), token);

    [HttpPost("nieuw"), Requires(Permission.EnterLeads)]
    public async Task<IActionResult> Create(LeadForm form, CancellationToken token)
    {
        var page = await NewPageAsync(form, token);
        var isPartner = current.Required.Role == Role.Partner;
        if (isPartner && page.Partners.All(partner => partner.Value != form.Partner))
            ModelState.AddModelError("Partner", texts["Refusal.PartnerMissing"]);
        if (page.Authorities.All(authority => authority.Value != $"{form.Authority}"))
            ModelState.AddModelError("Authority", texts["AuthorityMissing"]);
        if (form.Event is { } held && page.Events.All(each => each.Value != $"{held}")) ModelState.AddModelError("Event", texts["EventUnknown"]);
        if (!ModelState.IsValid) return View("New", page);
        var (_, refusal) = await desk.EnterAsync(EntryOf(form), change.Of(), token);
        if (refusal is { } reason)
        {
            ModelState.AddModelError(Fields.GetValueOrDefault(reason, ""), texts["Refusal." + reason]);
            return View("New", page);
        }

        TempData.Notify(texts["Entered"]);
        return Redirect("/leads");
    }

    private async Task<IActionResult> PageAsync(LeadForm form, CancellationToken token) => View("New", await NewPageAsync(form, token));

    private async Task<NewLeadPage> NewPageAsync(LeadForm form, CancellationToken token)
    {
        var viewer = current.Required.Viewer;
        var page = new NewLeadPage(
            form, await queries.PartnersAsync(viewer, token), await queries.AuthoritiesAsync(viewer, clock.Today(), token),
            await queries.EventsAsync(viewer, token));
        form.Authority ??= page.Authorities is [var only] ? Guid.Parse(only.Value) : null;
        form.Partner ??= page.Partners is [var self] ? self.Value : null;
        return page;
    }

    private LeadEntry EntryOf(LeadForm form) => new()
    {
        AuthorityId = form.Authority!.Value, Kvk = KvkNumber.Parse(form.Kvk)!.Value, Company = form.Company!, Offer = form.Offer!,
        Partner = form.Partner!,
        EnteredBy = current.Required.Id, EventId = form.Event,
    };
}
