using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>Blocks valued by what was spent: an invoice or the cost made, both without value-added tax.</summary>
internal static class CostRules
{
    internal static bool TryInvoice(EffortFacts facts, BuildingBlock block, RuleTrace trace, out Ratio cents) =>
        TrySpent("invoiceCents", "invoice.worth", facts.Invoice, block, trace, out cents);

    internal static bool TryCost(EffortFacts facts, BuildingBlock block, RuleTrace trace, out Ratio cents) =>
        TrySpent("costCents", "cost.worth", facts.Cost, block, trace, out cents);

    private static bool TrySpent(string fact, string rule, Money? given, BuildingBlock block, RuleTrace trace, out Ratio cents)
    {
        var known = trace.TryFact(fact, given, DecisionText.Cents, out var spent);
        cents = Ratio.Of(spent.Cents);
        if (known) trace.Step(rule, block.Origin, Operand.Of("result", spent));
        return known;
    }
}
