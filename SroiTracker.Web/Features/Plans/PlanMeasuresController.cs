using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Plans;

/// <summary>Adds a measure to a plan that runs; it then stands in the queue of its owner.</summary>
[Requires(Permission.ManageActions)]
[Route("plannen/{id:guid}/maatregelen")]
public sealed class PlanMeasuresController(PlanActs acts, IStringLocalizer<PlansTexts> texts) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, MeasureForm form, CancellationToken token)
    {
        if (await acts.FindAsync(id, token) is not { } page) return NotFound();
        if (!await acts.AddAsync(page, form, ModelState, token)) return View("Plan", page with { Measure = form });
        TempData.Notify(texts["MeasureAdded"]);
        return Redirect(page.Path);
    }
}
