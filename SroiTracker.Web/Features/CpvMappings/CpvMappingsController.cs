using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.CpvMappings;

/// <summary>Which sector fits which kind of contract: the list, and a new row.</summary>
[Requires(Permission.ChangeMapping)]
[Route("regels/cpv")]
public sealed class CpvMappingsController(
    CpvMappingQueries queries, CpvMappingDesk desk, CurrentUserHolder current, IClock clock, IStringLocalizer<CpvMappingsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CpvMappingFilter filter, CancellationToken token) =>
        View("CpvMappings", await queries.ListAsync(filter, current.Required.Viewer, token));

    [HttpGet("nieuw")]
    public async Task<IActionResult> New(CancellationToken token) => View("CpvMapping", await PageAsync(new(), token));

    [HttpPost("nieuw")]
    public async Task<IActionResult> Create(CpvMappingForm form, CancellationToken token)
    {
        if (!ModelState.IsValid || !Enum.TryParse<FitStrength>(form.Strength, out var strength))
            return View("CpvMapping", await PageAsync(form, token));
        var change = new ChangeContext(current.Required.Id.ToString(), clock.GetCurrentInstant(), form.Reason, "web");
        if (await desk.AddAsync(new(form.Prefix, form.Sector, strength, form.Reason), change, token) is { } refusal)
        {
            ModelState.AddModelError(nameof(form.Prefix), texts["Refusal." + refusal]);
            return View("CpvMapping", await PageAsync(form, token));
        }

        TempData.Notify(texts["Added", form.Prefix]);
        return Redirect("/regels/cpv?zoek=" + form.Prefix);
    }

    private async Task<CpvMappingFormPage> PageAsync(CpvMappingForm form, CancellationToken token) => new(form, await queries.SectorsAsync(token));
}
