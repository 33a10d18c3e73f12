using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>
/// Blocks valued by the hour (supervision, knowledge, activities): hours per person that count under the caps per week and per
/// activity, times persons, times the rate. What a cap cuts stays visible: "40 uur gegeven, 20 uur geteld".
/// </summary>
internal static class HourRules
{
    internal static bool TryWorth(EffortFacts facts, BuildingBlock block, RuleTrace trace, out Ratio cents)
    {
        cents = Ratio.Zero;
        if (!trace.TryRead(block.Amount!, DecisionText.UnitCents, out var rate)) return false;
        if (!trace.TryFact("hours", Total(facts), DecisionText.Number, out var given)) return false;
        if (!TryWeekly(facts, block, given, trace, out var counted)) return false;

        counted = Activity(block, counted, trace);
        cents = Ratio.Of(rate.Cents) * counted * Ratio.Of(facts.People);
        trace.Step("hour.worth", block.Amount!.Origin,
            Operand.Of("hours", counted), Operand.Of("people", facts.People), Operand.Of("rate", rate), Operand.Cents("result", cents));
        return true;
    }

    private static bool TryWeekly(EffortFacts facts, BuildingBlock block, Ratio given, RuleTrace trace, out Ratio counted)
    {
        counted = given;
        if (block.HoursPerWeekMax is not { } most) return true;
        if (!TryCounted(facts, given, most, out counted)) return trace.Ask("weeks", "fact.weeks");

        if (counted < given)
        {
            trace.Step("hours.weekCap", block.Origin,
                Operand.Of("given", given), Operand.Of("counted", counted), Operand.Of("over", given - counted), Operand.Of("most", most));
        }

        return true;
    }

    private static Ratio? Total(EffortFacts facts)
    {
        var total = Ratio.Zero;
        foreach (var stretch in facts.Stretches)
        {
            if ((stretch.Hours ?? stretch.ByWeek?.Aggregate(Ratio.Zero, (sum, week) => sum + week)) is not { } hours) return null;
            total += hours;
        }

        return total;
    }

    /// <summary>Weeks of which the hours are known are capped one by one; the other stretches together, hours against weeks.</summary>
    private static bool TryCounted(EffortFacts facts, Ratio given, Ratio most, out Ratio counted)
    {
        var (byWeek, inWeeks, loose, weeks) = (Ratio.Zero, Ratio.Zero, given, Ratio.Zero);
        counted = given;
        foreach (var stretch in facts.Stretches)
        {
            if (stretch.ByWeek is { } hours)
            {
                byWeek = hours.Aggregate(byWeek, (sum, week) => sum + Ratio.Min(week, most));
                inWeeks = hours.Aggregate(inWeeks, (sum, week) => sum + week);
            }
            else if (WeeksOf(stretch) is { } number)
            {
                weeks += number;
            }
            else
            {
                return false;
            }
        }

        loose = Ratio.Max(Ratio.Zero, loose - inWeeks);
        counted = byWeek + Ratio.Min(loose, weeks * most);
        return true;
    }

    private static Ratio? WeeksOf(EffortPeriod stretch) => stretch switch
    {
        { Weeks: { } weeks } => weeks,
        { From: { } from, To: { } to } when to >= from => Ratio.Of(NodaTime.Period.DaysBetween(from, to) + 1) / Ratio.Of(Year.DaysInWeek),
        { Months: { } months } => months * Ratio.Of(Year.Weeks, Year.Months),
        _ => null,
    };

    private static Ratio Activity(BuildingBlock block, Ratio hours, RuleTrace trace)
    {
        if (block.HoursPerActivityMax is not { } most || hours <= most) return hours;
        trace.Step("hours.activityCap", block.Origin,
            Operand.Of("given", hours), Operand.Of("counted", most), Operand.Of("over", hours - most), Operand.Of("most", most));
        return most;
    }
}
