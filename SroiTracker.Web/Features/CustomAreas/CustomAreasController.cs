using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.CustomAreas;

/// <summary>Areas that the authority put together of municipalities.</summary>
[Requires(Permission.ViewContracts)]
[Route("tekorten/gebieden")]
public sealed class CustomAreasController(
    CustomAreaQueries queries, CustomAreaDesk desk, WebChange change, CurrentUserHolder current, IClock clock,
    IStringLocalizer<CustomAreasTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token) =>
        View("CustomAreas", await queries.ListAsync(current.Required.Viewer, clock.Today(), token));

    [HttpGet("{gebied:guid}")]
    public async Task<IActionResult> Show(Guid gebied, CancellationToken token) =>
        await queries.FindAsync(gebied, current.Required.Viewer, clock.Today(), token) is { } page ? View("CustomArea", page) : NotFound();

    [HttpGet("nieuw"), Requires(Permission.ImportFigures)]
    public IActionResult New() => View("NewArea", new CustomAreaFormPage(new()));

    [HttpPost("nieuw"), Requires(Permission.ImportFigures)]
    public async Task<IActionResult> Create(CustomAreaForm form, CancellationToken token)
    {
        var viewer = current.Required.Viewer;
        var (codes, unknown) = await queries.ReadAsync(form.Municipalities ?? "", token);
        if (unknown.Count > 0) ModelState.AddModelError(nameof(form.Municipalities), texts["Unknown", string.Join(", ", unknown)]);
        if (form.Name is { } name && await queries.HasAsync(name, viewer, token)) ModelState.AddModelError(nameof(form.Name), texts["NameTaken"]);
        if (!ModelState.IsValid || viewer.AuthorityId is not { } authority) return View("NewArea", new CustomAreaFormPage(form));
        var id = await desk.AddAsync(authority, form.Name!, codes, change.Of(), token);
        TempData.Notify(texts["Kept"]);
        return RedirectToAction(nameof(Show), new { gebied = id });
    }
}
