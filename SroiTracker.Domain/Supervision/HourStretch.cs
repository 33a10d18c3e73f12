using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Supervision;

/// <summary>What a contractor said on a day about the hours a week that it has for supervising students.</summary>
/// <param name="From">The day on which it was said.</param>
/// <param name="Until">The last day on which it counts, unless something else is said before.</param>
/// <param name="HoursPerWeek">The hours a week, none included; null when nothing was said about hours.</param>
public sealed record HourOffer(LocalDate From, LocalDate Until, Ratio? HoursPerWeek);

/// <summary>Hours of supervision spread evenly over days.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, inside the stretch and not before the first.</param>
/// <param name="Hours">The hours of all days together.</param>
public sealed record HourStretch(LocalDate From, LocalDate To, Ratio Hours)
{
    /// <summary>The number of its days.</summary>
    public int Days => Period.DaysBetween(From, To) + 1;

    /// <summary>So many hours in every seven days.</summary>
    public static HourStretch Weekly(LocalDate from, LocalDate to, Ratio hoursPerWeek) =>
        new(from, to, hoursPerWeek * Ratio.Of(Period.DaysBetween(from, to) + 1, Year.DaysInWeek));

    /// <summary>The hours of the days that lie between two days, both inside.</summary>
    public Ratio Between(LocalDate from, LocalDate to)
    {
        var (first, last) = (LocalDate.Max(From, from), LocalDate.Min(To, to));
        return last < first ? Ratio.Zero : Hours * Ratio.Of(Period.DaysBetween(first, last) + 1, Days);
    }
}
