using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Contracts;

/// <summary>What a shortfall leads to under the policy's strategy and a person's decision; without either, a question.</summary>
public static class SanctionRules
{
    private const string Clause = "sanction";
    private const string Decision = "decision";

    /// <summary>Derives the consequence of a shortfall.</summary>
    public static Derivation Derive(Money obligation, Money approved, ShortfallDecision? decision, PolicyVersion policy, RecordedDecisions decisions)
    {
        var trace = new RuleTrace(decisions);
        trace.Step("policy.inForce", policy.Start, Operand.Text("policy", policy.Title), Operand.Of("from", policy.ValidFrom));
        return new Derivation(Decide(obligation, approved, decision, policy, trace), trace.Steps);
    }

    private static Outcome Decide(Money obligation, Money approved, ShortfallDecision? decision, PolicyVersion policy, RuleTrace trace)
    {
        var shortfall = Money.Max(Money.Zero, obligation - approved);
        trace.Step("sanction.shortfall", Operand.Of("obligation", obligation), Operand.Of("approved", approved), Operand.Of("result", shortfall));
        if (shortfall.IsZero) return new Waived(Money.Zero);
        if (policy.Sanction is not { } clause)
            return decision == ShortfallDecision.Waive ? WaiveBySilence(shortfall, trace) : Question(Clause, "clause.notFound", trace);
        if (!trace.TryRead(clause, DecisionText.Sanction, out var rule)) return trace.Open;
        if (decision is not { } chosen) return Question(Decision, "sanction.decision", trace, [.. Choices(rule).Select(TermText.Of)]);
        if (!Choices(rule).Contains(chosen)) return Question(Decision, "sanction.notListed", trace, [.. Choices(rule).Select(TermText.Of)]);
        return chosen switch
        {
            ShortfallDecision.Withhold => Withhold(shortfall, rule, clause.Origin, policy, trace),
            ShortfallDecision.Waive => Waive("sanction.waived", shortfall, clause.Origin, trace),
            ShortfallDecision.NoFault => Waive("sanction.noFault", shortfall, clause.Origin, trace),
            ShortfallDecision.Agreement => Question(Clause, "sanction.agreement", trace),
            ShortfallDecision.Note => Question(Clause, "sanction.note", trace),
            _ => Question(Clause, "sanction.reviseAdvice", trace),
        };
    }

    /// <summary>A person may always waive; no fault needs the exception; a hearing adds its own outcomes.</summary>
    private static IEnumerable<ShortfallDecision> Choices(SanctionRule rule)
    {
        if (rule.Strategy != SanctionStrategy.Hearing || rule.Outcomes.Contains(ShortfallDecision.Withhold)) yield return ShortfallDecision.Withhold;
        yield return ShortfallDecision.Waive;
        if (rule.FaultException) yield return ShortfallDecision.NoFault;
        foreach (var other in rule.Outcomes.Where(each => each > ShortfallDecision.NoFault)) yield return other;
    }

    private static Outcome Withhold(Money shortfall, SanctionRule rule, ClauseOrigin origin, PolicyVersion policy, RuleTrace trace)
    {
        if (!trace.TryRead(policy.Rounding, DecisionText.Term<Rounding>, out var rounding)) return trace.Open;
        var amount = shortfall.Times(Ratio.Of(rule.FactorBp, Percentage.WholeInBasisPoints), rounding);
        trace.Step(rule.Strategy == SanctionStrategy.LowerDetermination ? "sanction.lowerDetermination" : "sanction.withheld", origin,
            Operand.Of("shortfall", shortfall), Operand.Of("factor", Ratio.Of(rule.FactorBp, Percentage.WholeInBasisPoints)),
            Operand.Of("result", amount));
        return new Sanctioned(amount);
    }

    private static Waived Waive(string step, Money shortfall, ClauseOrigin origin, RuleTrace trace)
    {
        trace.Step(step, origin, Operand.Of("result", shortfall));
        return new Waived(shortfall);
    }

    /// <summary>A policy without a sanction keeps nobody from waiving.</summary>
    private static Waived WaiveBySilence(Money shortfall, RuleTrace trace)
    {
        trace.Step("sanction.waived", Operand.Of("result", shortfall));
        return new Waived(shortfall);
    }

    private static NeedsDecision Question(string clause, string question, RuleTrace trace, IReadOnlyList<string>? readings = null)
    {
        trace.Ask(clause, question, readings);
        return trace.Open;
    }
}
