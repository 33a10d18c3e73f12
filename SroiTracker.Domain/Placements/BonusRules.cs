using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>Amounts on top of a block: for age, a permanent contract, a status holder, or a hire after an internship.</summary>
internal static class BonusRules
{
    internal static bool TryAdd(
        EffortFacts facts, PolicyVersion policy, BuildingBlock block, Ratio part, RuleTrace trace, ref Ratio cents)
    {
        var due = policy.Bonuses.Where(bonus => AppliesTo(bonus, block) && IsDue(bonus.When, facts)).ToList();
        if (due.Count > 1)
        {
            if (!trace.TryRead(policy.BonusesAddUp, DecisionText.YesNo, out var addUp)) return false;
            if (!addUp) due = [due.MaxBy(bonus => bonus.Amount.Value)!];
        }

        foreach (var bonus in due)
        {
            if (!TryAmount(bonus, policy, part, facts, trace, out var worth)) return false;
            cents += worth;
        }

        return true;
    }

    private static bool TryAmount(Bonus bonus, PolicyVersion policy, Ratio part, EffortFacts facts, RuleTrace trace, out Ratio worth)
    {
        worth = Ratio.Zero;
        if (!trace.TryRead(bonus.Amount, DecisionText.Cents, out var amount)) return false;
        var clause = bonus.ProRata ?? policy.BonusProRata;
        if (!trace.TryRead(clause, DecisionText.Term<BonusProRata>, out var proRata)) return false;

        var share = proRata == BonusProRata.Flat ? Ratio.Of(facts.People) : part;
        worth = Ratio.Of(amount.Cents) * share;
        trace.Step(proRata == BonusProRata.Flat ? "bonus.flat" : "bonus.asBlock", clause.Origin, Operand.Text("label", bonus.Label),
            Operand.Of("amount", amount), Operand.Of("share", share), Operand.Of("result", YearRules.Shown(worth)));
        return true;
    }

    private static bool AppliesTo(Bonus bonus, BuildingBlock block) =>
        bonus.Blocks.Count == 0 || bonus.Blocks.Contains(block.Code, StringComparer.Ordinal);

    private static bool IsDue(BonusCondition when, EffortFacts facts) =>
        (when.AgeMoreThan is not { } over || facts.Age > over)
        && (when.AgeAtLeast is not { } least || facts.Age >= least)
        && (!when.Permanent || facts.Permanent)
        && (!when.StatusHolder || facts.StatusHolder)
        && (when.HireAfterMonthsMin is not { } months || facts.HireAfterMonths >= Ratio.Of(months))
        && (when.TargetGroup is null || string.Equals(when.TargetGroup, facts.Select?.TargetGroup, StringComparison.OrdinalIgnoreCase));
}
