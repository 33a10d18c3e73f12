using Microsoft.AspNetCore.Mvc;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.Yield;

/// <summary>What the approach brought besides placements under contracts: own places, interest, reach and placements that were saved.</summary>
[Requires(Permission.ManageActions)]
[Route("opbrengst")]
public sealed class YieldController(YieldQueries queries, CurrentUserHolder current) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(LocalDate? voor, Guid? id, CancellationToken token) =>
        View("Yield", await queries.ReadAsync(current.Required.Viewer, voor, id, token));
}
