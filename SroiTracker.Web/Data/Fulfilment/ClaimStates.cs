namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>States of a claim that are asked for together.</summary>
internal static class ClaimStates
{
    /// <summary>Handed in, and not judged.</summary>
    internal static readonly ClaimState[] Waiting = [ClaimState.Submitted, ClaimState.QuestionAsked];

    /// <summary>Judged with a credit.</summary>
    internal static readonly ClaimState[] Credited = [ClaimState.Approved, ClaimState.PartlyApproved];

    /// <summary>Nothing comes of it.</summary>
    internal static readonly ClaimState[] Gone = [ClaimState.Rejected, ClaimState.Withdrawn];
}
