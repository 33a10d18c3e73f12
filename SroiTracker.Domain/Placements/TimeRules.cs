using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>
/// The time of an effort that counts, stretch by stretch: measured as the policy counts time, inside the contract's term, with hours of at
/// most full time, and under the person's caps. The earliest time counts first; what is cut stays visible.
/// </summary>
internal static class TimeRules
{
    /// <summary>Finds the time that counts; false when a fact is missing or nothing counts.</summary>
    internal static bool TryTime(
        EffortFacts facts, PolicyVersion policy, BuildingBlock block, ProRata proRata, RuleTrace trace, out CountedTime time)
    {
        time = CountedTime.None;
        var count = TimeCount.AsGiven;
        if (policy.TimeCount is { } clause && !trace.TryRead(clause, DecisionText.Term<TimeCount>, out count)) return false;
        if (count == TimeCount.HoursWorked) return HoursWorkedRules.TryTime(facts, policy, block, trace, out time);
        if (!PersonCapRules.TryLifted(facts, policy, block, trace, out var isLifted)) return false;
        var last = isLifted ? null : PersonCapRules.LastDay(facts, block);
        if (!TryMeasure(facts, proRata, count, last, block, trace, out var parts)) return false;
        var areHoursKnown = HourShareRules.TryShares(policy, block, proRata, parts, trace);
        if (!isLifted && !PersonCapRules.TryCut(facts, block, parts, areHoursKnown, trace)) return false;
        if (!areHoursKnown) return false;
        if (proRata == ProRata.HoursOnly && parts.Count > 1) parts = [parts.MaxBy(part => part.Hours)!];

        time = CountedTime.Of(parts);
        trace.Step("time", (policy.TimeCount?.Origin ?? policy.ProRata.Origin), Operand.Share("years", time.ShownYears));
        HourShareRules.Note(policy, parts, trace);
        return true;
    }

    private static bool TryMeasure(
        EffortFacts facts, ProRata proRata, TimeCount count, LocalDate? last, BuildingBlock block, RuleTrace trace, out List<CountedPart> parts)
    {
        parts = [];
        var isCut = false;
        foreach (var stretch in facts.Stretches)
        {
            if (proRata != ProRata.HoursOnly && !stretch.HasDuration) return trace.Ask("duration", "fact.duration");
            if (TermOfContract.Within(stretch, facts, trace) is not { } inside) continue;
            var counts = inside is { From: not null, To: { } to } && to > last ? inside with { To = last } : inside;
            isCut |= counts != inside;
            if (!(counts.From > counts.To)) parts.Add(new CountedPart(counts, Ratio.One, "1"));
        }

        if (isCut) trace.Step(parts.Count == 0 ? "refused.lastDay" : "time.lastDay", block.Origin, Operand.Of("countedTo", last!.Value));
        if (isCut && parts.Count == 0) return trace.Refuse(PersonCapRules.Clause);
        parts.Sort((left, right) => LocalDateOrder(left.Stretch.From, right.Stretch.From));
        if (proRata != ProRata.HoursOnly) TimeMeasure.Measure(parts, count);
        return true;
    }

    private static int LocalDateOrder(LocalDate? left, LocalDate? right) =>
        (left ?? LocalDate.MinIsoValue).CompareTo(right ?? LocalDate.MinIsoValue);
}
