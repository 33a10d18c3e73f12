using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Alerts;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Alerts;

/// <summary>Puts an alert off until a day.</summary>
[Requires(Permission.ManageAlerts)]
[Route("kansen/{id:guid}/later")]
public sealed class SnoozesController(AlertActs acts, IStringLocalizer<AlertsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await acts.FindAsync(id, token) is { } alert
            ? View("Snooze", new ActPage<SnoozeForm>(alert, new() { Until = acts.Today.PlusWeeks(2) })) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, SnoozeForm form, CancellationToken token)
    {
        if (await acts.FindAsync(id, token) is not { } alert) return NotFound();
        if (form.Until <= acts.Today) ModelState.AddModelError(nameof(form.Until), texts["UntilPast"]);
        var isDone = ModelState.IsValid
            && await acts.MoveAsync(id, new SnoozedAlert(form.Until ?? acts.Today), form.Reason, ModelState, nameof(form.Reason), token);
        if (!isDone) return View("Snooze", new ActPage<SnoozeForm>(alert, form));
        TempData.Notify(texts["SnoozeDone"]);
        return RedirectToAction(nameof(AlertsController.Show), "Alerts", new { id });
    }
}
