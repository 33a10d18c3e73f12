using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Claims;

/// <summary>Periods of one placement that follow each other: what may follow, and whether what was filled in fits.</summary>
public sealed class PlacementPeriods(SroiDbContext data, ClaimsQueries queries, ClaimInquiry inquiry, IStringLocalizer<FulfilmentTexts> texts)
{
    /// <summary>Whether it names a claim to follow that the person may not see, or that is of another contract.</summary>
    internal async Task<bool> IsElsewhereAsync(ClaimForm form, Guid contract, CancellationToken token) =>
        form.Follows is { } first && (await queries.ClaimAsync(first, token))?.ContractId != contract;

    /// <summary>The claim of the period before; null when there is none.</summary>
    /// <param name="before">The claim that is changed: what it follows was settled when it was new.</param>
    internal async Task<Claim?> FollowedAsync(ClaimForm form, Claim? before, Guid contract, CancellationToken token) =>
        (before is null ? form.Follows : before.FollowsId) is { } first
            && await queries.ClaimAsync(first, token) is { } claim && claim.ContractId == contract ? claim : null;

    /// <summary>Says what does not fit in a new claim that follows another one; a day beside its field.</summary>
    internal async Task CheckAsync(Claim followed, ClaimFacts facts, ModelStateDictionary state, CancellationToken token)
    {
        if (await ClaimChain.NewAsync(data, followed, facts, token) is not { } refusal) return;
        state.AddModelError(refusal == ClaimRefusal.NotAfterFirst ? nameof(ClaimForm.From) : "", texts["Refusal" + refusal]);
    }

    /// <summary>What may follow a claim: every other row of the table that is about a person's place, bbl first.</summary>
    internal async Task<NextPeriodPage?> NextAsync(Guid id, CancellationToken token)
    {
        if (await queries.ClaimAsync(id, token) is not { } claim || await queries.ContractAsync(claim.ContractId, token) is not { } contract)
            return null;
        if (inquiry.VersionOf(contract) is not { } version) return null;
        return new NextPeriodPage(
            claim, contract, version.Block(claim.Facts.BlockCode)?.Label ?? claim.Facts.BlockCode,
            await ClaimChain.AfterAsync(data, claim, null, token),
            [.. version.Blocks.Where(block => ClaimChain.IsPlace(block.Kind) && block.Code != claim.Facts.BlockCode)
                .OrderBy(block => block.Pathway != Pathway.Bbl)]);
    }
}
