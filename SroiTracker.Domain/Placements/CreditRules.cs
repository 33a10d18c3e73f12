using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>
/// From effort to credit: facts and the contract's pinned policy version in, an outcome with its steps out. The order is block, eligibility,
/// time, hours, pro rata, bonus, factor of an alternative placement, other subsidies, category caps; the amount is exact until it is rounded
/// once, and what earlier pieces were credited is taken off last.
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
        if (!TryWorth(facts, policy, block, trace, out var worth)) return trace.Stopped;
        if (!PlacementKindRules.TryFactor(facts, policy, trace, ref worth)) return trace.Stopped;
        if (!SubsidyRules.TryDeduct(facts, policy, trace, ref worth)) return trace.Stopped;
        if (!CategoryRules.TryCap(facts, policy, block, trace, ref worth)) return trace.Stopped;
        if (!trace.TryRead(policy.Rounding, DecisionText.Term<Rounding>, out var rounding)) return trace.Stopped;

        var amount = Money.OfCents(rounding.Apply(worth));
        trace.Step("credit.amount", policy.Rounding.Origin, Operand.Term("rounding", rounding), Operand.Of("result", amount));
        return facts.CreditedBefore is { } before ? Difference(amount, before, trace) : new Credited(amount);
    }

    /// <summary>An effort in pieces books the difference of one cumulative derivation, so pieces never lose or gain a cent.</summary>
    private static Outcome Difference(Money whole, Money before, RuleTrace trace)
    {
        if (whole < before)
        {
            trace.Ask("creditedBefore", "credit.lessThanBefore");
            return trace.Stopped;
        }

        trace.Step("credit.difference", Operand.Of("whole", whole), Operand.Of("before", before), Operand.Of("result", whole - before));
        return new Credited(whole - before);
    }

    private static bool TryWorth(EffortFacts facts, PolicyVersion policy, BuildingBlock block, RuleTrace trace, out Ratio cents)
    {
        cents = Ratio.Zero;
        return block.Unit switch
        {
            BlockUnit.FullTimeYear or BlockUnit.SchoolYear or BlockUnit.Month or BlockUnit.Internship =>
                YearRules.TryWorth(facts, policy, block, trace, out cents),
            BlockUnit.Once => OnceRules.TryWorth(facts, policy, block, trace, out cents),
            BlockUnit.Hour when block.OrActualCost && facts is { Hours: null, ByWeek: null, Periods: null, Cost: not null } =>
                CostRules.TryCost(facts, block, trace, out cents),
            BlockUnit.Hour => HourRules.TryWorth(facts, block, trace, out cents),
            BlockUnit.Day => AgreementRules.TryDays("days", facts.Days, facts, block, trace, out cents),
            BlockUnit.HalfDay => AgreementRules.TryDays("halfDays", facts.HalfDays, facts, block, trace, out cents),
            BlockUnit.InvoiceShare => CostRules.TryInvoice(facts, block, trace, out cents),
            BlockUnit.ActualCost => CostRules.TryCost(facts, block, trace, out cents),
            BlockUnit.ByAgreement => AgreementRules.TryAgreed(block, trace, out cents),
            _ => throw new InvalidOperationException($"unit {block.Unit} has no rule"),
        };
    }
}
