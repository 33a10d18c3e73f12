using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>
/// What was credited before of the same effort: the same person under the same block of the same contract. A new piece is derived together
/// with them and books the difference, so that pieces add up to the whole.
/// </summary>
/// <param name="Ids">The claims.</param>
/// <param name="Stretches">Their time and hours.</param>
/// <param name="Derived">What the rules gave for them together, also where a person approved less.</param>
public sealed record EarlierPieces(IReadOnlyList<Guid> Ids, IReadOnlyList<EffortPeriod> Stretches, Money Derived)
{
    /// <summary>Null when there are none, or when the block is not about one person's time.</summary>
    internal static async Task<EarlierPieces?> FindAsync(
        IQueryable<Claim> credited, Guid contractId, Guid[] self, BuildingBlock? block, ClaimFacts facts, CancellationToken token)
    {
        if (facts.PersonKey is not { } person || block is null || !IsOfOnePerson(block)) return null;
        var rows = await credited
            .Where(row => !self.Contains(row.Id) && row.ContractId == contractId && row.Facts.PersonKey == person
                && row.Facts.BlockCode == facts.BlockCode)
            .OrderBy(row => row.Facts.FromDay).ThenBy(row => row.Id)
            .Select(row => new { row.Id, row.Facts.Json, row.Expected.Amount })
            .ToListAsync(token);
        var whole = ClaimCase.Facts(facts.Json);
        var pieces = rows.Select(row => (row.Id, row.Amount, Facts: ClaimCase.Facts(row.Json))).Where(row => IsOfOneKind(row.Facts, whole)).ToList();
        if (pieces.Count == 0) return null;
        return new EarlierPieces(
            pieces.ConvertAll(row => row.Id),
            [.. pieces.SelectMany(row => row.Facts.Stretches)],
            pieces.Aggregate(Money.Zero, (sum, row) => sum + (row.Amount ?? Money.Zero)));
    }

    /// <summary>The facts of the whole effort, of which the earlier part was credited.</summary>
    internal EffortFacts With(EffortFacts piece) => piece with
    {
        From = null,
        To = null,
        Weeks = null,
        Months = null,
        HoursPerWeek = null,
        Hours = null,
        ByWeek = null,
        Periods = [.. Stretches.Concat(piece.Stretches).OrderBy(stretch => stretch.From)],
        CreditedBefore = Derived,
    };

    /// <summary>A simulation and an ordinary place have their own factors: each is a whole of its own.</summary>
    private static bool IsOfOneKind(EffortFacts one, EffortFacts other) =>
        one.PlacementKind == other.PlacementKind && one.SharedBy == other.SharedBy && one.GoalsShare == other.GoalsShare;

    private static bool IsOfOnePerson(BuildingBlock block) => block.Unit switch
    {
        BlockUnit.FullTimeYear or BlockUnit.SchoolYear or BlockUnit.Month or BlockUnit.Internship or BlockUnit.Once => true,
        BlockUnit.Hour => block.Kind == BlockKind.Supervision,
        _ => false,
    };
}
