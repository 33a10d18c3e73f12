using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Contracts;

/// <summary>Holds a contract's value against the threshold (drempelbedrag) of its policy.</summary>
public static class ThresholdRules
{
    /// <summary>Name of the clause, and of the decision whether a disputed or unpublished threshold is met.</summary>
    public const string Clause = "threshold";

    /// <summary>Reading of a decision: the value meets the threshold.</summary>
    public const string Met = "met";

    /// <summary>Reading of a decision: the value does not meet the threshold.</summary>
    public const string NotMet = "notMet";

    /// <summary>Name of the fact that holds the value.</summary>
    public const string ValueFact = "valueCents";

    /// <summary>The outcome when the threshold settles it or leaves a question; null when the value meets it.</summary>
    internal static Outcome? Judge(ObligationFacts facts, PolicyVersion policy, RuleTrace trace)
    {
        if (!ConditionRules.TryFirst(policy.Thresholds, row => row.When, facts, trace, out var row)) return trace.Open;
        if (row is null) return OutOfScope(policy, facts, trace);
        if (trace.Decided(AmendmentRules.Crossing) is { } noted) return Crossed(noted, policy, trace);
        if (row.Test.IsOpen) return DecideOrAsk(row, trace, "clause.open") ?? Lasts(facts, row, trace);
        if (PartRules.OneByOne(facts, policy, trace) is { } callOffs) return EachCallOff(callOffs, row, trace) ?? Lasts(facts, row, trace);
        if (!TryComparable(facts, policy, trace, out var value)) return trace.Open;

        var (amount, comparison) = row.Test.Value;
        if (comparison == Comparison.Disputed && value == amount) return DecideOrAsk(row, trace, "threshold.disputed") ?? Lasts(facts, row, trace);
        var met = row.Test.Value.IsMet(value);
        trace.Step(met ? "threshold.met" : "threshold.notMet", row.Test.Origin,
            Operand.Of("value", value), Operand.Term("comparison", comparison), Operand.Of("threshold", amount));
        return met ? Lasts(facts, row, trace) : new NotObligated(Clause, "threshold.notMet");
    }

    private static NotObligated? EachCallOff(IReadOnlyList<Money> callOffs, ThresholdRow row, RuleTrace trace)
    {
        if (callOffs.Any(row.Test.Value.IsMet)) return null;
        trace.Step("threshold.noCallOff", row.Test.Origin,
            Operand.Term("comparison", row.Test.Value.Comparison), Operand.Of("threshold", row.Test.Value.Amount));
        return new NotObligated(Clause, "threshold.noCallOff");
    }

    /// <summary>A contract that is too short is not in scope.</summary>
    private static Outcome? Lasts(ObligationFacts facts, ThresholdRow row, RuleTrace trace)
    {
        if (row.MonthsMin is not { } least) return null;
        if (!trace.TryFact("months", facts.Months, DecisionText.Number, out var months)) return trace.Open;
        var longEnough = months >= Ratio.Of(least);
        trace.Step(longEnough ? "duration.met" : "duration.tooShort", row.Test.Origin, Operand.Of("months", months), Operand.Of("least", least));
        return longEnough ? null : new NotObligated("duration", "duration.tooShort");
    }

    private static NotObligated? Crossed(string noted, PolicyVersion policy, RuleTrace trace)
    {
        var kept = noted == AmendmentRules.Kept;
        trace.Step(kept ? "crossing.downKept" : "crossing.upIgnored", policy.Crossing.Origin);
        return kept ? null : new NotObligated(AmendmentRules.Crossing, "crossing.upIgnored");
    }

    private static NotObligated OutOfScope(PolicyVersion policy, ObligationFacts facts, RuleTrace trace)
    {
        trace.Step("scope.none", policy.Start, Operand.Text("kind", facts.Kind is { } kind ? TermText.Of(kind) : ""));
        return new NotObligated("scope", "scope.none");
    }

    private static Outcome? DecideOrAsk(ThresholdRow row, RuleTrace trace, string question)
    {
        if (trace.Decided(Clause) is not (Met or NotMet))
        {
            trace.Ask(Clause, question, [Met, NotMet]);
            return trace.Open;
        }

        var met = trace.Decided(Clause) == Met;
        trace.Step(met ? "threshold.decidedMet" : "threshold.decidedNotMet", row.Test.Origin with { Standing = Standing.Unknown });
        return met ? null : new NotObligated(Clause, "threshold.decidedNotMet");
    }

    private static bool TryComparable(ObligationFacts facts, PolicyVersion policy, RuleTrace trace, out Money value)
    {
        if (!PartRules.TryCompared(facts, policy, trace, out value)) return false;
        if (!trace.TryRead(policy.OptionYears, DecisionText.Term<OptionYears>, out var options)) return false;
        if (options == OptionYears.With) value += facts.Options ?? Money.Zero;
        if (!trace.TryRead(policy.Vat, DecisionText.Term<Vat>, out var vat)) return false;
        return vat == facts.Vat || trace.Ask("vat", "fact.vat");
    }
}
