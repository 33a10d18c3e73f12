using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Features.Claims;

/// <summary>Changes a claim that is a draft, or about which something was asked.</summary>
[Requires(Permission.SubmitClaims)]
[Route("inspanningen/{claim:guid}/wijzigen")]
public sealed class ClaimEditsController(ClaimsQueries queries, ClaimFormAnswer answer) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid claim, CancellationToken token) =>
        await FindAsync(claim, token) is ({ } found, { } contract, { } shape)
            ? await answer.ShowAsync(this, contract, shape, ClaimFormFiller.Of(found, await queries.StatementAsync(claim, token)), found, token)
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Update(Guid claim, ClaimForm form, CancellationToken token) =>
        await FindAsync(claim, token) is ({ } found, { } contract, { } shape)
            ? await answer.TakeAsync(this, contract, shape, form, found, token)
            : NotFound();

    private async Task<(Claim Claim, Contract Contract, ClaimShape Shape)?> FindAsync(Guid id, CancellationToken token)
    {
        if (await queries.ClaimAsync(id, token) is not { State: ClaimState.Draft or ClaimState.QuestionAsked } claim) return null;
        return await queries.ContractAsync(claim.ContractId, token) is { } contract && queries.ShapeOf(contract, claim) is { } shape
            ? (claim, contract, shape)
            : null;
    }
}
