using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>What an effort yields until the end of a month.</summary>
/// <param name="Added">What this month adds; less than zero where the rules count the longer effort lower.</param>
/// <param name="SoFar">What the effort is worth until the end of this month.</param>
public sealed record CreditMonth(YearMonth Month, Money Added, Money SoFar);

/// <summary>
/// The credit of an effort month by month: the rules are asked what the effort until the last day of each month is worth, and a month adds the
/// difference. So the months add up to the whole to the cent, and a cap shows in the month in which it cuts. A stretch that gives its hours in
/// all counts in the month of its last day.
/// </summary>
public static class CreditByMonth
{
    private const int MostMonths = 120;

    /// <summary>
    /// Every month from the first to the last, those of an interruption among them. Empty when the effort is not credited, has no first day, or
    /// lasts longer than ten years. Of an effort in pieces these are the months of the whole.
    /// </summary>
    public static IReadOnlyList<CreditMonth> Of(EffortFacts facts, PolicyVersion policy, RecordedDecisions decisions)
    {
        var whole = facts with { CreditedBefore = null };
        var days = whole.Stretches.Select(DaysOf).ToList();
        if (days.Contains(null) || CreditRules.Derive(whole, policy, decisions).Outcome is not Credited) return [];
        var (first, last) = (days.Min(each => each!.Start).ToYearMonth(), days.Max(each => each!.End).ToYearMonth());
        if (first.PlusMonths(MostMonths) <= last) return [];
        var (months, before) = (new List<CreditMonth>(), Money.Zero);
        for (var month = first; month <= last; month = month.PlusMonths(1))
        {
            if (Until(whole, month.ToDateInterval().End, policy, decisions) is not { } soFar) return [];
            months.Add(new(month, soFar - before, soFar));
            before = soFar;
        }

        return months;
    }

    private static DateInterval? DaysOf(EffortPeriod stretch) =>
        stretch.From is { } from && TermOfContract.LastDay(stretch, from) is { } to && from <= to ? new(from, to) : null;

    /// <summary>What the effort is worth until this day, nothing while it is refused; null when it would ask a person something.</summary>
    private static Money? Until(EffortFacts facts, LocalDate day, PolicyVersion policy, RecordedDecisions decisions)
    {
        List<EffortPeriod> stretches = [.. facts.Stretches.Select(stretch => Before(stretch, day)).OfType<EffortPeriod>()];
        if (stretches.Count == 0) return Money.Zero;
        var until = facts.Periods is not null
            ? facts with { Periods = stretches }
            : facts with { To = stretches[0].To, Weeks = stretches[0].Weeks, Months = stretches[0].Months };
        return CreditRules.Derive(until, policy, decisions).Outcome switch
        {
            Credited credited => credited.Amount,
            Refused => Money.Zero,
            _ => null,
        };
    }

    /// <summary>The part of a stretch until a day, said the way the stretch says its time; null when none of it is.</summary>
    private static EffortPeriod? Before(EffortPeriod stretch, LocalDate day)
    {
        var from = stretch.From!.Value;
        if (TermOfContract.LastDay(stretch, from) <= day) return stretch;
        if (from > day || stretch is not { Hours: null, ByWeek: null }) return null;
        return stretch switch
        {
            { To: not null } => stretch with { To = day },
            { Weeks: not null } => stretch with { Weeks = Ratio.Of(Period.DaysBetween(from, day) + 1, Year.DaysInWeek) },
            _ => stretch with { Months = MonthsUntil(from, day) },
        };
    }

    /// <summary>Complete months from the first day on, and the days left as days of 364/12.</summary>
    private static Ratio MonthsUntil(LocalDate from, LocalDate day)
    {
        var whole = Period.Between(from, day.PlusDays(1), PeriodUnits.Months).Months;
        var left = Period.DaysBetween(from.PlusMonths(whole), day.PlusDays(1));
        return Ratio.Of(whole) + Ratio.Of(left * Year.Months, Year.DaysOfWeeks);
    }
}
