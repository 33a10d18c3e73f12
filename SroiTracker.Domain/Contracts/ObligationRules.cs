using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Contracts;

/// <summary>
/// From contract to obligation: facts and one policy version in, an outcome with its steps out. The order is threshold, percentage, base,
/// amount; the amount is rounded once, in the way the policy names.
/// </summary>
public static class ObligationRules
{
    /// <summary>Name of the decision that a contract is exempt (vrijgesteld).</summary>
    public const string Exemption = "exemption";

    /// <summary>Name of the clause, and of the decision that sets another percentage for one contract.</summary>
    public const string PercentageClause = "percentage";

    /// <summary>Derives the obligation of a contract.</summary>
    public static Derivation Derive(ObligationFacts facts, PolicyVersion policy, RecordedDecisions decisions) =>
        SilentClauses.Settle(tried => DeriveOnce(facts, policy, new RuleTrace(tried)), decisions);

    private static Derivation DeriveOnce(ObligationFacts facts, PolicyVersion policy, RuleTrace trace)
    {
        trace.Step("policy.inForce", policy.Start, Operand.Text("policy", policy.Title), Operand.Of("from", policy.ValidFrom));
        return new Derivation(Decide(facts, policy, trace), trace.Steps);
    }

    private static Outcome Decide(ObligationFacts facts, PolicyVersion policy, RuleTrace trace)
    {
        if (trace.Decided(Exemption) is not null)
        {
            trace.DecidedStep("contract.exempt", Exemption);
            return new NotObligated(Exemption, "contract.exempt");
        }

        if (facts.Obligation is not null) return Unanswered(trace, "reduction", "clause.notFound");
        if (ThresholdRules.Judge(facts, policy, trace) is { } settled) return settled;
        if (!TryPercentage(facts, policy, trace, out var share)) return trace.Open;
        if (!TryBase(facts, policy, trace, out var sum)) return trace.Open;
        if (!trace.TryRead(policy.Rounding, DecisionText.Term<Rounding>, out var rounding)) return trace.Open;

        var amount = sum.Times(share.AsRatio, rounding);
        trace.Step("obligation.amount", policy.Rounding.Origin,
            Operand.Of("base", sum), Operand.Of("percentage", share), Operand.Term("rounding", rounding), Operand.Of("result", amount));
        return new Obligated(amount);
    }

    private static bool TryPercentage(ObligationFacts facts, PolicyVersion policy, RuleTrace trace, out Percentage share)
    {
        share = default;
        if (trace.Decided(PercentageClause) is { } decided && DecisionText.BasisPoints(decided) is { } other)
        {
            share = other;
            trace.DecidedStep("percentage.decided", PercentageClause, Operand.Of("result", other));
            return true;
        }

        if (!ConditionRules.TryFirst(policy.Percentages, row => row.When, facts, trace, out var row)) return false;
        if (row is null) return trace.Ask(PercentageClause, "percentage.none");
        if (!trace.TryRead(row.Share, DecisionText.BasisPoints, out share)) return false;
        return facts.Offered is { } offered && offered != share
            ? TryOffered(row, offered, trace, ref share)
            : Stated(trace, row, share);
    }

    private static bool TryOffered(PercentageRow row, Percentage offered, RuleTrace trace, ref Percentage share)
    {
        if (!row.ContractMayState) return trace.Ask(PercentageClause, "percentage.differs");
        trace.Step("percentage.stated", row.Share.Origin, Operand.Of("standard", share), Operand.Of("result", offered));
        share = offered;
        return true;
    }

    private static bool Stated(RuleTrace trace, PercentageRow row, Percentage share)
    {
        trace.Step(row.When?.LabourShareBelow is null ? "percentage" : "percentage.labourShare", row.Share.Origin,
            Operand.Of("limit", row.When?.LabourShareBelow ?? default), Operand.Of("result", share));
        return true;
    }

    private static bool TryBase(ObligationFacts facts, PolicyVersion policy, RuleTrace trace, out Money sum)
    {
        sum = default;
        if (!trace.TryRead(policy.Base, DecisionText.Term<ObligationBase>, out var which)) return false;
        var (name, given) = which switch
        {
            ObligationBase.Invoiced => ("invoicedCents", facts.Invoiced),
            ObligationBase.WageSum => ("wageSumCents", facts.WageSum),
            _ => (ThresholdRules.ValueFact, facts.Value),
        };
        if (!trace.TryFact(name, given, DecisionText.Cents, out sum)) return false;
        trace.Step("obligation.base", policy.Base.Origin, Operand.Term("base", which), Operand.Of("result", sum));
        return true;
    }

    private static NeedsDecision Unanswered(RuleTrace trace, string clause, string question)
    {
        trace.Ask(clause, question);
        return trace.Open;
    }
}
