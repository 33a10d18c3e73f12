using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Agreements;

/// <summary>One credit that is shared under an agreement, seen from one contract of it.</summary>
/// <param name="Agreement">Name of the agreement.</param>
/// <param name="Version">Number of its version.</param>
/// <param name="Key">How credits are divided.</param>
/// <param name="Credit">The credit.</param>
/// <param name="Earner">Place in the key of the contract that earned it, from zero.</param>
/// <param name="Part">Place in the key of the contract that is asked about.</param>
public sealed record PooledFacts(string Agreement, int Version, DivisionKey Key, Money Credit, int Earner, int Part)
{
    /// <summary>Whether both contracts stand in the key.</summary>
    public bool IsInKey => Earner >= 0 && Earner < Key.Shares.Count && Part >= 0 && Part < Key.Shares.Count;
}

/// <summary>
/// What one credit does to each contract of an agreement: at the contract that earned it everything leaves but its own share, at each other one its
/// share comes. Together these add up to zero.
/// </summary>
public static class PooledShares
{
    private const string Clause = "pooling";

    /// <summary>The share of each contract in one credit, in the order of the key.</summary>
    public static IReadOnlyList<Money> Of(Money credit, DivisionKey key) => key.Divide(credit);

    /// <summary>Derives what leaves (positive) or comes (negative) at one contract.</summary>
    public static Derivation Derive(PooledFacts facts, PolicyVersion policy, RecordedDecisions decisions)
    {
        var trace = new RuleTrace(decisions);
        trace.Step("policy.inForce", policy.Start, Operand.Text("policy", policy.Title), Operand.Of("from", policy.ValidFrom));
        return new Derivation(Decide(facts, policy, trace), trace.Steps);
    }

    private static Outcome Decide(PooledFacts facts, PolicyVersion policy, RuleTrace trace)
    {
        if (policy.Pooling is not { } clause) return Question(trace, "clause.notFound");
        if (!trace.TryRead(clause, DecisionText.Term<Pooling>, out var pooling)) return trace.Open;
        if (pooling == Pooling.NotAllowed) return Question(trace, "pool.notAllowed");
        trace.Step("pool.allowed", clause.Origin, Operand.Term("pooling", pooling));
        trace.Step("pool.key", Operand.Text("agreement", facts.Agreement), Operand.Of("version", facts.Version), Operand.Text("key", facts.Key.Text));
        var shares = Of(facts.Credit, facts.Key);
        var (own, part) = (facts.Key.Shares[facts.Part], shares[facts.Part]);
        trace.Step("pool.share", Operand.Of("credit", facts.Credit), Operand.Of("share", own), Operand.Of("result", part));
        if (facts.Part != facts.Earner)
        {
            trace.Step("pool.comes", Operand.Of("result", part));
            return new Pooled(-part);
        }

        trace.Step("pool.leaves", Operand.Of("credit", facts.Credit), Operand.Of("share", part), Operand.Of("result", facts.Credit - part));
        return new Pooled(facts.Credit - part);
    }

    private static NeedsDecision Question(RuleTrace trace, string question)
    {
        trace.Ask(Clause, question);
        return trace.Open;
    }
}
