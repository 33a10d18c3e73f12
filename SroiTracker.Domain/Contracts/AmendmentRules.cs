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
    /// <summary>Name of the clause about crossing the threshold later, and of the note how it was applied.</summary>
    public const string Crossing = "crossing";

    /// <summary>The obligation is kept although the value fell to the threshold or below.</summary>
    public const string Kept = "kept";

    /// <summary>No obligation is added although the value rose over the threshold.</summary>
    public const string Ignored = "ignored";

    /// <summary>The decisions with which the changed facts are derived: what the policy says about crossing the threshold is noted among
    /// them.</summary>
    /// <param name="wasObligated">Whether the contract carried an obligation; null before the first outcome.</param>
    /// <param name="changed">The facts after the change.</param>
    /// <param name="policy">The pinned version.</param>
    /// <param name="decisions">The decisions recorded so far.</param>
    public static RecordedDecisions Noting(bool? wasObligated, ObligationFacts changed, PolicyVersion policy, RecordedDecisions decisions)
    {
        var outcome = ObligationRules.Derive(changed, policy, decisions).Outcome;
        return (wasObligated, outcome) switch
        {
            (true, NotObligated { Clause: ThresholdRules.Clause }) when !policy.Crossing.Value.Downward => decisions.With(Crossing, Kept),
            (false, Obligated) when !policy.Crossing.Value.Upward => decisions.With(Crossing, Ignored),
            _ => decisions,
        };
    }

    /// <summary>What must be booked to bring the account from what is booked to what is derived; null when that is nothing.</summary>
    public static Money? Difference(Money booked, Outcome derived)
    {
        var target = derived switch
        {
            Obligated obligated => obligated.Amount,
            NotObligated => Money.Zero,
            _ => booked,
        };
        return target == booked ? null : target - booked;
    }
}
