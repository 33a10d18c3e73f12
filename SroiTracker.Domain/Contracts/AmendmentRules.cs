using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Contracts;

/// <summary>
/// A value that changes later (meerwerk, minderwerk, option, indexation, invoices, early end) is derived again under the
/// pinned policy, and the difference with what is booked is booked.
/// </summary>
public static class AmendmentRules
{
    /// <summary>Name of the clause about crossing the threshold later, and of the note that an obligation is kept under it.</summary>
    public const string Crossing = "crossing";

    /// <summary>The obligation is kept although the value fell to the threshold or below.</summary>
    public const string Kept = "kept";

    /// <summary>Derives the obligation of the changed facts, minding what the policy says about crossing the threshold.</summary>
    /// <param name="wasObligated">Whether the contract carries an obligation now.</param>
    public static Derivation Rederive(bool wasObligated, ObligationFacts changed, PolicyVersion policy, RecordedDecisions decisions)
    {
        var derived = ObligationRules.Derive(changed, policy, decisions);
        if (policy.Crossing.IsOpen || derived.Outcome is not (Obligated or NotObligated { Clause: ThresholdRules.Clause })) return derived;
        var crossing = policy.Crossing.Value;
        return (wasObligated, derived.Outcome) switch
        {
            (true, NotObligated) when !crossing.Downward => Keeps(changed, policy, decisions),
            (false, Obligated) when !crossing.Upward => Stays(policy, derived),
            _ => derived,
        };
    }

    /// <summary>What must be booked to bring the account from what is booked to what is derived; null when that is nothing.</summary>
    public static Money? Difference(Money booked, Outcome derived)
    {
        var target = derived is Obligated obligated ? obligated.Amount : Money.Zero;
        return target == booked ? null : target - booked;
    }

    private static Derivation Keeps(ObligationFacts changed, PolicyVersion policy, RecordedDecisions decisions)
    {
        var kept = ObligationRules.Derive(changed, policy, decisions.With(Crossing, Kept));
        return kept with { Steps = [CrossingStep("crossing.downKept", policy), .. kept.Steps] };
    }

    private static Derivation Stays(PolicyVersion policy, Derivation derived) =>
        new(new NotObligated(Crossing, "crossing.upIgnored"), [.. derived.Steps, CrossingStep("crossing.upIgnored", policy)]);

    private static RuleStep CrossingStep(string rule, PolicyVersion policy) =>
        new(rule, [], policy.Crossing.Origin.Name, policy.Crossing.Origin.Standing, policy.Crossing.Origin.Source, policy.Crossing.Origin.Reason);
}
