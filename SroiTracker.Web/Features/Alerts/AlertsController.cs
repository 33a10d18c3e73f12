using Microsoft.AspNetCore.Mvc;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Alerts;

/// <summary>The alerts of the authority, and one alert with everything that was done about it.</summary>
[Requires(Permission.ManageAlerts)]
public sealed class AlertsController(AlertQueries queries, CurrentUserHolder current, IClock clock) : Controller
{
    [HttpGet("signalen")]
    public async Task<IActionResult> Index(string? stand, AlertPlace place, CancellationToken token) =>
        View("Alerts", await queries.ListAsync(stand, place, current.Required.Viewer, token));

    [HttpGet("kansen/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken token) =>
        await queries.FindAsync(id, current.Required.Viewer, clock.Today(), token) is { } alert ? View("Alert", alert) : NotFound();
}
