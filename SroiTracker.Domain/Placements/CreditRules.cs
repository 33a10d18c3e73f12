using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>
/// From effort to credit: facts and the contract's pinned policy version in, an outcome with its steps out. The order is block, eligibility,
/// time, hours, pro rata, bonus, category cap; the amount is exact until it is rounded once at the end.
/// </summary>
public static class CreditRules
{
    /// <summary>Derives the credit of an effort.</summary>
    public static Derivation Derive(EffortFacts facts, PolicyVersion policy, RecordedDecisions decisions) =>
        SilentClauses.Settle(tried => DeriveOnce(facts, policy, new RuleTrace(tried)), decisions);

    private static Derivation DeriveOnce(EffortFacts facts, PolicyVersion policy, RuleTrace trace)
    {
        trace.Step("policy.inForce", policy.Start, Operand.Text("policy", policy.Title), Operand.Of("from", policy.ValidFrom));
        return new Derivation(Decide(facts, policy, trace), trace.Steps);
    }

    private static Outcome Decide(EffortFacts facts, PolicyVersion policy, RuleTrace trace)
    {
        if (BlockRules.Find(facts, policy, trace, out var block) is { } none) return none;
        if (EligibilityRules.Refusal(facts, policy, block, trace) is { } refused) return refused;
        if (!TryWorth(facts, policy, block, trace, out var worth)) return trace.Open;
        if (!trace.TryRead(policy.Rounding, DecisionText.Term<Rounding>, out var rounding)) return trace.Open;

        var amount = Money.OfCents(rounding.Apply(CategoryRules.Cap(worth, facts, policy, block, trace)));
        trace.Step("credit.amount", policy.Rounding.Origin, Operand.Term("rounding", rounding), Operand.Of("result", amount));
        return new Credited(amount);
    }

    private static bool TryWorth(EffortFacts facts, PolicyVersion policy, BuildingBlock block, RuleTrace trace, out Ratio cents)
    {
        cents = Ratio.Zero;
        return block.Unit switch
        {
            BlockUnit.FullTimeYear => YearRules.TryWorth(facts, policy, block, trace, out cents),
            BlockUnit.Hour when block.OrActualCost && facts is { Hours: null, ByWeek: null, Cost: not null } =>
                CostRules.TryCost(facts, block, trace, out cents),
            BlockUnit.Hour => HourRules.TryWorth(facts, block, trace, out cents),
            BlockUnit.Day => AgreementRules.TryDays(facts, block, trace, out cents),
            BlockUnit.InvoiceShare => CostRules.TryInvoice(facts, block, trace, out cents),
            BlockUnit.ActualCost => CostRules.TryCost(facts, block, trace, out cents),
            BlockUnit.ByAgreement => AgreementRules.TryAgreed(block, trace, out cents),
            _ => throw new InvalidOperationException($"unit {block.Unit} has no rule"),
        };
    }
}
