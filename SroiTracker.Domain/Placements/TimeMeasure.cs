using System.Globalization;
using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>
/// Measures stretches as shares of a year. As given: weeks count w/52, months m/12; dates are counted in years from the first day of all,
/// in each of which days count days/364, at most 1. So a complete year counts 1, and a stretch cut in pieces counts as the whole.
/// </summary>
internal static class TimeMeasure
{
    /// <summary>Fills in the share of every stretch; they are in order of their first day.</summary>
    internal static void Measure(List<CountedPart> parts, TimeCount count)
    {
        if (count is TimeCount.WholeWeeks or TimeCount.WholeMonths)
        {
            WholeUnits(parts, count);
            return;
        }

        var most = count == TimeCount.Days ? Year.Days : Year.DaysOfWeeks;
        List<(CountedPart Part, LocalDate From, LocalDate To)>? dated = null;
        foreach (var part in parts)
        {
            if (part.Stretch is { From: { } from, To: { } to }) (dated ??= []).Add((part, from, to));
            else Given(part, count);
        }

        if (dated is not null) ByDates(dated, most);
    }

    /// <summary>The share of a year of these days, both ends inside, counted as given.</summary>
    internal static Ratio Years(LocalDate from, LocalDate to)
    {
        var part = new CountedPart(new EffortPeriod(), Ratio.Zero, "0");
        ByDates([(part, from, to)], Year.DaysOfWeeks);
        return part.Years;
    }

    private static void Given(CountedPart part, TimeCount count)
    {
        var (years, shown) = part.Stretch switch
        {
            { Weeks: { } weeks } when count == TimeCount.Days =>
                (weeks * Ratio.Of(Year.DaysInWeek, Year.Days), Per(weeks * Ratio.Of(Year.DaysInWeek), Year.Days)),
            { Weeks: { } weeks } => (weeks / Ratio.Of(Year.Weeks), Per(weeks, Year.Weeks)),
            { Months: { } months } => (months / Ratio.Of(Year.Months), Per(months, Year.Months)),
            _ => (Ratio.Zero, "0"),
        };
        (part.Years, part.Shown) = (years, shown);
    }

    private static void ByDates(List<(CountedPart Part, LocalDate From, LocalDate To)> dated, int most)
    {
        var first = dated[0].From;
        var last = dated[0].To;
        foreach (var (part, _, to) in dated)
        {
            (part.Years, part.Shown) = (Ratio.Zero, "");
            if (to > last) last = to;
        }

        var year = 0;
        for (var from = first; from <= last; from = first.PlusYears(++year)) YearOf(dated, from, first.PlusYears(year + 1).PlusDays(-1), most);
    }

    private static void YearOf(List<(CountedPart Part, LocalDate From, LocalDate To)> dated, LocalDate from, LocalDate to, int most)
    {
        var (total, whole) = (0, Period.DaysBetween(from, to) + 1);
        foreach (var (_, start, end) in dated) total += Days(start, end, from, to);
        foreach (var (part, start, end) in dated)
        {
            var days = Days(start, end, from, to);
            if (days == 0) continue;
            part.Years += Ratio.Of(days, Math.Max(total, most));
            part.Shown = Add(part.Shown, days == whole ? "1" : Per(Ratio.Of(days), Math.Max(total, most)));
        }
    }

    private static int Days(LocalDate start, LocalDate end, LocalDate from, LocalDate to)
    {
        var (first, last) = (start > from ? start : from, end < to ? end : to);
        return last < first ? 0 : Period.DaysBetween(first, last) + 1;
    }

    /// <summary>Complete weeks or months only; what is left of all stretches together is dropped, the latest first.</summary>
    private static void WholeUnits(List<CountedPart> parts, TimeCount count)
    {
        var (perYear, days, seen) = (count == TimeCount.WholeWeeks ? Year.Weeks : Year.Months, Ratio.Zero, 0);
        foreach (var part in parts)
        {
            days += count == TimeCount.WholeWeeks ? InWeeks(part.Stretch) : InMonths(part.Stretch);
            var whole = days.WholePart;
            (part.Years, part.Shown) = (Ratio.Of(whole - seen, perYear), Per(Ratio.Of(whole - seen), perYear));
            seen = whole;
        }
    }

    private static Ratio InWeeks(EffortPeriod stretch) => stretch switch
    {
        { From: { } from, To: { } to } => Ratio.Of(Period.DaysBetween(from, to) + 1, Year.DaysInWeek),
        { Weeks: { } weeks } => weeks,
        { Months: { } months } => months * Ratio.Of(Year.Weeks, Year.Months),
        _ => Ratio.Zero,
    };

    /// <summary>Complete calendar months, and the days left as a share of the month they lie in.</summary>
    private static Ratio InMonths(EffortPeriod stretch)
    {
        if (stretch is not { From: { } from, To: { } to }) return stretch.Months ?? (stretch.Weeks ?? Ratio.Zero) * Ratio.Of(Year.Months, Year.Weeks);
        var after = to.PlusDays(1);
        var months = (int)Period.Between(from, after, PeriodUnits.Months).Months;
        var start = from.PlusMonths(months);
        return Ratio.Of(months) + Ratio.Of(Period.DaysBetween(start, after), Math.Max(1, Period.DaysBetween(start, from.PlusMonths(months + 1))));
    }

    private static string Add(string shown, string more) => shown.Length == 0 ? more : (shown, more) switch
    {
        (_, "1") when int.TryParse(shown, CultureInfo.InvariantCulture, out var before) => (before + 1).ToString(CultureInfo.InvariantCulture),
        _ => shown + " + " + more,
    };

    private static string Per(Ratio number, int whole) =>
        string.Concat(number.ToText(), "/", whole.ToString(CultureInfo.InvariantCulture));
}
