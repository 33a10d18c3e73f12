using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Domain.Placements;

/// <summary>Tests whether an effort may count at all; each refusal names its clause. Tested before any sum.</summary>
internal static class EligibilityRules
{
    internal static Outcome? Refusal(EffortFacts facts, PolicyVersion policy, BuildingBlock block, RuleTrace trace) =>
        LookBack(facts, policy, trace)
        ?? Exclusive(facts, policy, trace)
        ?? BesidesPlace(facts, policy, block, trace)
        ?? Recognised(facts, block, trace)
        ?? Evidenced(facts, block, trace);

    private static Refused? LookBack(EffortFacts facts, PolicyVersion policy, RuleTrace trace)
    {
        if (policy.LookBackMonths is not { IsOpen: false } clause || facts is not { From: { } from, ContractStart: { } start }) return null;
        var earliest = start.Minus(Period.FromMonths(clause.Value));
        return from >= earliest || from >= start
            ? null
            : Refuse("lookBack", trace, clause.Origin, Operand.Of("from", from), Operand.Of("earliest", earliest), Operand.Of("months", clause.Value));
    }

    private static Refused? Exclusive(EffortFacts facts, PolicyVersion policy, RuleTrace trace) =>
        facts.Overlaps && policy.OnePersonOneCredit is not { IsOpen: false, Value: false }
            ? Refuse("onePersonOneCredit", trace, policy.OnePersonOneCredit?.Origin)
            : null;

    private static Refused? BesidesPlace(EffortFacts facts, PolicyVersion policy, BuildingBlock block, RuleTrace trace) =>
        facts.PlaceCredited && block.Kind == BlockKind.Supervision && policy.SupervisionBesidesPlace is not { IsOpen: false, Value: true }
            ? Refuse("supervisionBesidesPlace", trace, policy.SupervisionBesidesPlace?.Origin)
            : null;

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
