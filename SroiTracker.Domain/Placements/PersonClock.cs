using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>
/// Adds up the time of one person that was credited before, for the caps on a person's months: exact, because a cap that is cut off a little is
/// exceeded by that little.
/// </summary>
public static class PersonClock
{
    private static readonly Ratio MonthsInYear = Ratio.Of(Year.Months);

    /// <summary>
    /// Calendar months of efforts inside the terms of their contracts, counted as the rules count time (a complete year is twelve, the remaining
    /// days are days/364 of a year). An interruption between two stretches does not count.
    /// </summary>
    public static Ratio Months(IEnumerable<EffortFacts> efforts) =>
        efforts.SelectMany(Measured).Aggregate(Ratio.Zero, (sum, part) => sum + part.Years) * MonthsInYear;

    /// <summary>The same in months of full-time work; a stretch of which the hours or full time are not known counts as full time.</summary>
    /// <param name="fullTime">Hours a week of full time; null when the policy leaves it open.</param>
    /// <param name="yearHours">Hours of a full-time year, for a stretch that gives its hours in all; null to take full time in every week.</param>
    public static Ratio WorkedMonths(IEnumerable<EffortFacts> efforts, Ratio? fullTime, Ratio? yearHours = null) =>
        efforts.SelectMany(Measured).Aggregate(Ratio.Zero, (sum, part) => sum + Worked(part, fullTime, yearHours)) * MonthsInYear;

    private static List<CountedPart> Measured(EffortFacts facts)
    {
        List<CountedPart> parts =
        [
            .. facts.Stretches.Select(stretch => TermOfContract.Inside(stretch, facts)).OfType<EffortPeriod>()
                .OrderBy(stretch => stretch.From ?? LocalDate.MinIsoValue).Select(stretch => new CountedPart(stretch, Ratio.Zero, "0")),
        ];
        if (parts.Count > 0) TimeMeasure.Measure(parts, Policies.TimeCount.AsGiven);
        return parts;
    }

    private static Ratio Worked(CountedPart part, Ratio? fullTime, Ratio? yearHours)
    {
        var stretch = part.Stretch;
        if (stretch is { HoursPerWeek: null, Hours: { } hours } && (yearHours ?? (fullTime * Ratio.Of(Year.Weeks))) is { IsZero: false } yearly)
            return hours / yearly;
        var share = stretch.HoursPerWeek is { } weekly && fullTime is { IsZero: false } full ? Ratio.Min(Ratio.One, weekly / full) : Ratio.One;
        return part.Years * share;
    }
}
