using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>Finds what surrounds a claim: evidence, overlap of the same person, and what its category was credited before.</summary>
internal static class ClaimSearch
{
    private static readonly ClaimState[] Counting =
        [ClaimState.Submitted, ClaimState.QuestionAsked, ClaimState.Approved, ClaimState.PartlyApproved];

    internal static async Task<ClaimSurroundings> AroundAsync(
        SroiDbContext data, Contract contract, PolicyVersion version, Guid claimId, ClaimFacts facts, EffortFacts entered, CancellationToken token)
    {
        var block = entered.Block is { } code ? version.Block(code) : null;
        var isSupervision = block?.Kind == BlockKind.Supervision;
        var overlaps = await OverlapsAsync(data, contract, claimId, facts, token);
        return new ClaimSurroundings(
            await EvidenceAsync(data, claimId, token),
            overlaps && !isSupervision,
            overlaps && isSupervision,
            null,
            block?.Category is { } category ? await CreditedAsync(data, contract.Id, claimId, Codes(version, category), token) : null);
    }

    private static async Task<IReadOnlyList<EvidenceKind>> EvidenceAsync(SroiDbContext data, Guid claimId, CancellationToken token)
    {
        var kinds = await data.ClaimEvidence.Where(file => file.ClaimId == claimId && file.ErasedAt == null)
            .Select(file => file.Kind).Distinct().ToListAsync(token);
        return [.. kinds.Select(DecisionText.Term<EvidenceKind>).OfType<EvidenceKind>()];
    }

    /// <summary>Whether the same person's place counts elsewhere in the same authority in these days.</summary>
    private static Task<bool> OverlapsAsync(SroiDbContext data, Contract contract, Guid claimId, ClaimFacts facts, CancellationToken token)
    {
        if (facts is not { PersonKey: { } person, FromDay: { } from, ToDay: { } to }) return Task.FromResult(false);
        var supervision = nameof(BlockKind.Supervision);
        return data.Claims.AnyAsync(
            other => other.Id != claimId
                && other.Facts.PersonKey == person
                && other.Facts.Kind != supervision
                && Counting.Contains(other.State)
                && other.Facts.FromDay <= to && other.Facts.ToDay >= from
                && data.Contracts.Any(of => of.Id == other.ContractId && of.AuthorityId == contract.AuthorityId),
            token);
    }

    private static async Task<Money> CreditedAsync(
        SroiDbContext data, Guid contractId, Guid claimId, IReadOnlyList<string> codes, CancellationToken token)
    {
        var approved = await data.Claims
            .Where(other => other.ContractId == contractId && other.Id != claimId && codes.Contains(other.Facts.BlockCode))
            .Where(other => other.State == ClaimState.Approved || other.State == ClaimState.PartlyApproved)
            .Select(other => other.Approved)
            .ToListAsync(token);
        return approved.OfType<Money>().Aggregate(Money.Zero, (sum, amount) => sum + amount);
    }

    private static List<string> Codes(PolicyVersion version, string category) =>
        [.. version.Blocks.Where(block => block.Category == category).Select(block => block.Code)];
}
