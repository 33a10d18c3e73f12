using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Hunting;

/// <summary>The companies of a hunter's region, with open balances as bands; every visit is logged for who keeps the contract.</summary>
[Requires(Permission.HuntPlaces)]
[Route("jacht")]
public sealed class HuntController(
    HuntQueries queries, SroiDbContext db, ActionDesk desk, WebChange change, CurrentUserHolder current, IClock clock,
    IStringLocalizer<HuntingTexts> texts)
    : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? na, Guid bedrijf, Guid gemeente, CancellationToken token) =>
        View("Hunt", await queries.ListAsync(current.Required.Viewer, clock.Today(), new(na, bedrijf, gemeente), token));

    [HttpGet("bezoek")]
    public Task<IActionResult> New(VisitForm form, CancellationToken token)
    {
        ModelState.Clear();
        form.On ??= clock.Today();
        return PageAsync(form, token);
    }

    [HttpPost("bezoek")]
    public async Task<IActionResult> Create(VisitForm form, CancellationToken token)
    {
        if (await FindAsync(form, token) is not (var name, _)) return NotFound();
        if (form.On > clock.Today()) ModelState.AddModelError("On", texts["DayInFuture"]);
        if (!ModelState.IsValid) return await PageAsync(form, token);
        var owner = await ActionOwners.ForAsync(db, form.Gemeente!.Value, form.Bedrijf, token);
        if (owner is null || await desk.OpenAsync([VisitOf(form, owner.Value)], change.Of(), token) is not null)
        {
            ModelState.AddModelError("", texts["NotLogged"]);
            return await PageAsync(form, token);
        }

        TempData.Notify(texts["Logged", name]);
        return Redirect("/jacht");
    }

    private Task<(string Company, string Authority)?> FindAsync(VisitForm form, CancellationToken token) =>
        queries.FindAsync(form.Bedrijf ?? Guid.Empty, form.Gemeente ?? Guid.Empty, current.Required.Viewer, clock.Today(), token);

    private async Task<IActionResult> PageAsync(VisitForm form, CancellationToken token) =>
        await FindAsync(form, token) is (var company, var authority)
            ? View("Visit", new VisitPage(form, company, authority))
            : NotFound();

    private static NewAction VisitOf(VisitForm form, Guid owner) => new()
    {
        Id = RowId.New(), AuthorityId = form.Gemeente!.Value, OwnerId = owner, ContractorId = form.Bedrijf,
        Draft = new()
        {
            Kind = KnownActions.Contact, Subject = ActionSubject.Of(SubjectKind.Contractor, form.Bedrijf!.Value), Title = OneLine.Of(form.Text!),
            Note = form.Text,
            HappenedOn = form.On, Outcome = KnownActions.Visit,
        },
    };
}
