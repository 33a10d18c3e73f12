using SroiTracker.Domain.Policies;

namespace SroiTracker.Domain.Support;

/// <summary>What the policy says about another subsidy for the same effort.</summary>
public enum StackingOfPolicy
{
    /// <summary>It has no such clause.</summary>
    Silent,

    /// <summary>Its clause is left open.</summary>
    Open,

    /// <summary>It may go together.</summary>
    Allowed,

    /// <summary>It is shown to who approves.</summary>
    Warn,

    /// <summary>It is taken off the credit.</summary>
    Deduct,

    /// <summary>The effort does not count.</summary>
    Refuse,
}

/// <summary>What who judges a subsidised placement must know: what the policy says and what the instrument says (stapeling).</summary>
/// <param name="Policy">What the policy says.</param>
/// <param name="Instrument">What the conditions of the subsidy say; null when its instrument is not in the register.</param>
public sealed record StackingAdvice(StackingOfPolicy Policy, StackingStatement? Instrument)
{
    /// <summary>Whether this asks for attention: it is quiet only when both allow it.</summary>
    public bool IsWarning => Policy != StackingOfPolicy.Allowed || Instrument != StackingStatement.Yes;

    /// <summary>The advice under a clause of the policy.</summary>
    /// <param name="clause">The clause about stacking; null when the policy has none.</param>
    /// <param name="instrument">What the conditions of the subsidy say.</param>
    public static StackingAdvice Of(Clause<Stacking>? clause, StackingStatement? instrument) => new(
        clause switch
        {
            null => StackingOfPolicy.Silent,
            { IsOpen: true } => StackingOfPolicy.Open,
            { Value: Stacking.Allowed } => StackingOfPolicy.Allowed,
            { Value: Stacking.Warn } => StackingOfPolicy.Warn,
            { Value: Stacking.Deduct } => StackingOfPolicy.Deduct,
            _ => StackingOfPolicy.Refuse,
        },
        instrument);
}
