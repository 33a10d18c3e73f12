using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.Claims;

/// <summary>The way from a preliminary place to the place after it: which row of the table the next period falls under.</summary>
[Requires(Permission.SubmitClaims)]
[Route("inspanningen/{claim:guid}/vervolg")]
public sealed class NextPeriodsController(PlacementPeriods periods) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Choose(Guid claim, CancellationToken token) =>
        await periods.NextAsync(claim, token) is { } page ? View("NextPeriod", page) : NotFound();
}
