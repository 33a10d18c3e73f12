using NodaTime;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Supervision;

/// <summary>Reads from the facts of an effort how many hours of supervision are promised or given on which days.</summary>
public static class SupervisionRules
{
    /// <summary>
    /// The hours that a place promises its students: hours a week times people, on the days outside interruptions; empty when it promises none.
    /// </summary>
    /// <param name="first">The first day of the effort, where a stretch does not say it.</param>
    /// <param name="last">The last day of the effort, where a stretch does not say it.</param>
    public static IReadOnlyList<HourStretch> Promised(EffortFacts facts, LocalDate first, LocalDate last) => facts.SupervisionOffered is not { } hours
        ? []
        : [.. Dated(facts, first, last).Select(each => HourStretch.Weekly(each.From, each.To, hours * Ratio.Of(facts.People)))];

    /// <summary>
    /// The hours that were given: week by week from the first day on where they are known by week, otherwise spread evenly over the days.
    /// </summary>
    /// <param name="first">The first day of the effort, where a stretch does not say it.</param>
    /// <param name="last">The last day of the effort, where a stretch does not say it.</param>
    public static IReadOnlyList<HourStretch> Given(EffortFacts facts, LocalDate first, LocalDate last) =>
        [.. Dated(facts, first, last).SelectMany(each => Given(each.Stretch, each.From, each.To))
            .Select(each => each with { Hours = each.Hours * Ratio.Of(facts.People) })];

    private static IEnumerable<HourStretch> Given(EffortPeriod stretch, LocalDate from, LocalDate to) => stretch switch
    {
        { ByWeek: { } weeks } => weeks.Select((hours, week) => Week(from.PlusDays(week * Year.DaysInWeek), to, hours)),
        { Hours: { } hours } => [new HourStretch(from, to, hours)],
        { HoursPerWeek: { } hours } => [HourStretch.Weekly(from, to, hours)],
        _ => [],
    };

    /// <summary>Seven days, fewer where the effort ends; a week that lies after its end keeps its seven, so that no hour is lost.</summary>
    private static HourStretch Week(LocalDate from, LocalDate end, Ratio hours)
    {
        var last = from.PlusDays(Year.DaysInWeek - 1);
        return new(from, end >= from && end < last ? end : last, hours);
    }

    private static IEnumerable<(EffortPeriod Stretch, LocalDate From, LocalDate To)> Dated(EffortFacts facts, LocalDate first, LocalDate last)
    {
        foreach (var stretch in facts.Stretches)
        {
            var from = stretch.From ?? first;
            var to = stretch.To ?? (stretch.Weeks is { } weeks ? from.PlusDays((weeks * Ratio.Of(Year.DaysInWeek)).WholePart - 1) : last);
            yield return (stretch, from, LocalDate.Max(from, to));
        }
    }
}
