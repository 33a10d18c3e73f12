using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Supervision;

/// <summary>A contractor says how many students it can supervise; chances never ask for more.</summary>
[Requires(Permission.SubmitClaims)]
[Route("begeleiding")]
public sealed class SupervisionController(
    SroiDbContext db, SupervisionOffers offers, WebChange change, CurrentUserHolder current, IClock clock, IStringLocalizer<SupervisionTexts> texts)
        : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token)
    {
        var companies = await db.Contractors.AsNoTracking().VisibleTo(current.Required.Viewer, db.Contracts).OrderBy(row => row.Name)
            .ToListAsync(token);
        var ids = companies.ConvertAll(company => company.Id);
        var said = await SupervisionOffers.Last(db).Where(offer => ids.Contains(offer.ContractorId))
            .ToDictionaryAsync(offer => offer.ContractorId, token);
        return View("Supervision",
            new SupervisionPage(companies.ConvertAll(row => new SupervisionLine(row.Id, row.Name, said.GetValueOrDefault(row.Id)))));
    }

    [HttpGet("{bedrijf:guid}")]
    public async Task<IActionResult> New(Guid bedrijf, CancellationToken token) =>
        await FindAsync(bedrijf, token) is { } company ? View("Offer", new SupervisionFormPage(company, FormOf(company.Offer))) : NotFound();

    [HttpPost("{bedrijf:guid}")]
    public async Task<IActionResult> Create(Guid bedrijf, SupervisionForm form, CancellationToken token)
    {
        if (await FindAsync(bedrijf, token) is not { } company) return NotFound();
        var today = clock.Today();
        if (form.Until < today || form.Until > today.PlusYears(1)) ModelState.AddModelError(nameof(form.Until), texts["UntilFault"]);
        if (!ModelState.IsValid) return View("Offer", new SupervisionFormPage(company, form));
        await offers.SayAsync(bedrijf, form.Places!.Value, form.Hours, form.Until!.Value, change.Of(), token);
        TempData.Notify(texts["Kept"]);
        return Redirect("/begeleiding");
    }

    private async Task<SupervisionLine?> FindAsync(Guid id, CancellationToken token)
    {
        var company = await db.Contractors.AsNoTracking().VisibleTo(current.Required.Viewer, db.Contracts)
            .SingleOrDefaultAsync(row => row.Id == id, token);
        return company is null
            ? null
            : new(company.Id, company.Name, await SupervisionOffers.Last(db).SingleOrDefaultAsync(offer => offer.ContractorId == id, token));
    }

    private static SupervisionForm FormOf(SupervisionOffer? offer) =>
        new() { Places = offer?.Places, Hours = offer?.HoursPerWeek, Until = offer?.Until };
}
