using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Recognitions;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>
/// Finds what surrounds a claim: evidence, overlap and earlier months of the same person, and what its category was credited before. A claim
/// whose credit was taken back no longer counts.
/// </summary>
internal static class ClaimSearch
{
    private static readonly string Supervision = nameof(BlockKind.Supervision);

    internal static async Task<ClaimSurroundings> AroundAsync(
        SroiDbContext data, Contract contract, PolicyVersion version, Guid[] self, ClaimFacts facts, EffortFacts entered, RecordedDecisions decisions,
        CancellationToken token)
    {
        var block = entered.Block is { } code ? version.Block(code) : null;
        var isSupervision = block?.Kind == BlockKind.Supervision;
        var places = facts.PersonKey is null ? [] : await Places(data, contract, self, facts).Select(other => other.Id).ToListAsync(token);
        var overlaps = await OverlapsAsync(data, places, facts, token);
        var pieces = overlaps && !isSupervision
            ? null : await EarlierPieces.FindAsync(Standing(data, data.Claims), contract.Id, self, block, facts, token);
        Guid[] own = [.. self, .. pieces?.Ids ?? []];
        return new ClaimSurroundings(
            await EvidenceAsync(data, self, token),
            overlaps && !isSupervision,
            overlaps && isSupervision,
            block is { PersonCaps.Count: > 0 } ? await CountedAsync(data, [.. places.Except(own)], version, facts, decisions, token) : null,
            block is { Categories.Count: > 0 }
                ? await CategoriesAsync(data, contract.Id, own, version, block, token)
                : null,
            pieces,
            await RecognisedAsync(data, contract, block, facts, token));
    }

    /// <summary>What the register says of a contractor whose establishment is confirmed; null where it says nothing.</summary>
    private static async Task<Recognition?> RecognisedAsync(
        SroiDbContext data, Contract contract, BuildingBlock? block, ClaimFacts facts, CancellationToken token) =>
        block is { RecognitionRequired: true } && facts is { Crebo: { } crebo, FromDay: { } from }
            ? await KnownRecognitions.OnAsync(data, contract, crebo, from, token)
            : null;

    private static async Task<IReadOnlyList<EvidenceKind>> EvidenceAsync(SroiDbContext data, Guid[] self, CancellationToken token)
    {
        var kinds = await data.ClaimEvidence.Where(file => self.Contains(file.ClaimId) && file.ErasedAt == null
            && file.Check != EvidenceCheck.Infected)
            .Select(file => file.Kind).Distinct().ToListAsync(token);
        return [.. kinds.Select(DecisionText.Term<EvidenceKind>).OfType<EvidenceKind>()];
    }

    /// <summary>Whether the same person's place counts elsewhere in the same authority in these days.</summary>
    private static Task<bool> OverlapsAsync(SroiDbContext data, List<Guid> places, ClaimFacts facts, CancellationToken token)
    {
        if (places.Count == 0 || facts is not { FromDay: { } from, ToDay: { } to }) return Task.FromResult(false);
        var same = data.Claims.Where(other => places.Contains(other.Id));
        return Standing(data, same).Union(same.Where(other => ClaimStates.Waiting.Contains(other.State)))
            .AnyAsync(other => other.Facts.FromDay <= to && other.Facts.ToDay >= from, token);
    }

    /// <summary>Time of the same person that was credited before, in any contract of the authority; null without a person.</summary>
    private static async Task<EarlierTime?> CountedAsync(
        SroiDbContext data, List<Guid> places, PolicyVersion version, ClaimFacts facts, RecordedDecisions decisions, CancellationToken token)
    {
        if (facts.PersonKey is null || places.Count == 0) return null;
        var rows = await Standing(data, data.Claims.Where(other => places.Contains(other.Id))).Where(other => other.Facts.FromDay != null && other.Facts.ToDay != null)
            .Join(data.Contracts, other => other.ContractId, of => of.Id,
                (other, of) => new { other.Facts.Json, of.Days.StartOn, of.Days.EndOn, of.RecoveryUntil })
            .ToListAsync(token);
        if (rows.Count == 0) return null;
        var efforts = rows.ConvertAll(row => ClaimCase.Facts(row.Json) with
        {
            ContractStart = row.StartOn, ContractEnd = Contract.LastDayOfEfforts(row.EndOn, row.RecoveryUntil),
        });
        var (fullTime, yearHours) = (Known(version.FullTimeHours, decisions), Known(version.YearHours, decisions));
        return new(PersonClock.Months(efforts), PersonClock.WorkedMonths(efforts, fullTime, yearHours));
    }

    /// <summary>The value of a clause, or what a person decided where it is open; null while it is open.</summary>
    private static Ratio? Known(Clause<Ratio>? clause, RecordedDecisions decisions) => clause switch
    {
        null => null,
        { IsOpen: false } => clause.Value,
        _ => decisions.ByClause.TryGetValue(clause.Origin.Name, out var decided) ? DecisionText.Positive(decided) : null,
    };

    /// <summary>
    /// Other places of the person in contracts of the same authority, by any agreement of the placement. Asked first and alone, so that the database
    /// goes by the keys of the person: there are few, where there are many claims of any state.
    /// </summary>
    internal static IQueryable<Claim> Places(SroiDbContext data, Contract contract, Guid[] own, ClaimFacts facts)
    {
        string?[] keys = [facts.PersonKey, facts.AgreementKey ?? facts.PersonKey];
        return data.Claims.Where(other => !own.Contains(other.Id)
            && (keys.Contains(other.Facts.PersonKey) || keys.Contains(other.Facts.AgreementKey))
            && other.Facts.Kind != Supervision
            && data.Contracts.Any(of => of.Id == other.ContractId && of.AuthorityId == contract.AuthorityId));
    }

    /// <summary>Claims that were credited and of which the credit still stands.</summary>
    internal static IQueryable<Claim> Standing(SroiDbContext data, IQueryable<Claim> claims) => claims.Where(
        claim => ClaimStates.Credited.Contains(claim.State)
            && !data.LedgerEntries.Any(entry => entry.ClaimId == claim.Id && entry.Kind == EntryKind.CreditBooked
                && data.LedgerEntries.Any(back => back.ReversesId == entry.Id)));

    /// <summary>
    /// Claims that are handed in or credited and stand, each effort once: one that was corrected or stopped early leaves its place to the
    /// claim that says so, as long as that one is not rejected or withdrawn.
    /// </summary>
    internal static IQueryable<Claim> Counting(SroiDbContext data, IQueryable<Claim> claims)
    {
        var standing = Standing(data, data.Claims);
        return claims.Where(claim => ClaimStates.Waiting.Contains(claim.State) || standing.Any(row => row.Id == claim.Id))
            .Where(claim => !data.Claims.Any(later => later.CorrectsId == claim.Id
                && (ClaimStates.Waiting.Contains(later.State) || ClaimStates.Credited.Contains(later.State))));
    }

    private static async Task<IReadOnlyDictionary<string, Money>> CategoriesAsync(
        SroiDbContext data, Guid contractId, Guid[] own, PolicyVersion version, BuildingBlock block, CancellationToken token)
    {
        var credited = new Dictionary<string, Money>(StringComparer.Ordinal);
        foreach (var category in block.Categories) credited[category] = await CreditedAsync(data, contractId, own, Codes(version, category), token);
        return credited;
    }

    /// <summary>What the efforts of a category were credited on a contract.</summary>
    internal static Task<Money> CreditedInAsync(
        SroiDbContext data, Guid contractId, PolicyVersion version, string category, CancellationToken token) =>
        CreditedAsync(data, contractId, [], Codes(version, category), token);

    private static async Task<Money> CreditedAsync(
        SroiDbContext data, Guid contractId, Guid[] own, IReadOnlyList<string> codes, CancellationToken token)
    {
        var inCategory = data.Claims
            .Where(other => other.ContractId == contractId && !own.Contains(other.Id) && codes.Contains(other.Facts.BlockCode));
        var approved = await Standing(data, inCategory)
            .Select(other => other.Approved)
            .ToListAsync(token);
        return approved.OfType<Money>().Aggregate(Money.Zero, (sum, amount) => sum + amount);
    }

    private static List<string> Codes(PolicyVersion version, string category) =>
        [.. version.Blocks.Where(block => block.Categories.Contains(category)).Select(block => block.Code)];
}
