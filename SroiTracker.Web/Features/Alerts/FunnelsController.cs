using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.Alerts;

/// <summary>How far alerts came, by region, adviser, programme and period.</summary>
[Requires(Permission.ManageAlerts)]
[Route("signalen/trechter")]
public sealed class FunnelsController(FunnelQueries queries, CurrentUserHolder current) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(FunnelFilter filter, CancellationToken token) =>
        View("Funnel", await queries.FindAsync(ModelState.IsValid ? filter : new(), current.Required.Viewer, token));
}
