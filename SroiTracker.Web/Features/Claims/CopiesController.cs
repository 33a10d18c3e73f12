using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Web.Features.Claims;

/// <summary>Leads to a new form that is filled from this claim; a rejected claim is corrected that way.</summary>
[Requires(Permission.SubmitClaims)]
public sealed class CopiesController(ClaimsQueries queries) : Controller
{
    [HttpGet("inspanningen/{claim:guid}/kopie")]
    public async Task<IActionResult> New(Guid claim, CancellationToken token)
    {
        if (await queries.ClaimAsync(claim, token) is not { } found) return NotFound();
        if (await queries.ContractAsync(found.ContractId, token) is not { } contract || queries.ShapeOf(contract, found) is not { } shape)
            return NotFound();
        var how = found.State == ClaimState.Rejected ? "herstelt" : "kopie";
        return Redirect($"/invullen/{contract.Id}/{shape.Kind}?blok={Uri.EscapeDataString(found.Facts.BlockCode)}&{how}={claim}");
    }
}
