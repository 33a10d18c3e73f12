using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Plans;

/// <summary>Judges a plan after two weeks: the figures then and now, and a decision with its reason.</summary>
[Requires(Permission.ManageActions)]
[Route("plannen/{id:guid}/evaluatie")]
public sealed class PlanEvaluationsController(PlanActs acts, IStringLocalizer<PlansTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await acts.FindAsync(id, token) is { } page ? Page(page, new() { NextDue = acts.NextDue }) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, EvaluationForm form, CancellationToken token)
    {
        if (await acts.FindAsync(id, token) is not { } page) return NotFound();
        if (await acts.JudgeAsync(page, form, ModelState, token) is not { } shown) return Page(page, form);
        TempData.Notify(texts[shown == id ? "Stopped" : "GoesOn"]);
        return Redirect($"/plannen/{shown}");
    }

    private ViewResult Page(PlanPage page, EvaluationForm form) => View("Evaluation", new EvaluationPage(
        page, form, [.. page.Kind.Outcomes.Select(outcome => new SelectListItem(ActionWords.Show(outcome.Name), outcome.Code))]));
}
