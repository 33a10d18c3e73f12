using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.Claims;

/// <summary>The way to a form: which contract, then what was done.</summary>
[Requires(Permission.SubmitClaims)]
[Route("invullen")]
public sealed class EnterController(ClaimsQueries queries) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Contracts(CancellationToken token)
    {
        var contracts = await queries.ContractsAsync(token);
        return contracts is [{ FollowsPolicy: true } only]
            ? RedirectToAction(nameof(Kinds), new { contract = only.Id }) : View("Contracts", contracts);
    }

    [HttpGet("{contract:guid}")]
    public async Task<IActionResult> Kinds(Guid contract, CancellationToken token)
    {
        if (await queries.ContractAsync(contract, token) is not { } found) return NotFound();
        return await queries.KindsAsync(found, token) is { } page ? View("Kinds", page) : View("NoPolicy", found);
    }
}
