using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>The share of full time of every stretch: hours a week of full-time hours, at most 1; hours below the minimum do not count.</summary>
internal static class HourShareRules
{
    internal static bool TryShares(PolicyVersion policy, BuildingBlock block, ProRata proRata, List<CountedPart> parts, RuleTrace trace)
    {
        if (!TryLeast(policy, block, trace, out var least)) return false;
        parts.RemoveAll(part => IsTooFew(part.Stretch, least, policy, trace));
        if (proRata is ProRata.TimeOnly or ProRata.Whole) return true;
        foreach (var part in parts)
        {
            if (!trace.TryFact("hoursPerWeek", part.Stretch.HoursPerWeek, DecisionText.WeekHours, out var hours)) return false;
            if (!trace.TryRead(policy.FullTimeHours, DecisionText.Positive, out var fullTime)) return false;
            part.FullTime = fullTime;
            part.Hours = Ratio.Min(Ratio.One, hours / fullTime);
            part.ShownHours = part.Hours == Ratio.One ? "1" : $"{hours.ToText()}/{fullTime.ToText()}";
        }

        return true;
    }

    /// <summary>The least hours a week: of the row, or of the policy; null when neither has one.</summary>
    internal static bool TryLeast(PolicyVersion policy, BuildingBlock block, RuleTrace trace, out Ratio? least)
    {
        least = block.HoursPerWeekMin;
        if (least is not null || policy.HoursPerWeekMin is not { } clause) return true;
        if (!trace.TryRead(clause, DecisionText.Number, out var found)) return false;
        least = found;
        return true;
    }

    /// <summary>Writes down the hours of every stretch.</summary>
    internal static void Note(PolicyVersion policy, List<CountedPart> parts, RuleTrace trace)
    {
        foreach (var part in parts)
        {
            if (part is not { ShownHours: { } shown, FullTime: { } fullTime }) continue;
            var hours = part.Stretch.HoursPerWeek ?? part.Hours * fullTime;
            trace.Step(hours > fullTime ? "hours.overFullTime" : "hours", policy.FullTimeHours.Origin,
                Operand.Of("hours", hours), Operand.Of("fullTime", fullTime), Operand.Share("share", shown));
        }
    }

    private static bool IsTooFew(EffortPeriod stretch, Ratio? least, PolicyVersion policy, RuleTrace trace)
    {
        if (!(stretch.HoursPerWeek < least)) return false;
        trace.Step("hours.belowMinimum", policy.HoursPerWeekMin?.Origin ?? policy.ProRata.Origin,
            Operand.Of("hours", stretch.HoursPerWeek!.Value), Operand.Of("least", least!.Value));
        return true;
    }
}
