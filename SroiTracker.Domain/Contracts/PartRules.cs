using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Contracts;

/// <summary>
/// A contract that is part of something larger: a framework with call-offs, a tender in lots, a contract of several clients. The policy
/// says whether the part or the whole is held against the threshold; the percentage is always taken of the part.
/// </summary>
internal static class PartRules
{
    /// <summary>The value that is held against the threshold, before option years.</summary>
    internal static bool TryCompared(ObligationFacts facts, PolicyVersion policy, RuleTrace trace, out Money value)
    {
        value = default;
        switch (facts.PartOf)
        {
            case PartOf.Framework:
                if (!TryFramework(policy, trace, out var framework)) return false;
                return framework == FrameworkThreshold.Estimate ? TryWhole(facts, trace, out value) : TryGiven(facts, trace, out value);
            case PartOf.Lots:
                return TryPart("lotThreshold", policy.LotThreshold, facts, trace, out value);
            case PartOf.JointClients:
                return TryPart("jointThreshold", policy.JointThreshold, facts, trace, out value);
            default:
                return TryGiven(facts, trace, out value);
        }
    }

    /// <summary>The call-offs that meet the threshold by themselves; null when call-offs are not judged one by one.</summary>
    internal static IReadOnlyList<Money>? OneByOne(ObligationFacts facts, PolicyVersion policy, RuleTrace trace) =>
        facts is { PartOf: PartOf.Framework, CallOffs: { } callOffs }
        && TryFramework(policy, trace, out var framework) && framework == FrameworkThreshold.EachCallOff
            ? callOffs
            : null;

    /// <summary>The value that the percentage is taken of.</summary>
    internal static bool TryCounted(ObligationFacts facts, PolicyVersion policy, RuleTrace trace, out Money value)
    {
        if (OneByOne(facts, policy, trace) is not { } callOffs) return TryGiven(facts, trace, out value);
        value = default;
        if (!ConditionRules.TryFirst(policy.Thresholds, row => row.When, facts, trace, out var row) || row is null) return false;
        value = Sum(row.Test.IsOpen ? callOffs : callOffs.Where(callOff => row.Test.Value.IsMet(callOff)));
        trace.Step("framework.callOffs", policy.FrameworkThreshold?.Origin ?? policy.Start,
            Operand.Of("count", callOffs.Count), Operand.Of("given", Sum(callOffs)), Operand.Of("result", value));
        return true;
    }

    /// <summary>The value as given: the call-offs of a framework together, or the value.</summary>
    internal static bool TryGiven(ObligationFacts facts, RuleTrace trace, out Money value) =>
        trace.TryFact(ThresholdRules.ValueFact, facts.CallOffs is { } callOffs ? Sum(callOffs) : facts.Value, DecisionText.Cents, out value);

    private static bool TryWhole(ObligationFacts facts, RuleTrace trace, out Money value) =>
        trace.TryFact("wholeCents", facts.Whole, DecisionText.Cents, out value);

    private static bool TryFramework(PolicyVersion policy, RuleTrace trace, out FrameworkThreshold framework) =>
        trace.TryOptional("frameworkThreshold", policy.FrameworkThreshold, DecisionText.Term<FrameworkThreshold>, out framework);

    private static bool TryPart(string name, Clause<PartThreshold>? clause, ObligationFacts facts, RuleTrace trace, out Money value)
    {
        value = default;
        if (!trace.TryOptional(name, clause, DecisionText.Term<PartThreshold>, out var which)) return false;
        return which == PartThreshold.Whole ? TryWhole(facts, trace, out value) : TryGiven(facts, trace, out value);
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);
}
