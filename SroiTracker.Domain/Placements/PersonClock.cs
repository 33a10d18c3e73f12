using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>Adds up the calendar months of one person that were credited before, for the cap on a person's months.</summary>
public static class PersonClock
{
    private const int Decimals = 10_000;

    /// <summary>
    /// The months of these periods, both ends inside, counted as the rules count dates (a complete year is twelve, the remaining days are
    /// days/364 of a year). Cut off at four decimals, because a fact is a decimal number.
    /// </summary>
    public static Ratio Months(IEnumerable<(LocalDate From, LocalDate To)> periods)
    {
        var years = periods.Aggregate(Ratio.Zero, (sum, period) => sum + TimeMeasure.Years(period.From, period.To));
        return Ratio.Of(Rounding.TowardsZero.Apply(years * Ratio.Of(Year.Months * Decimals)), Decimals);
    }
}
