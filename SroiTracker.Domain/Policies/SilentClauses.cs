using SroiTracker.Domain.Explanations;

namespace SroiTracker.Domain.Policies;

/// <summary>
/// An unknown clause asks for a decision only when its possible readings would change the outcome for these facts: every
/// reading is tried, and when all agree the derivation goes on and says so.
/// </summary>
public static class SilentClauses
{
    /// <summary>Derives, and settles open questions whose readings make no difference.</summary>
    /// <param name="derive">The derivation, given decisions.</param>
    /// <param name="decisions">The decisions a person recorded.</param>
    public static Derivation Settle(Func<RecordedDecisions, Derivation> derive, RecordedDecisions decisions)
    {
        var first = derive(decisions);
        if (first.Outcome is not NeedsDecision { Readings.Count: > 0 } open || decisions.For(open.Clause) is not null) return first;

        var tried = open.Readings.Select(reading => Settle(derive, decisions.With(open.Clause, reading))).ToList();
        return tried.TrueForAll(other => other.Outcome == tried[0].Outcome) && tried[0].Outcome is not NeedsDecision
            ? new Derivation(tried[0].Outcome, [.. tried[0].Steps.Where(step => step.Clause != open.Clause), NoDifference(open)])
            : first;
    }

    private static RuleStep NoDifference(NeedsDecision open) =>
        new("clause.noDifference", [Operand.Text("clause", open.Clause)], open.Clause, Standing.Unknown);
}
