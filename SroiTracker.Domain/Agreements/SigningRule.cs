using SroiTracker.Domain.Policies;

namespace SroiTracker.Domain.Agreements;

/// <summary>Who must sign an agreement beside the contractors, as the policies of its contracts say.</summary>
/// <param name="Schools">Whether every school in it signs.</param>
/// <param name="Authority">Whether the authority signs.</param>
public sealed record SigningRule(bool Schools, bool Authority)
{
    /// <summary>What one policy says; null when it does not allow pooling, is silent, or leaves it open without a decision.</summary>
    public static SigningRule? Of(PolicyVersion policy, RecordedDecisions decisions)
    {
        if (policy.Pooling is not { } clause) return null;
        if (!new RuleTrace(decisions).TryRead(clause, DecisionText.Term<Pooling>, out var pooling) || pooling == Pooling.NotAllowed) return null;
        return new(
            pooling is Pooling.ContractorsAndSchools or Pooling.Everyone, pooling is Pooling.ContractorsAndAuthority or Pooling.Everyone);
    }

    /// <summary>What two policies ask together: the most of both.</summary>
    public SigningRule And(SigningRule other) => new(Schools || other.Schools, Authority || other.Authority);
}
