using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Alerts;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.Alerts;

/// <summary>Marks an alert as seen.</summary>
[Requires(Permission.ManageAlerts)]
[Route("kansen/{id:guid}/gezien")]
public sealed class SightingsController(AlertActs acts) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, CancellationToken token)
    {
        if (await acts.FindAsync(id, token) is null) return NotFound();
        await acts.MoveAsync(id, new SeenAlert(), null, ModelState, "", token);
        return RedirectToAction(nameof(AlertsController.Show), "Alerts", new { id });
    }
}
