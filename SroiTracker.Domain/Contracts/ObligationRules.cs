using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Contracts;

/// <summary>
/// From contract to obligation: facts and one policy version in, an outcome with its steps out. The order is threshold, percentage, base,
/// cap in euros, reduction by certificate; the amount is exact until it is rounded once at the end, in the way the policy names.
/// </summary>
public static class ObligationRules
{
    /// <summary>The name of the last step when the obligation is not final yet.</summary>
    public const string ProvisionalStep = "obligation.provisional";

    /// <summary>Name of the decision that a contract is exempt (vrijgesteld).</summary>
    public const string Exemption = "exemption";

    /// <summary>Name of the clause, and of the decision that sets another percentage for one contract.</summary>
    public const string PercentageClause = PercentageRules.Clause;

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

        if (facts.Obligation is { } given) return Reduce(Ratio.Of(given.Cents), false, facts, policy, trace);
        if (ThresholdRules.Judge(facts, policy, trace) is { } settled) return settled;
        if (ReductionRules.IsWhole(facts, policy, trace)) return new NotObligated(ReductionRules.Clause, "reduction.whole");
        if (!PercentageRules.TryShare(facts, policy, trace, out var row, out var share)) return trace.Open;
        if (!BaseRules.TrySum(facts, row?.Base, policy, trace, out var sum, out var isProvisional)) return trace.Open;

        var exact = Ratio.Of(sum.Cents) * share.AsRatio;
        trace.Step("obligation.share", policy.Base.Origin, Operand.Of("base", sum), Operand.Of("percentage", share), Operand.Cents("result", exact));
        return TryCap(policy, trace, ref exact) ? Reduce(exact, isProvisional, facts, policy, trace) : trace.Open;
    }

    private static Outcome Reduce(Ratio exact, bool isProvisional, ObligationFacts facts, PolicyVersion policy, RuleTrace trace)
    {
        if (!ReductionRules.TryReduce(facts, policy, trace, ref exact, out var isWhole)) return trace.Open;
        if (isWhole) return new NotObligated(ReductionRules.Clause, "reduction.whole");
        if (!trace.TryRead(policy.Rounding, DecisionText.Term<Rounding>, out var rounding)) return trace.Open;

        var amount = Money.OfCents(rounding.Apply(exact));
        trace.Step(isProvisional ? ProvisionalStep : "obligation.rounded", policy.Rounding.Origin,
            Operand.Term("rounding", rounding), Operand.Of("result", amount));
        ConsortiumRules.Show(amount, facts.Shares, trace);
        return new Obligated(amount, isProvisional);
    }

    private static bool TryCap(PolicyVersion policy, RuleTrace trace, ref Ratio exact)
    {
        if (policy.ObligationCap is not { } clause) return true;
        if (!trace.TryRead(clause, DecisionText.Cents, out var most)) return false;
        if (exact <= Ratio.Of(most.Cents)) return true;
        trace.Step("obligation.cap", clause.Origin, Operand.Cents("given", exact), Operand.Of("result", most));
        exact = Ratio.Of(most.Cents);
        return true;
    }
}
