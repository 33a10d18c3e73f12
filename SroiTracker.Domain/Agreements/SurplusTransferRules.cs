using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Agreements;

/// <summary>Why surplus credit does not move. The name is the key of its sentence.</summary>
public enum TransferRefusal
{
    /// <summary>Somebody changed the account meanwhile.</summary>
    Changed,

    /// <summary>The two contracts are one.</summary>
    SameContract,

    /// <summary>The contracts are neither of one contractor nor of one agreement that holds.</summary>
    NotTogether,

    /// <summary>The policy of one of the two does not allow it.</summary>
    NotAllowed,

    /// <summary>There is nothing to move.</summary>
    NotPositive,

    /// <summary>It is more than the contract has done beyond its obligation.</summary>
    MoreThanSurplus,

    /// <summary>It was taken back before, or takes back something itself.</summary>
    TakenBack,
}

/// <summary>Two contracts between which surplus credit is to move.</summary>
/// <param name="IsSame">Whether they are one contract.</param>
/// <param name="AreTogether">Whether they have one contractor, or stand in one agreement that holds.</param>
/// <param name="AreAllowed">Whether the policies of both allow it.</param>
/// <param name="Outstanding">What the giving contract must still do; below zero when it did more than it must.</param>
/// <param name="Amount">What is to move.</param>
public sealed record SurplusTransfer(bool IsSame, bool AreTogether, bool AreAllowed, Money Outstanding, Money Amount);

/// <summary>When credit beyond the obligation of one contract may move to another (overboeking).</summary>
public static class SurplusTransferRules
{
    /// <summary>Whether the policy lets surplus credit move; silence and an open clause without a decision do not.</summary>
    public static bool IsAllowed(PolicyVersion policy, RecordedDecisions decisions) =>
        policy.Transfer is { } clause && new RuleTrace(decisions).TryRead(clause, DecisionText.YesNo, out var allowed) && allowed;

    /// <summary>What a contract did beyond its obligation.</summary>
    public static Money SurplusOf(Money outstanding) => Money.Max(Money.Zero, -outstanding);

    /// <summary>Why it may not move; null when it may.</summary>
    public static TransferRefusal? Refusal(SurplusTransfer asked)
    {
        if (asked.IsSame) return TransferRefusal.SameContract;
        if (!asked.AreTogether) return TransferRefusal.NotTogether;
        if (!asked.AreAllowed) return TransferRefusal.NotAllowed;
        if (asked.Amount <= Money.Zero) return TransferRefusal.NotPositive;
        return asked.Amount > SurplusOf(asked.Outstanding) ? TransferRefusal.MoreThanSurplus : null;
    }
}
