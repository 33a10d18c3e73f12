using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>Blocks valued per full-time year: amount x share of a year x share of full time, and the bonuses that follow it.</summary>
internal static class YearRules
{
    internal static bool TryWorth(EffortFacts facts, PolicyVersion policy, BuildingBlock block, RuleTrace trace, out Ratio cents)
    {
        cents = Ratio.Zero;
        if (!trace.TryRead(block.Amount!, DecisionText.Cents, out var yearly)) return false;
        if (!TimeRules.TryYears(facts, policy, block, trace, out var time)) return false;
        if (!TryFullTimeShare(facts, policy, block, trace, out var share, out var shown)) return false;

        var part = time.Years * share * Ratio.Of(facts.People);
        cents = Ratio.Of(yearly.Cents) * part;
        trace.Step("year.worth", block.Amount!.Origin, Operand.Of("yearly", yearly), Operand.Share("years", time.Share), Operand.Share("share", shown),
            Operand.Of("people", facts.People), Operand.Of("result", Shown(cents)));
        return BonusRules.TryAdd(facts, policy, block, part, trace, ref cents);
    }

    /// <summary>An exact number of cents, rounded for a reader of the steps only; the sum goes on with the exact one.</summary>
    internal static Money Shown(Ratio cents) => Money.OfCents(Rounding.HalfAwayFromZero.Apply(cents));

    private static bool TryFullTimeShare(EffortFacts facts, PolicyVersion policy, BuildingBlock block, RuleTrace trace, out Ratio share, out string shown)
    {
        (share, shown) = (Ratio.One, "1");
        var clause = block.ProRata ?? policy.ProRata;
        if (!trace.TryRead(clause, DecisionText.Term<ProRata>, out var proRata)) return false;
        if (proRata == ProRata.TimeOnly)
        {
            trace.Step("hours.ignored", clause.Origin);
            return true;
        }

        if (!trace.TryFact("hoursPerWeek", facts.HoursPerWeek, DecisionText.Number, out var hours)) return false;
        if (!trace.TryRead(policy.FullTimeHours, DecisionText.Number, out var fullTime)) return false;
        share = Ratio.Min(Ratio.One, hours / fullTime);
        shown = share == Ratio.One ? "1" : $"{hours.ToDecimalText() ?? hours.ToString()}/{fullTime.ToDecimalText() ?? fullTime.ToString()}";
        trace.Step(hours > fullTime ? "hours.overFullTime" : "hours", policy.FullTimeHours.Origin,
            Operand.Of("hours", hours), Operand.Of("fullTime", fullTime), Operand.Share("share", shown));
        return true;
    }
}
