using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>
/// What the cap of a category takes back of credits already booked when the obligation falls, and gives back when it rises again. The
/// credits themselves stay as they were approved.
/// </summary>
public static class CategoryExcessRules
{
    /// <summary>Derives the adjustment; the outcome is the difference with what was taken back before, negative when it gives back.</summary>
    /// <param name="category">Code of the category.</param>
    /// <param name="obligation">The obligation as it is now.</param>
    /// <param name="credited">What the category's efforts were credited.</param>
    /// <param name="takenBack">What earlier adjustments took back of it.</param>
    public static Derivation Derive(
        string category, Money obligation, Money credited, Money takenBack, PolicyVersion policy, RecordedDecisions decisions)
    {
        var trace = new RuleTrace(decisions);
        trace.Step("policy.inForce", policy.Start, Operand.Text("policy", policy.Title), Operand.Of("from", policy.ValidFrom));
        return new Derivation(Decide(category, obligation, credited, takenBack, policy, trace), trace.Steps);
    }

    private static Outcome Decide(string category, Money obligation, Money credited, Money takenBack, PolicyVersion policy, RuleTrace trace)
    {
        var cap = policy.Categories.FirstOrDefault(each => string.Equals(each.Code, category, StringComparison.Ordinal));
        if (cap is null)
        {
            trace.Ask("category", "clause.notFound");
            return trace.Open;
        }

        if (!trace.TryRead(cap.Most, DecisionText.BasisPoints, out var share)) return trace.Open;
        var most = obligation.Times(share.AsRatio, Rounding.TowardsZero);
        var excess = Money.Max(Money.Zero, credited - most);
        trace.Step("category.excess", cap.Most.Origin, Operand.Of("percentage", share), Operand.Of("obligation", obligation),
            Operand.Of("most", most),
            Operand.Of("credited", credited), Operand.Of("result", excess));
        trace.Step("category.adjusted", Operand.Of("excess", excess), Operand.Of("before", takenBack), Operand.Of("result", excess - takenBack));
        return new Adjusted(excess - takenBack);
    }
}
