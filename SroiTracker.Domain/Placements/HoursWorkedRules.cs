using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>Time counted by hours worked: hours of the hours in a full-time year. Only caps on time worked can cut it.</summary>
internal static class HoursWorkedRules
{
    internal static bool TryTime(EffortFacts facts, PolicyVersion policy, BuildingBlock block, RuleTrace trace, out CountedTime time)
    {
        time = CountedTime.None;
        if (!trace.TryFact("hours", Hours(facts), DecisionText.Number, out var hours)) return false;
        if (!PersonCapRules.TryLifted(facts, policy, block, trace, out var isLifted)) return false;
        if (!isLifted && Spent(facts, block, hours) is { } spent) return Refuse(spent, block, hours, trace);
        if (!TryYearHours(policy, trace, out var yearly)) return false;
        var years = hours / yearly;
        var shown = $"{hours.ToText()}/{yearly.ToText()}";
        foreach (var cap in block.PersonCaps.Where(each => !isLifted && each.Clock == CapClock.Worked))
        {
            var room = Room(cap, facts);
            if (years <= room) continue;
            trace.Step("time.personCap", block.Origin, Operand.Share("given", shown), Operand.Of("monthsMax", cap.Months),
                Operand.Term("clock", cap.Clock), Operand.Of("counted", room));
            (years, shown) = (room, room.ToText());
        }

        time = new CountedTime(years, years, shown, shown);
        trace.Step("time.hoursWorked", (policy.YearHours ?? policy.FullTimeHours).Origin,
            Operand.Of("hours", hours), Operand.Of("yearHours", yearly), Operand.Share("years", shown));
        return true;
    }

    /// <summary>A cap of which nothing is left: refused whatever the hours of a year are.</summary>
    private static PersonCap? Spent(EffortFacts facts, BuildingBlock block, Ratio hours) => hours.IsZero
        ? null
        : block.PersonCaps.FirstOrDefault(each => each.Clock == CapClock.Worked && Room(each, facts).IsZero);

    private static bool Refuse(PersonCap spent, BuildingBlock block, Ratio hours, RuleTrace trace)
    {
        trace.Step("refused.personCapHours", block.Origin,
            Operand.Of("hours", hours), Operand.Of("monthsMax", spent.Months), Operand.Term("clock", spent.Clock));
        return trace.Refuse(PersonCapRules.Clause);
    }

    /// <summary>What is left under the cap, in full-time years.</summary>
    private static Ratio Room(PersonCap cap, EffortFacts facts) =>
        Ratio.Max(Ratio.Zero, Ratio.Of(cap.Months) - (facts.EarlierWorkedMonths ?? Ratio.Zero)) / Ratio.Of(Year.Months);

    private static bool TryYearHours(PolicyVersion policy, RuleTrace trace, out Ratio yearly)
    {
        if (policy.YearHours is { } clause) return trace.TryRead(clause, DecisionText.Positive, out yearly);
        if (!trace.TryRead(policy.FullTimeHours, DecisionText.Positive, out yearly)) return false;
        yearly *= Ratio.Of(Year.Weeks);
        return true;
    }

    /// <summary>The hours in all, or hours a week times weeks; null when neither is known.</summary>
    private static Ratio? Hours(EffortFacts facts)
    {
        var total = Ratio.Zero;
        foreach (var stretch in facts.Stretches)
        {
            var hours = stretch.Hours ?? (stretch is { HoursPerWeek: { } weekly, Weeks: { } weeks } ? weekly * weeks : null);
            if (hours is not { } known) return null;
            total += known;
        }

        return total;
    }
}
