using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>
/// Whether a claim may stand in its placement: after the period before it, before the one that follows, and as the only one there. A new
/// claim alone can follow, so periods stand in one line without a loop.
/// </summary>
public static class ClaimChain
{
    private static readonly BlockKind[] Places = [BlockKind.Internship, BlockKind.Apprenticeship, BlockKind.Employment];

    /// <summary>Whether the row is about a person who works or learns somewhere for a time.</summary>
    public static bool IsPlace(BlockKind kind) => Places.Contains(kind);

    /// <summary>Why no period may follow this claim; null when one may.</summary>
    /// <param name="next">The claim that would follow, which does not count as another one.</param>
    public static async Task<ClaimRefusal?> AfterAsync(SroiDbContext data, Claim first, Guid? next, CancellationToken token)
    {
        if (first.Facts.PersonKey is null || !Enum.TryParse<BlockKind>(first.Facts.Kind, out var kind) || !IsPlace(kind))
            return ClaimRefusal.FirstNoPlace;
        if (!first.IsOpen && !await ClaimSearch.Standing(data, data.Claims).AnyAsync(claim => claim.Id == first.Id, token))
            return ClaimRefusal.FirstNotCounting;
        return await Followers(data, first.Id).AnyAsync(claim => claim.Id != next, token) ? ClaimRefusal.FollowedAlready : null;
    }

    /// <summary>Why the facts do not fit between what comes before and after the claim; null when they do.</summary>
    internal static async Task<ClaimRefusal?> RefusalAsync(SroiDbContext data, Claim claim, ClaimFacts facts, CancellationToken token)
    {
        if (await Followers(data, claim.Id).AnyAsync(next => next.Facts.FromDay <= facts.ToDay, token)) return ClaimRefusal.RunsIntoNext;
        if (claim.FollowsId is not { } before) return null;
        var first = await data.Claims.AsNoTracking().SingleAsync(row => row.Id == before && row.ContractId == claim.ContractId, token);
        return await BetweenAsync(data, first, claim, facts, token);
    }

    /// <summary>Why the facts of a new claim do not fit after the one it follows; null when they do.</summary>
    public static async Task<ClaimRefusal?> NewAsync(SroiDbContext data, Claim first, ClaimFacts facts, CancellationToken token) =>
        await AfterAsync(data, first, null, token) ?? Fits(first, facts);

    /// <summary>Once it was handed in, what became of the period before it is no reason to stop it: each is judged by its own rules.</summary>
    private static async Task<ClaimRefusal?> BetweenAsync(SroiDbContext data, Claim first, Claim claim, ClaimFacts facts, CancellationToken token) =>
        (claim.State == ClaimState.Draft ? await AfterAsync(data, first, claim.Id, token) : null) ?? Fits(first, facts);

    private static ClaimRefusal? Fits(Claim first, ClaimFacts facts)
    {
        if (facts.FromDay is { } from && from <= first.Facts.ToDay) return ClaimRefusal.NotAfterFirst;
        return facts.BlockCode == first.Facts.BlockCode ? ClaimRefusal.SameBlock : null;
    }

    private static IQueryable<Claim> Followers(SroiDbContext data, Guid first) =>
        data.Claims.Where(claim => claim.FollowsId == first && !ClaimStates.Gone.Contains(claim.State));
}
