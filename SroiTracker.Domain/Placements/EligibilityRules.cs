using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>Tests whether an effort may count at all; each refusal names its clause. Tested before any sum.</summary>
internal static class EligibilityRules
{
    internal static Outcome? Refusal(EffortFacts facts, PolicyVersion policy, BuildingBlock block, RuleTrace trace) =>
        LookBack(facts, policy, trace)
        ?? InTerm(facts, trace)
        ?? MinimumHours(facts, policy, block, trace)
        ?? SameEmployer(facts, block, trace)
        ?? Additional(facts, policy, trace)
        ?? Performed(facts, policy, trace)
        ?? InRegion(facts, policy, trace)
        ?? NoSubsidy(facts, policy, trace)
        ?? Exclusive(facts, policy, trace)
        ?? BesidesPlace(facts, policy, block, trace)
        ?? Supervised(facts, policy, trace)
        ?? Recognised(facts, block, trace)
        ?? Evidenced(facts, block, trace);

    private static Outcome? LookBack(EffortFacts facts, PolicyVersion policy, RuleTrace trace)
    {
        if (policy.LookBackMonths is not { } clause || facts is not { FirstDay: { } from, ContractStart: { } start } || from >= start) return null;
        if (!trace.TryRead(clause, DecisionText.Count, out var months)) return trace.Open;
        var earliest = start.PlusMonths(-months);
        return from >= earliest
            ? null
            : Refuse("lookBack", trace, clause.Origin, Operand.Of("from", from), Operand.Of("earliest", earliest), Operand.Of("months", months));
    }

    /// <summary>Refused when every stretch has days and none of them lies in the contract's term.</summary>
    private static Refused? InTerm(EffortFacts facts, RuleTrace trace)
    {
        if (facts.FirstDay is not { } first) return null;
        foreach (var stretch in facts.Stretches)
        {
            if (stretch.From is not { } from || TermOfContract.LastDay(stretch, from) is not { } to) return null;
            if (!(to < facts.ContractStart) && !(from > facts.ContractEnd)) return null;
        }

        return Refuse("period", trace, null, Operand.Of("from", first));
    }

    /// <summary>Refused when every stretch has fewer hours a week than the minimum; otherwise only those stretches do not count.</summary>
    private static Outcome? MinimumHours(EffortFacts facts, PolicyVersion policy, BuildingBlock block, RuleTrace trace)
    {
        if (block.Unit is not (BlockUnit.FullTimeYear or BlockUnit.SchoolYear or BlockUnit.Month or BlockUnit.Internship)) return null;
        if (block.HoursPerWeekMin is null && policy.HoursPerWeekMin is null) return null;
        var most = facts.Stretches.Max(stretch => stretch.HoursPerWeek);
        if (most is not { } hours) return null;
        if (!HourShareRules.TryLeast(policy, block, trace, out var least)) return trace.Open;
        return hours < least
            ? Refuse("hoursPerWeekMin", trace, policy.HoursPerWeekMin?.Origin ?? block.Origin, Operand.Of("hours", hours),
                Operand.Of("least", least.Value))
            : null;
    }

    private static Refused? SameEmployer(EffortFacts facts, BuildingBlock block, RuleTrace trace) =>
        block.SameEmployerMonthsMin is { } least && facts.MonthsSinceSameEmployer < Ratio.Of(least)
            ? Refuse("sameEmployer", trace, block.Origin, Operand.Of("months", facts.MonthsSinceSameEmployer!.Value), Operand.Of("least", least))
            : null;

    private static Outcome? Additional(EffortFacts facts, PolicyVersion policy, RuleTrace trace)
    {
        if (facts.Additional != false || policy.AdditionalOnly is not { } clause) return null;
        if (!trace.TryRead(clause, DecisionText.YesNo, out var only)) return trace.Open;
        return only ? Refuse("additionalOnly", trace, clause.Origin) : null;
    }

    private static Outcome? Performed(EffortFacts facts, PolicyVersion policy, RuleTrace trace)
    {
        if (facts.PerformedBy is not { } performer || policy.PerformedBy is not { } clause) return null;
        if (!trace.TryRead(clause, DecisionText.Performers, out var performers)) return trace.Open;
        if (!performers.Contains(performer)) return Refuse("performedBy", trace, clause.Origin, Operand.Term("performer", performer));
        trace.Step("performed", clause.Origin, Operand.Term("performer", performer));
        return null;
    }

    private static Outcome? InRegion(EffortFacts facts, PolicyVersion policy, RuleTrace trace)
    {
        if (facts.Municipality is not { } municipality || policy.Region is not { } clause) return null;
        if (!trace.TryRead(clause, _ => null, out var region)) return trace.Open;
        var isInside = region.Municipalities.Contains(municipality, StringComparer.OrdinalIgnoreCase);
        if (!isInside && region.Required) return Refuse("region", trace, clause.Origin, Operand.Text("municipality", municipality));
        if (!region.Required) trace.Step(isInside ? "region.preferred" : "region.other", clause.Origin, Operand.Text("municipality", municipality));
        return null;
    }

    private static Outcome? NoSubsidy(EffortFacts facts, PolicyVersion policy, RuleTrace trace)
    {
        if (facts.Subsidy is not { IsZero: false } subsidy || policy.Stacking is not { } clause) return null;
        if (!trace.TryRead(clause, DecisionText.Term<Stacking>, out var stacking)) return trace.Open;
        return stacking == Stacking.Refuse ? Refuse("stacking", trace, clause.Origin, Operand.Of("subsidy", subsidy)) : null;
    }

    private static Outcome? Exclusive(EffortFacts facts, PolicyVersion policy, RuleTrace trace)
    {
        if (!facts.Overlaps) return null;
        if (policy.OnePersonOneCredit is { } one)
        {
            if (!trace.TryRead(one, DecisionText.YesNo, out var isOnce)) return trace.Open;
            if (!isOnce) return null;
        }

        var scope = ExclusivityScope.Authority;
        if (policy.ExclusivityScope is { } clause && !trace.TryRead(clause, DecisionText.Term<ExclusivityScope>, out scope)) return trace.Open;
        var origin = policy.ExclusivityScope?.Origin ?? policy.OnePersonOneCredit?.Origin;
        return (facts.OverlapsIn ?? ExclusivityScope.Authority) <= scope ? Refuse("onePersonOneCredit", trace, origin) : null;
    }

    private static Outcome? BesidesPlace(EffortFacts facts, PolicyVersion policy, BuildingBlock block, RuleTrace trace)
    {
        if (!facts.PlaceCredited || block.Kind != BlockKind.Supervision) return null;
        var beside = false;
        if (policy.SupervisionBesidesPlace is { } clause && !trace.TryRead(clause, DecisionText.YesNo, out beside)) return trace.Open;
        return beside ? null : Refuse("supervisionBesidesPlace", trace, policy.SupervisionBesidesPlace?.Origin);
    }

    /// <summary>Too little supervision is refused only where the policy says so; an offer that nobody made is none.</summary>
    private static Outcome? Supervised(EffortFacts facts, PolicyVersion policy, RuleTrace trace)
    {
        if (facts.SupervisionAsked is not { } asked || policy.SupervisionRequired is not { } clause) return null;
        var offered = facts.SupervisionOffered ?? Ratio.Zero;
        if (offered >= asked) return null;
        if (!trace.TryRead(clause, DecisionText.YesNo, out var isRequired)) return trace.Open;
        return isRequired ? Refuse("supervisionRequired", trace, clause.Origin, Operand.Of("offered", offered), Operand.Of("asked", asked)) : null;
    }

    private static Outcome? Recognised(EffortFacts facts, BuildingBlock block, RuleTrace trace)
    {
        if (!block.RecognitionRequired || facts.Recognition is null) return null;
        var known = trace.Decided("recognition") ?? TermText.Of(facts.Recognition.Value);
        if (known == TermText.Of(Recognition.NotRecognised)) return Refuse("recognition", trace, block.Origin);
        if (known != TermText.Of(Recognition.Recognised))
        {
            trace.Ask("recognition", "recognition.unchecked", [TermText.Of(Recognition.Recognised), TermText.Of(Recognition.NotRecognised)]);
            return trace.Open;
        }

        trace.Step("recognition", block.Origin);
        return null;
    }

    private static Refused? Evidenced(EffortFacts facts, BuildingBlock block, RuleTrace trace)
    {
        if (facts.Evidence is null || block.Evidence.Count == 0) return null;
        foreach (var kind in block.Evidence.Where(kind => !facts.Evidence.Contains(kind)))
        {
            return Refuse("evidence", trace, block.Origin, Operand.Term("evidence", kind));
        }

        trace.Step("evidence", block.Origin, Operand.Of("count", block.Evidence.Count));
        return null;
    }

    private static Refused Refuse(string clause, RuleTrace trace, ClauseOrigin? origin, params IReadOnlyList<Operand> operands)
    {
        var reason = "refused." + clause;
        if (origin is null) trace.Step(reason, operands);
        else trace.Step(reason, origin, operands);
        return new Refused(clause, reason);
    }
}
