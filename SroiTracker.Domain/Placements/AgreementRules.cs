using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>Blocks whose value adviser and contractor agree on, freely or up to a maximum a day. The agreed value is a recorded decision.</summary>
internal static class AgreementRules
{
    /// <summary>Name of the decision that holds the agreed value in cents.</summary>
    internal const string AgreedValue = "agreedValue";

    internal static bool TryAgreed(BuildingBlock block, RuleTrace trace, out Ratio cents)
    {
        var known = trace.TryFact(AgreedValue, null, DecisionText.Cents, out var agreed);
        cents = Ratio.Of(agreed.Cents);
        if (known) trace.Step("agreement.worth", block.Origin, Operand.Of("result", agreed));
        return known;
    }

    internal static bool TryDays(string fact, int? given, EffortFacts facts, BuildingBlock block, RuleTrace trace, out Ratio cents)
    {
        cents = Ratio.Zero;
        if (!trace.TryRead(block.Amount!, DecisionText.UnitCents, out var daily)) return false;
        if (!trace.TryFact(fact, given, DecisionText.Count, out var days)) return false;
        var most = Ratio.Of(daily.Cents) * Ratio.Of(days) * Ratio.Of(facts.People);
        if (block.AmountIsMaximum && !TryAgreed(block, trace, out cents)) return false;

        cents = block.AmountIsMaximum ? Ratio.Min(cents, most) : most;
        var unit = block.Unit == BlockUnit.Day ? "day" : "halfDay";
        trace.Step(unit + (block.AmountIsMaximum ? ".worthAtMost" : ".worth"), block.Amount!.Origin,
            Operand.Of("days", days), Operand.Of("daily", daily), Operand.Cents("result", cents));
        return true;
    }
}
