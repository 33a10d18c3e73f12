using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>Blocks valued once, whatever the time and hours.</summary>
internal static class OnceRules
{
    internal static bool TryWorth(EffortFacts facts, PolicyVersion policy, BuildingBlock block, RuleTrace trace, out Ratio cents)
    {
        cents = Ratio.Zero;
        if (!trace.TryRead(block.Amount!, DecisionText.UnitCents, out var amount)) return false;
        cents = Ratio.Of(amount.Cents) * Ratio.Of(facts.People);
        trace.Step("once.worth", block.Amount!.Origin,
            Operand.Of("amount", amount), Operand.Of("people", facts.People), Operand.Cents("result", cents));
        return BonusRules.TryAdd(facts, policy, block, amount, new BonusShares(Ratio.Of(facts.People), Ratio.Of(facts.People)), trace, ref cents);
    }
}
