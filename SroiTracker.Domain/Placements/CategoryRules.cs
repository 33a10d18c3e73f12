using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>Caps what a category of efforts together may fill of the obligation. Without a known obligation the cap does not apply.</summary>
internal static class CategoryRules
{
    internal static bool TryCap(EffortFacts facts, PolicyVersion policy, BuildingBlock block, RuleTrace trace, ref Ratio cents)
    {
        if (facts.Obligation is not { } obligation) return true;
        foreach (var category in policy.Categories.Where(each => block.Categories.Contains(each.Code, StringComparer.Ordinal)))
        {
            if (!trace.TryRead(category.Most, DecisionText.BasisPoints, out var share)) return false;
            var most = obligation.Times(share.AsRatio, Rounding.TowardsZero);
            var room = Ratio.Of(Money.Max(Money.Zero, most - Credited(facts, category.Code)).Cents);
            if (cents <= room) continue;
            trace.Step("category.cap", category.Most.Origin,
                Operand.Of("percentage", share), Operand.Of("obligation", obligation), Operand.Cents("given", cents),
                Operand.Cents("over", cents - room), Operand.Cents("result", room));
            cents = room;
        }

        return true;
    }

    private static Money Credited(EffortFacts facts, string category) =>
        facts.CategoriesCredited is { } each ? each.GetValueOrDefault(category) : facts.CategoryCredited ?? Money.Zero;
}
