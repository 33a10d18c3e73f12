using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Claims;

/// <summary>A credited placement stopped early: the last day, and the compulsory reason.</summary>
[Requires(Permission.SubmitClaims)]
[Route("inspanningen/{claim:guid}/gestopt")]
public sealed class StopsController(
    ClaimsQueries queries, ClaimStops stops, SroiDbContext data, WebChange change,
    IStringLocalizer<ClaimsTexts> texts, IStringLocalizer<FulfilmentTexts> shared)
    : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid claim, CancellationToken token) => await PageAsync(claim, new StopForm(), token);

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid claim, StopForm form, CancellationToken token)
    {
        if (await queries.ClaimAsync(claim, token) is null) return NotFound();
        if (!ModelState.IsValid) return await PageAsync(claim, form, token);
        var (made, refusal) = await stops.StopAsync(claim, form.LastDay!.Value, form.Reason!.Value, form.StopWords!.Trim(), change.Of(), token);
        if (refusal is { } why) ModelState.AddModelError(why == ClaimRefusal.StopOutside ? nameof(form.LastDay) : "", shared["Refusal" + why]);
        if (made is null) return await PageAsync(claim, form, token);
        TempData.Notify(refusal is { } kept ? texts["KeptNotSent", shared["Refusal" + kept].Value] : texts["StopSent"],
            refusal is null ? Tone.Good : Tone.Warn);
        return Redirect($"/inspanningen/{made}");
    }

    private async Task<IActionResult> PageAsync(Guid id, StopForm form, CancellationToken token)
    {
        if (await queries.ClaimAsync(id, token) is not { } claim || await queries.ContractAsync(claim.ContractId, token) is not { } contract)
            return NotFound();
        var label = queries.ShapeOf(contract, claim)?.Blocks.FirstOrDefault(block => block.Code == claim.Facts.BlockCode)?.Label
            ?? claim.Facts.BlockCode;
        return View("Stop", new StopPage(claim, label, await ClaimStops.MayStopAsync(data, id, token), form));
    }
}
