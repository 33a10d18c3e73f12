using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Alerts;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Alerts;

/// <summary>Finds an alert unsuitable, with the reason.</summary>
[Requires(Permission.ManageAlerts)]
[Route("kansen/{id:guid}/niet-geschikt")]
public sealed class DismissalsController(AlertActs acts, IStringLocalizer<AlertsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await acts.FindAsync(id, token) is { } alert ? View("Dismissal", new ActPage<DismissalForm>(alert, new())) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, DismissalForm form, CancellationToken token)
    {
        if (await acts.FindAsync(id, token) is not { } alert) return NotFound();
        var isDone = ModelState.IsValid && await acts.MoveAsync(
            id, new DismissedAlert(form.Reason, acts.Today.PlusDays(acts.ClosedDays)), null, ModelState, nameof(form.Reason), token);
        if (!isDone) return View("Dismissal", new ActPage<DismissalForm>(alert, form));
        TempData.Notify(texts["DismissalDone"]);
        return RedirectToAction(nameof(AlertsController.Show), "Alerts", new { id });
    }
}
