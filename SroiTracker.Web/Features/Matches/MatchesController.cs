using Microsoft.AspNetCore.Mvc;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Matches;

/// <summary>Which shortage fits which open obligation: for staff of the authority, for a contractor of the own contracts.</summary>
[Requires(Permission.ViewMatches)]
[Route("kansen")]
public sealed class MatchesController(MatchQueries queries, CurrentUserHolder current, IClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(MatchFilter filter, CancellationToken token)
    {
        var page = await queries.ListAsync(filter, current.Required.Viewer, clock.Today(), token);
        return View(current.Required.Role == Role.Contractor ? "OwnMatches" : "Matches", page);
    }
}
