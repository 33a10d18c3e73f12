using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.Leads;

/// <summary>Events with the leads made there, and how many became a place.</summary>
[Requires(Permission.ManageActions)]
[Route("evenementen")]
public sealed class EventsController(LeadQueries queries, CurrentUserHolder current) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token) =>
        View("Events", await queries.EventsWithLeadsAsync(current.Required.Viewer, token));
}
