namespace SroiTracker.Domain.Shortages;

/// <summary>A total of the source that its own parts do not add up to.</summary>
/// <param name="Total">The total.</param>
/// <param name="Detail">How fine the parts are.</param>
/// <param name="Parts">What the parts add up to.</param>
public sealed record TotalDifference(PlacementShortage Total, ScopeDetail Detail, long Parts)
{
    /// <summary>The parts minus the total.</summary>
    public long Difference => checked(Parts - Total.Count!.Value);
}

/// <summary>Adds the parts of one delivery up and compares them with the totals in it.</summary>
public static class BreakdownRules
{
    private const int FewestParts = 2;

    /// <summary>
    /// The totals that differ from the sum of their parts in the same area, pathway and kind of education. Only counted parts are
    /// added, one fineness at a time; a single part is no breakdown.
    /// </summary>
    /// <param name="figures">The figures of one source on one day.</param>
    public static IReadOnlyList<TotalDifference> Differences(IEnumerable<PlacementShortage> figures) =>
    [
        .. figures
            .Where(figure => figure is { Mark: FigureMark.Counted, Count: not null })
            .GroupBy(figure => (figure.Scope.Area.Key, figure.Scope.Education, figure.Pathway))
            .SelectMany(group => OfArea([.. group])),
    ];

    private static IEnumerable<TotalDifference> OfArea(List<PlacementShortage> figures)
    {
        var total = figures.Find(figure => figure.Scope.Detail == ScopeDetail.Total);
        return total is null
            ? []
            : figures.Where(IsPart)
                .GroupBy(figure => figure.Scope.Detail)
                .Where(parts => parts.Count() >= FewestParts)
                .Select(parts => new TotalDifference(total, parts.Key, parts.Sum(part => part.Count!.Value)))
                .Where(found => found.Difference != 0)
                .OrderBy(found => found.Detail);
    }

    /// <summary>A sector split by level as well is a finer part than a sector, and is left out.</summary>
    private static bool IsPart(PlacementShortage figure) =>
        figure.Scope.Detail is ScopeDetail.Level or ScopeDetail.Qualification
        || (figure.Scope.Detail is ScopeDetail.Sector or ScopeDetail.Segment && figure.Scope.Level is null);
}
