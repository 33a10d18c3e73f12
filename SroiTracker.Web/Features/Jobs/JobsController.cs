using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.Jobs;

/// <summary>The work that runs by itself: what waits, what was done, what failed.</summary>
[Requires(Permission.ManageSystem)]
[Route("taken")]
public sealed class JobsController(JobQueries queries) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token) => View("Jobs", await queries.ListAsync(token));
}
