using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Shortages;

/// <summary>One region as it enters the comparison.</summary>
/// <param name="Region">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Shortage">Its counted shortage; null when no counted total is known.</param>
/// <param name="Students">The number of students in vocational education; null when it is not known.</param>
public sealed record RegionFigure(LabourMarketRegionCode Region, string Name, long? Shortage, long? Students);

/// <summary>A region with its place in the comparison.</summary>
/// <param name="Figure">The region.</param>
/// <param name="Rank">Its place, 1 for the largest; equal figures share a place and the next one is skipped; null without a figure.</param>
/// <param name="IsTie">Whether another region has the same place.</param>
/// <param name="PerThousand">Places short per 1,000 students, rounded once to a tenth, a half upwards; null when not comparable.</param>
public sealed record RankedRegion(RegionFigure Figure, int? Rank, bool IsTie, Ratio? PerThousand);

/// <summary>What regions are put in order by.</summary>
public enum RankBasis
{
    /// <summary>The number of places short.</summary>
    Shortage,

    /// <summary>The number of places short per 1,000 students.</summary>
    PerThousand,
}

/// <summary>Puts regions in order of their shortage.</summary>
public static class RegionRanking
{
    private const int Thousand = 1_000;
    private const int Tenths = 10;

    /// <summary>The regions, worst first; those without the figure come last, by name, and have no place.</summary>
    public static IReadOnlyList<RankedRegion> Of(IEnumerable<RegionFigure> regions, RankBasis basis)
    {
        var measured = regions.Select(region => (Region: region, Value: ValueOf(region, basis))).ToList();
        var values = measured.Select(found => found.Value).OfType<Ratio>().ToList();
        return
        [
            .. measured
                .OrderBy(found => found.Value is null)
                .ThenByDescending(found => found.Value ?? Ratio.Of(0))
                .ThenBy(found => found.Region.Name, StringComparer.Ordinal)
                .Select(found => new RankedRegion(
                    found.Region, RankOf(found.Value, values), found.Value is { } own && values.Count(value => value == own) > 1,
                    Rounded(found.Region))),
        ];
    }

    private static int? RankOf(Ratio? value, List<Ratio> values) =>
        value is { } own ? 1 + values.Count(other => other > own) : null;

    private static Ratio? ValueOf(RegionFigure region, RankBasis basis) =>
        basis == RankBasis.PerThousand ? Exact(region) : region.Shortage is { } places ? Ratio.Of(places) : null;

    private static Ratio? Exact(RegionFigure region) =>
        region is { Shortage: { } places, Students: > 0 and var students } ? Ratio.Of(checked((Int128)places * Thousand), students) : null;

    private static Ratio? Rounded(RegionFigure region) =>
        Exact(region) is { } exact ? Ratio.Of(Rounding.HalfAwayFromZero.Apply(exact * Ratio.Of(Tenths)), Tenths) : null;
}
