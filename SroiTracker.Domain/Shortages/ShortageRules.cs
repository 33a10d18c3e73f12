using NodaTime;

namespace SroiTracker.Domain.Shortages;

/// <summary>Finds what the snapshots say about each scope on a day.</summary>
public static class ShortageRules
{
    /// <summary>
    /// The current shortage of every scope: the latest measurement up to today, a later recorded one before an earlier one.
    /// A total goes before its parts of the same day; parts are added only when both are counted.
    /// </summary>
    /// <param name="snapshots">The snapshots in the order in which they were recorded.</param>
    /// <param name="today">Later measurements are left out.</param>
    public static IReadOnlyList<CurrentShortage> Current(IEnumerable<ShortageSnapshot> snapshots, LocalDate today) =>
    [
        .. snapshots
            .Where(snapshot => snapshot.MeasuredOn.FirstDay <= today)
            .SelectMany((snapshot, order) => snapshot.Figures.Select(figure => new Measurement(snapshot, order, figure)))
            .Where(measurement => measurement.Figure.Count is not null)
            .GroupBy(measurement => measurement.Figure.Scope.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => OfScope([.. group])),
    ];

    /// <summary>
    /// The priority list (prioriteitenlijst): fresh figures first, then the largest, then the one that lasts longest. The order is total.
    /// </summary>
    /// <param name="shortages">The current shortages.</param>
    /// <param name="today">The day of asking.</param>
    /// <param name="staleAfterDays">The term in days after which a figure is older than agreed.</param>
    public static IReadOnlyList<CurrentShortage> InPriority(IEnumerable<CurrentShortage> shortages, LocalDate today, int staleAfterDays) =>
    [
        .. shortages
            .OrderBy(shortage => StalenessRules.IsStale(shortage.MeasuredOn, today, staleAfterDays))
            .ThenByDescending(shortage => shortage.Count)
            .ThenByDescending(shortage => shortage.Persistence)
            .ThenBy(shortage => shortage.Scope.Key, StringComparer.Ordinal),
    ];

    private static CurrentShortage OfScope(List<Measurement> measurements)
    {
        var newest = measurements.Max(measurement => measurement.Day);
        var latest = measurements
            .Where(measurement => measurement.Day == newest)
            .GroupBy(measurement => measurement.Figure.Pathway)
            .Select(group => group.MaxBy(measurement => measurement.Order)!)
            .ToList();
        var persistence = Persistence(measurements);
        return latest.Where(measurement => measurement.IsWhole).MaxBy(measurement => measurement.Order) is { } whole
            ? whole.AsCurrent(persistence)
            : OfParts(latest, persistence);
    }

    private static CurrentShortage OfParts(List<Measurement> parts, int persistence)
    {
        var counted = parts.Where(part => part.Figure.Mark == FigureMark.Counted).ToList();
        var first = (counted.Count > 0 ? counted : parts).MaxBy(part => part.Figure.Count)!.AsCurrent(persistence);
        return counted.Count > 1 ? first with { Pathway = ShortagePathway.Both, Count = counted.Sum(part => part.Figure.Count!.Value) } : first;
    }

    private static int Persistence(List<Measurement> measurements) =>
        measurements
            .GroupBy(measurement => measurement.Day)
            .OrderByDescending(day => day.Key)
            .TakeWhile(day => day.Any(measurement => measurement.Figure.Count > 0))
            .Count();

    private sealed record Measurement(ShortageSnapshot Snapshot, int Order, PlacementShortage Figure)
    {
        public LocalDate Day => Snapshot.MeasuredOn.FirstDay;

        public bool IsWhole => Figure.Pathway is ShortagePathway.Both or ShortagePathway.Unknown;

        public CurrentShortage AsCurrent(int persistence) =>
            new(Figure.Scope, Figure.Pathway, Figure.Count!.Value, Figure.Mark, Snapshot.MeasuredOn, Snapshot.Source, persistence);
    }
}

/// <summary>Says when a figure is too old to alert with.</summary>
public static class StalenessRules
{
    /// <summary>Whether the figure is older than the term; a month or a year counts from its first day.</summary>
    /// <param name="measuredOn">The day of measurement.</param>
    /// <param name="today">The day of asking.</param>
    /// <param name="staleAfterDays">The term in days: a figure of exactly that age is still fresh.</param>
    public static bool IsStale(MeasuredOn measuredOn, LocalDate today, int staleAfterDays) =>
        Period.DaysBetween(measuredOn.FirstDay, today) > staleAfterDays;
}
