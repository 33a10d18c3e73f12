using System.Globalization;
using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>
/// The share of a year that counts: weeks count w/52, months m/12; with dates each complete year counts 1 and the remaining days count
/// days/364, at most 1. Time outside the contract's term and time over the person's cap do not count, and stay visible.
/// </summary>
internal static class TimeRules
{
    private const int MonthsInYear = 12;
    private const int WeeksInYear = 52;
    private const int DaysInWeek = 7;
    private const int DaysInYear = WeeksInYear * DaysInWeek;

    /// <summary>Finds the time that counts; false when the duration is a missing fact.</summary>
    internal static bool TryYears(EffortFacts facts, PolicyVersion policy, BuildingBlock block, RuleTrace trace, out CountedTime time)
    {
        time = default!;
        if (Given(facts) is not { } given) return trace.Ask("duration", "fact.duration");
        time = Capped(facts, policy, block, Within(facts, given, trace), trace);
        trace.Step("time", policy.ProRata.Origin, Operand.Share("years", time.Share));
        return true;
    }

    private static CountedTime? Given(EffortFacts facts)
    {
        if (facts is { From: { } from, To: { } to }) return to < from ? null : ByDates(from, to);
        if (facts.Weeks is { } weeks) return new CountedTime(facts.From, LastDay(facts), weeks / Ratio.Of(WeeksInYear), Per(weeks, WeeksInYear));
        return facts.Months is { } months ? ByMonths(months) with { From = facts.From, To = LastDay(facts) } : null;
    }

    private static LocalDate? LastDay(EffortFacts facts) => facts switch
    {
        { From: { } from, Weeks: { } weeks } => from.PlusDays(Whole(weeks * Ratio.Of(DaysInWeek)) - 1),
        { From: { } from, Months: { } months } =>
            from.PlusMonths(Whole(months)).PlusDays(Whole((months - Ratio.Of(Whole(months))) * Ratio.Of(DaysInYear, MonthsInYear)) - 1),
        _ => null,
    };

    private static CountedTime Within(EffortFacts facts, CountedTime given, RuleTrace trace)
    {
        if (given is not { From: { } from, To: { } to }) return given;
        var first = facts.ContractStart is { } start && start > from ? start : from;
        var last = facts.ContractEnd is { } end && end < to ? end : to;
        if (first == from && last == to) return given;

        trace.Step("time.outsideContract",
            Operand.Of("from", from), Operand.Of("to", to), Operand.Of("countedFrom", first), Operand.Of("countedTo", last));
        return last < first ? new CountedTime(null, null, Ratio.Zero, "0") : ByDates(first, last);
    }

    private static CountedTime Capped(EffortFacts facts, PolicyVersion policy, BuildingBlock block, CountedTime counted, RuleTrace trace)
    {
        if (block.MonthsMax is not { } most) return counted;
        if (facts.WageSubsidy && policy.WageSubsidyLiftsCap is { IsOpen: false, Value: true } lifts)
        {
            trace.Step("time.wageSubsidy", lifts.Origin);
            return counted;
        }

        var allowed = Most(counted, Ratio.Max(Ratio.Zero, Ratio.Of(most) - (facts.EarlierMonths ?? Ratio.Zero)));
        if (counted.Years <= allowed.Years) return counted;
        trace.Step("time.personCap", block.Origin,
            Operand.Share("given", counted.Share), Operand.Of("monthsMax", most), Operand.Share("counted", allowed.Share));
        return allowed;
    }

    private static CountedTime Most(CountedTime counted, Ratio months) =>
        counted is { From: { } from, To: { } to } && months is { Denominator: var parts, IsZero: false } && parts == 1
            ? ByDates(from, LocalDate.Min(to, from.PlusMonths(Whole(months)).PlusDays(-1)))
            : ByMonths(months);

    private static CountedTime ByMonths(Ratio months) => new(null, null, months / Ratio.Of(MonthsInYear), Per(months, MonthsInYear));

    /// <summary>Complete years count 1, the remaining days days/364, at most 1.</summary>
    internal static CountedTime ByDates(LocalDate from, LocalDate to)
    {
        var after = to.PlusDays(1);
        var years = Period.Between(from, after, PeriodUnits.Years).Years;
        var days = Math.Min(Period.DaysBetween(from.PlusYears(years), after), DaysInYear);
        var share = (years, days) switch
        {
            (_, 0) => Per(Ratio.Of(years), 1),
            (0, _) => Per(Ratio.Of(days), DaysInYear),
            _ => Per(Ratio.Of(years), 1) + " + " + Per(Ratio.Of(days), DaysInYear),
        };
        return new CountedTime(from, to, Ratio.Of(years) + Ratio.Of(days, DaysInYear), share);
    }

    private static string Per(Ratio number, int whole)
    {
        var text = number.ToDecimalText() ?? number.ToString();
        return whole == 1 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}/{whole}");
    }

    private static int Whole(Ratio number) => (int)(number.Numerator / number.Denominator);
}

/// <summary>Time that counts: its days when they are known, the share of a year, and that share as a reader would write it.</summary>
internal sealed record CountedTime(LocalDate? From, LocalDate? To, Ratio Years, string Share);
