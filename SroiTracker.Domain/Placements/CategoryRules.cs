using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>Caps what a category of efforts together may fill of the obligation. Without a known obligation the cap does not apply.</summary>
internal static class CategoryRules
{
    internal static Ratio Cap(Ratio cents, EffortFacts facts, PolicyVersion policy, BuildingBlock block, RuleTrace trace)
    {
        var category = policy.Categories.FirstOrDefault(each => string.Equals(each.Code, block.Category, StringComparison.Ordinal));
        if (category is not { Most.IsOpen: false } || facts.Obligation is not { } obligation) return cents;

        var most = obligation.Times(category.Most.Value.AsRatio, Rounding.TowardsZero);
        var room = Ratio.Of(Money.Max(Money.Zero, most - (facts.CategoryCredited ?? Money.Zero)).Cents);
        if (cents <= room) return cents;
        trace.Step("category.cap", category.Most.Origin,
            Operand.Of("percentage", category.Most.Value), Operand.Of("obligation", obligation), Operand.Of("given", YearRules.Shown(cents)),
            Operand.Of("over", YearRules.Shown(cents - room)), Operand.Of("result", YearRules.Shown(room)));
        return room;
    }
}
