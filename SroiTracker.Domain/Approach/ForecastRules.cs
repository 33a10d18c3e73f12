using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Approach;

/// <summary>
/// Tells the day on which a plan is enough. What a line has in a month (<see cref="MonthRules.Spread"/>) is spread evenly over the line's days
/// in that month: after some of them the part by days, in whole cents rounded down, so that no cent counts too early and the last day has all of it.
/// </summary>
public static class ForecastRules
{
    /// <summary>Both ways of looking at a plan.</summary>
    /// <param name="obligation">What the plan is held against.</param>
    /// <param name="outstanding">The obligation less all that was credited; what was taken back is in it again.</param>
    public static PlanOutlook Outlook(
        IReadOnlyList<PlannedAmount> planned, Money obligation, Money outstanding, LocalDate today, LocalDate? end) =>
        new(OfPlan(planned, obligation, end), FromToday(planned, outstanding, today, end));

    /// <summary>The day on which the plan alone reaches the obligation.</summary>
    /// <param name="end">Last day of the contract; null when it is not known.</param>
    public static Forecast OfPlan(IReadOnlyList<PlannedAmount> planned, Money obligation, LocalDate? end) =>
        Of(Parts(planned), Money.Zero, obligation, end);

    /// <summary>The day on which what is planned from today on, today inside, reaches what is still outstanding.</summary>
    /// <param name="outstanding">The obligation less all that was credited; what was taken back is in it again.</param>
    /// <param name="end">Last day of the contract; null when it is not known.</param>
    public static Forecast FromToday(IReadOnlyList<PlannedAmount> planned, Money outstanding, LocalDate today, LocalDate? end)
    {
        var parts = Parts(planned);
        return Of(parts, Until(parts, today.PlusDays(-1)), outstanding, end);
    }

    /// <summary>What is planned until and including a day.</summary>
    public static Money Planned(IReadOnlyList<PlannedAmount> planned, LocalDate day) => Until(Parts(planned), day);

    /// <param name="gone">What was planned before the days that count.</param>
    private static Forecast Of(List<MonthPart> parts, Money gone, Money needed, LocalDate? end)
    {
        if (needed <= Money.Zero) return new(needed, null, end, Money.Zero);
        var until = end is { } last ? Until(parts, last) : Until(parts);
        var reached = Money.Max(Money.Zero, until - gone);
        return new(needed, FirstDay(parts, gone + needed), end, Money.Max(Money.Zero, needed - reached));
    }

    /// <summary>
    /// The first day on which the parts reach the amount; null when they never do. What is planned never falls, so the days can be halved.
    /// </summary>
    private static LocalDate? FirstDay(List<MonthPart> parts, Money amount)
    {
        if (Until(parts) < amount) return null;
        var (low, high) = (parts.Min(part => part.From), parts.Max(part => part.To));
        while (low < high)
        {
            var middle = low.PlusDays(Period.DaysBetween(low, high) / 2);
            if (Until(parts, middle) >= amount) high = middle;
            else low = middle.PlusDays(1);
        }

        return low;
    }

    private static List<MonthPart> Parts(IReadOnlyList<PlannedAmount> planned) =>
    [
        .. from amount in planned
           from part in MonthRules.Spread(amount)
           let days = part.Month.ToDateInterval()
           select new MonthPart(LocalDate.Max(days.Start, amount.From), LocalDate.Min(days.End, amount.To), part.Value),
    ];

    private static Money Until(List<MonthPart> parts, LocalDate day) => parts.Aggregate(Money.Zero, (sum, part) => sum + part.Until(day));

    private static Money Until(List<MonthPart> parts) => parts.Aggregate(Money.Zero, (sum, part) => sum + part.Value);

    /// <summary>What a line has in one month, on the days it has there.</summary>
    private readonly record struct MonthPart(LocalDate From, LocalDate To, Money Value)
    {
        internal Money Until(LocalDate day)
        {
            if (day < From) return Money.Zero;
            if (day >= To) return Value;
            var (passed, all) = (Period.DaysBetween(From, day) + 1, Period.DaysBetween(From, To) + 1);
            return Money.OfCents((long)((Int128)Value.Cents * passed / all));
        }
    }
}
