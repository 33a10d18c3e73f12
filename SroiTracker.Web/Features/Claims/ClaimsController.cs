using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.Claims;

/// <summary>One claim, for everybody who may see it: what was done, what it yields and why, its evidence and what was said.</summary>
[Requires(Permission.ViewClaims)]
[Route("inspanningen/{claim:guid}")]
public sealed class ClaimsController(ClaimsQueries queries) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid claim, CancellationToken token) =>
        await queries.PageAsync(claim, token) is { } page ? View("Claim", page) : NotFound();
}
