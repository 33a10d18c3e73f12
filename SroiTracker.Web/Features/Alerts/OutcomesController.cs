using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Alerts;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Alerts;

/// <summary>Says what came of a referred alert.</summary>
[Requires(Permission.ManageAlerts)]
[Route("kansen/{id:guid}/uitkomst")]
public sealed class OutcomesController(AlertActs acts, IStringLocalizer<AlertsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await acts.FindAsync(id, token) is { } alert ? View("Outcome", new ActPage<OutcomeForm>(alert, new())) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, OutcomeForm form, CancellationToken token)
    {
        if (await acts.FindAsync(id, token) is not { } alert) return NotFound();
        AlertState outcome = form.Outcome == "geplaatst" ? new PlacedAlert() : new NoPlaceAlert(form.Reason ?? "");
        var isDone = ModelState.IsValid && await acts.EndAsync(id, outcome, ModelState, nameof(form.Reason), token);
        if (!isDone) return View("Outcome", new ActPage<OutcomeForm>(alert, form));
        TempData.Notify(texts["OutcomeDone"]);
        return RedirectToAction(nameof(AlertsController.Show), "Alerts", new { id });
    }
}
