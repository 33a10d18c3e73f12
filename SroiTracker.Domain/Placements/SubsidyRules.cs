using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>What another subsidy for the same effort does under the policy: nothing, a warning, a deduction, or a refusal (tested before).</summary>
internal static class SubsidyRules
{
    internal static bool TryDeduct(EffortFacts facts, PolicyVersion policy, RuleTrace trace, ref Ratio worth)
    {
        if (facts.Subsidy is not { IsZero: false } subsidy || policy.Stacking is not { } clause) return true;
        if (!trace.TryRead(clause, DecisionText.Term<Stacking>, out var stacking)) return false;
        if (stacking == Stacking.Warn) trace.Step("stacking.warn", clause.Origin, Operand.Of("subsidy", subsidy));
        if (stacking != Stacking.Deduct) return true;
        var left = Ratio.Max(Ratio.Zero, worth - Ratio.Of(subsidy.Cents));
        trace.Step("stacking.deduct", clause.Origin,
            Operand.Cents("given", worth), Operand.Of("subsidy", subsidy), Operand.Cents("result", left));
        worth = left;
        return true;
    }
}
