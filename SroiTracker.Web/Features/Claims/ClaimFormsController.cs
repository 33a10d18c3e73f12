using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Features.Claims;

/// <summary>The form for a new effort: empty, or filled from an earlier one.</summary>
[Requires(Permission.SubmitClaims)]
[Route("invullen/{contract:guid}/{kind}")]
public sealed class ClaimFormsController(
    ClaimsQueries queries, PlacementPeriods periods, ClaimFormReader reader, ClaimFormAnswer answer) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid contract, string kind, string? blok, Guid? kopie, Guid? herstelt, Guid? vervolgt,
        CancellationToken token)
    {
        if (await FindAsync(contract, kind, blok, token) is not ({ } found, { } shape)) return NotFound();
        var form = new ClaimForm { Block = shape.Blocks.Count == 1 ? shape.Blocks[0].Code : null };
        if ((kopie ?? herstelt) is { } earlier)
        {
            if (await queries.ClaimAsync(earlier, token) is not { } claim || claim.ContractId != contract) return NotFound();
            form = ClaimFormFiller.CopyOf(claim, isCorrection: herstelt is not null && claim.State == ClaimState.Rejected);
        }

        if (vervolgt is { } first)
        {
            if (await queries.ClaimAsync(first, token) is not { } claim || claim.ContractId != contract) return NotFound();
            form = ClaimFormFiller.NextOf(claim, shape.Blocks.FirstOrDefault(block => block.Code == blok)?.Code ?? form.Block);
        }

        return await answer.ShowAsync(this, found, shape, form, null, token);
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid contract, string kind, string? blok, ClaimForm form, CancellationToken token)
    {
        if (await FindAsync(contract, kind, blok ?? form.Block, token) is not ({ } found, { } shape)) return NotFound();
        if (form.ClaimId is { } id && await queries.ExistsAsync(id, token)) return await answer.AgainAsync(this, id, token);
        if (await periods.IsElsewhereAsync(form, contract, token)) return NotFound();
        return await answer.TakeAsync(this, found, shape, form, null, token);
    }

    /// <summary>What it yields, for the same page while somebody is typing.</summary>
    [HttpPost("opbrengst")]
    public async Task<IActionResult> Preview(Guid contract, string kind, string? blok, ClaimForm form, CancellationToken token)
    {
        if (await FindAsync(contract, kind, blok ?? form.Block, token) is not ({ } found, { } shape)) return NotFound();
        var before = form.ClaimId is { } id ? await queries.ClaimAsync(id, token) : null;
        var followed = await periods.FollowedAsync(form, before, contract, token);
        var facts = await reader.ReadAsync(form, shape, found, before, ModelState, token, followed);
        return PartialView("Worth", await queries.WorthAsync(found, form.ClaimId ?? Guid.Empty, facts, token));
    }

    private async Task<(Contract Contract, ClaimShape Shape)?> FindAsync(Guid contract, string kind, string? code, CancellationToken token) =>
        await queries.ContractAsync(contract, token) is { } found && queries.Shape(found, kind, code) is { } shape ? (found, shape) : null;
}
