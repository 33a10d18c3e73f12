using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Approach;

/// <summary>
/// Spreads a plan over months and holds it against what was credited. A line's value is divided over its months by the days it has in each,
/// in whole cents by largest remainder (the earlier month first when remainders are equal), so the months add up to the value exactly.
/// </summary>
public static class MonthRules
{
    /// <summary>The table from the first month of contract, plan and credit to the last.</summary>
    /// <param name="start">First day of the contract; null when it is not known.</param>
    /// <param name="end">Last day of the contract; null when it is not known.</param>
    public static MonthTable Table(
        IReadOnlyList<PlannedAmount> planned, IReadOnlyList<CreditOnDay> credits, LocalDate? start, LocalDate? end, Money obligation)
    {
        var byMonth = planned.SelectMany(Spread).ToLookup(part => part.Month, part => part.Value);
        var actual = credits.ToLookup(credit => credit.Day.ToYearMonth(), credit => credit.Amount);
        var (months, before, done) = (new List<PlanMonth>(), Money.Zero, Money.Zero);
        foreach (var month in Span([.. Days(planned, credits), .. new[] { start, end }.OfType<LocalDate>()]))
        {
            var (plan, credit) = (Sum(byMonth[month]), Sum(actual[month]));
            (before, done) = (before + plan, done + credit);
            months.Add(new(month, plan, credit, before, done));
        }

        var met = obligation > Money.Zero ? months.Find(month => month.PlannedSoFar >= obligation) : null;
        var metOn = met is null ? null : ForecastRules.OfPlan(planned, obligation, end).MetOn;
        return new(months, met?.Month, metOn, Money.Max(Money.Zero, obligation - before));
    }

    /// <summary>The parts of one amount by month.</summary>
    public static IReadOnlyList<(YearMonth Month, Money Value)> Spread(PlannedAmount amount)
    {
        var months = Span([amount.From, amount.To]);
        var parts = amount.Value.SplitInto([.. months.Select(month => (long)DaysIn(month, amount))]);
        return [.. months.Zip(parts)];
    }

    private static int DaysIn(YearMonth month, PlannedAmount amount)
    {
        var whole = month.ToDateInterval();
        return Period.DaysBetween(LocalDate.Max(whole.Start, amount.From), LocalDate.Min(whole.End, amount.To)) + 1;
    }

    private static IEnumerable<LocalDate> Days(IReadOnlyList<PlannedAmount> planned, IReadOnlyList<CreditOnDay> credits) =>
        planned.SelectMany(amount => new[] { amount.From, amount.To }).Concat(credits.Select(credit => credit.Day));

    private static List<YearMonth> Span(IReadOnlyList<LocalDate> days)
    {
        var months = new List<YearMonth>();
        if (days.Count == 0) return months;
        var last = days.Max().ToYearMonth();
        for (var month = days.Min().ToYearMonth(); month.CompareTo(last) <= 0; month = month.PlusMonths(1)) months.Add(month);
        return months;
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);
}
