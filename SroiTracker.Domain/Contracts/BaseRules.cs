using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Contracts;

/// <summary>
/// What the percentage is taken of: the value, what was invoiced, or the wages. Until the last invoice the obligation is provisional and
/// rests on what the policy names.
/// </summary>
internal static class BaseRules
{
    private const string ProvisionalClause = "provisional";

    internal static bool TrySum(
        ObligationFacts facts, ObligationBase? ofRow, PolicyVersion policy, RuleTrace trace, out Money sum, out bool isProvisional)
    {
        (sum, isProvisional) = (default, false);
        if (!TryWhich(ofRow, policy, trace, out var which)) return false;
        if (which == ObligationBase.ContractValue)
        {
            return PartRules.TryCounted(facts, policy, trace, out sum) && Note("obligation.base", which, sum, policy, trace);
        }

        var (name, given) = which == ObligationBase.Invoiced ? ("invoicedCents", facts.Invoiced) : ("wageSumCents", facts.WageSum);
        isProvisional = !facts.IsFinal || (given is null && trace.Decided(name) is null && policy.Provisional is not null);
        if (isProvisional) return TryProvisional(facts, which, given, policy, trace, out sum);
        return trace.TryFact(name, given, DecisionText.Cents, out sum) && Note("obligation.base", which, sum, policy, trace);
    }

    private static bool TryWhich(ObligationBase? ofRow, PolicyVersion policy, RuleTrace trace, out ObligationBase which)
    {
        which = ofRow ?? default;
        return ofRow is not null || trace.TryRead(policy.Base, DecisionText.Term<ObligationBase>, out which);
    }

    private static bool TryProvisional(
        ObligationFacts facts, ObligationBase which, Money? soFar, PolicyVersion policy, RuleTrace trace, out Money sum)
    {
        sum = default;
        if (policy.Provisional is not { } clause) return trace.Ask(ProvisionalClause, "clause.notFound", DecisionText.Words<ProvisionalBase>());
        if (!trace.TryRead(clause, DecisionText.Term<ProvisionalBase>, out var rests)) return false;
        if (rests == ProvisionalBase.SoFar) sum = soFar ?? Money.Zero;
        else if (!TryExpected(facts, which, policy, trace, out sum)) return false;
        trace.Step("obligation.provisionalBase", clause.Origin,
            Operand.Term("base", which), Operand.Term("rests", rests), Operand.Of("result", sum));
        return true;
    }

    /// <summary>Of wages, what is expected is the labour share of the value.</summary>
    private static bool TryExpected(ObligationFacts facts, ObligationBase which, PolicyVersion policy, RuleTrace trace, out Money sum)
    {
        if (!PartRules.TryCounted(facts, policy, trace, out sum)) return false;
        if (which != ObligationBase.WageSum) return true;
        if (!trace.TryFact("labourShareBp", facts.LabourShare, DecisionText.BasisPoints, out var labour)) return false;
        sum = sum.Times(labour.AsRatio, Rounding.HalfAwayFromZero);
        return true;
    }

    private static bool Note(string rule, ObligationBase which, Money sum, PolicyVersion policy, RuleTrace trace)
    {
        trace.Step(rule, policy.Base.Origin, Operand.Term("base", which), Operand.Of("result", sum));
        return true;
    }
}
