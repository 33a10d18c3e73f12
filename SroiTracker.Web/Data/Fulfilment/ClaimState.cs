namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>Where a claim stands.</summary>
public enum ClaimState
{
    Draft,
    Submitted,
    QuestionAsked,
    Approved,
    PartlyApproved,
    Rejected,
    Withdrawn,
}
