using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>What a bonus is multiplied by: the block's own part (time, hours and persons), or time and persons alone.</summary>
internal sealed record BonusShares(Ratio AsBlock, Ratio TimeOnly);

/// <summary>Amounts on top of a block: for age, a permanent contract, a status holder, or a hire after an internship.</summary>
internal static class BonusRules
{
    internal static bool TryAdd(
        EffortFacts facts, PolicyVersion policy, BuildingBlock block, Money yearly, BonusShares shares, RuleTrace trace, ref Ratio cents)
    {
        List<Bonus>? due = null;
        foreach (var bonus in policy.Bonuses)
        {
            if (AppliesTo(bonus, block) && IsDue(bonus.When, facts)) (due ??= []).Add(bonus);
        }

        if (due is null) return true;
        var worths = new List<(RuleStepDraft Step, Ratio Worth)>();
        foreach (var bonus in due)
        {
            if (!TryAmount(bonus, policy, yearly, shares, facts, trace, out var worth)) return false;
            worths.Add(worth);
        }

        if (worths.Count > 1)
        {
            if (!trace.TryRead(policy.BonusesAddUp, DecisionText.YesNo, out var addUp)) return false;
            if (!addUp) worths = [Highest(worths)];
        }

        foreach (var (step, worth) in worths)
        {
            trace.Step(step.Rule, step.Origin, step.Operands);
            cents += worth;
        }

        return true;
    }

    /// <summary>Whether a bonus without a list of blocks is added to blocks of this unit.</summary>
    internal static bool IsYearly(BlockUnit unit) => unit is BlockUnit.FullTimeYear or BlockUnit.SchoolYear;

    private static bool TryAmount(
        Bonus bonus, PolicyVersion policy, Money yearly, BonusShares shares, EffortFacts facts, RuleTrace trace, out (RuleStepDraft, Ratio) worth)
    {
        worth = default;
        if (!trace.TryRead(bonus.Amount, DecisionText.UnitCents, out var amount)) return false;
        var clause = bonus.ProRata ?? policy.BonusProRata;
        if (!trace.TryRead(clause, DecisionText.Term<BonusProRata>, out var proRata)) return false;

        var share = proRata switch
        {
            BonusProRata.Flat => Ratio.Of(facts.People),
            BonusProRata.TimeOnly => shares.TimeOnly,
            _ => shares.AsBlock,
        };
        var whole = bonus.OfYearValue is { } part ? Ratio.Of(yearly.Cents) * part.AsRatio : Ratio.Of(amount.Cents);
        var cents = whole * share;
        var rule = "bonus." + TermText.Of(proRata);
        worth = (new RuleStepDraft(rule, clause.Origin, [Operand.Text("label", bonus.Label),
            Operand.Cents("amount", whole), Operand.Of("share", share), Operand.Cents("result", cents)]), cents);
        return true;
    }

    private static (RuleStepDraft Step, Ratio Worth) Highest(List<(RuleStepDraft Step, Ratio Worth)> worths) =>
        worths.Aggregate((best, each) => each.Worth > best.Worth ? each : best);

    private static bool AppliesTo(Bonus bonus, BuildingBlock block) =>
        bonus.Blocks.Count == 0 ? IsYearly(block.Unit) : bonus.Blocks.Contains(block.Code, StringComparer.Ordinal);

    private static bool IsDue(BonusCondition when, EffortFacts facts) =>
        (when.AgeMoreThan is not { } over || facts.Age > over)
        && (when.AgeAtLeast is not { } least || facts.Age >= least)
        && (when.AgeAtMost is not { } most || facts.Age <= most)
        && (!when.Permanent || facts.Permanent)
        && (!when.StatusHolder || facts.StatusHolder)
        && (when.HireAfterMonthsMin is not { } months || facts.HireAfterMonths >= Ratio.Of(months))
        && (when.TargetGroup is null || string.Equals(when.TargetGroup, facts.Select?.TargetGroup, StringComparison.OrdinalIgnoreCase));

    /// <summary>A step that is written down only when its bonus is added.</summary>
    private sealed record RuleStepDraft(string Rule, ClauseOrigin Origin, IReadOnlyList<Operand> Operands);
}
