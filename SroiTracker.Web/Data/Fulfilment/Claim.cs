using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>An effort that a contractor enters for credit (opgevoerde inspanning).</summary>
public sealed class Claim
{
    private Claim()
    {
    }

    public Guid Id { get; private set; }

    public Guid ContractId { get; private set; }

    public ClaimState State { get; private set; }

    public ClaimFacts Facts { get; private set; } = new();

    public ClaimExpectation Expected { get; private set; } = new();

    /// <summary>What the contractor asks, where it is not what the rules say.</summary>
    public Money? Requested { get; private set; }

    public Money? Approved { get; private set; }

    /// <summary>Why it was partly approved or rejected.</summary>
    public string? Reason { get; private set; }

    public string CreatedBy { get; private set; } = "";

    public Instant CreatedAt { get; private set; }

    public string? SubmittedBy { get; private set; }

    public Instant? SubmittedAt { get; private set; }

    public string? JudgedBy { get; private set; }

    public Instant? JudgedAt { get; private set; }

    /// <summary>The settled claim that this one takes the place of.</summary>
    public Guid? CorrectsId { get; private set; }

    /// <summary>Why the placement stopped earlier than the claim that this one takes the place of; null when it did not.</summary>
    public StopReason? Stop { get; private set; }

    /// <summary>The claim of the period before this one of the same placement; set once, so that no loop can arise.</summary>
    public Guid? FollowsId { get; private set; }

    public int Version { get; private set; }

    /// <summary>Whether it still can be judged.</summary>
    public bool IsOpen => State is ClaimState.Submitted or ClaimState.QuestionAsked;

    public static Claim Draft(Guid id, Guid contractId, ClaimFacts facts, ChangeContext change, ClaimLinks links = default) => new()
    {
        Id = id,
        ContractId = contractId,
        Facts = facts,
        CorrectsId = links.Corrects,
        FollowsId = links.Follows,
        Stop = links.Stop,
        CreatedBy = change.Who,
        CreatedAt = change.When,
        Version = 1,
    };

    public void Change(ClaimFacts facts, ClaimExpectation expected, Money? requested)
    {
        Require(State is ClaimState.Draft or ClaimState.QuestionAsked);
        (Facts, Expected, Requested, Version) = (facts, expected, requested, Version + 1);
    }

    public void Submit(ClaimExpectation expected, ChangeContext change)
    {
        Require(State is ClaimState.Draft or ClaimState.QuestionAsked);
        (Expected, State, SubmittedBy, SubmittedAt) = (expected, ClaimState.Submitted, change.Who, change.When);
        Version++;
    }

    /// <summary>The rules were asked again, after a decision or at the moment of judgement.</summary>
    public void Expect(ClaimExpectation expected)
    {
        Require(IsOpen);
        (Expected, Version) = (expected, Version + 1);
    }

    public void AskQuestion()
    {
        Require(State == ClaimState.Submitted);
        (State, Version) = (ClaimState.QuestionAsked, Version + 1);
    }

    public void Approve(Money amount, ChangeContext change) => Judge(ClaimState.Approved, amount, null, change);

    public void PartlyApprove(Money amount, string reason, ChangeContext change) =>
        Judge(ClaimState.PartlyApproved, amount, reason, change);

    public void Reject(string reason, ChangeContext change) => Judge(ClaimState.Rejected, null, reason, change);

    public void Withdraw()
    {
        Require(State == ClaimState.Draft || IsOpen);
        (State, Version) = (ClaimState.Withdrawn, Version + 1);
    }

    private void Judge(ClaimState state, Money? approved, string? reason, ChangeContext change)
    {
        Require(IsOpen && change.Who != SubmittedBy);
        (State, Approved, Reason, JudgedBy, JudgedAt) = (state, approved, reason, change.Who, change.When);
        Version++;
    }

    private void Require(bool isAllowed)
    {
        if (!isAllowed) throw new InvalidOperationException($"a claim that is {State} does not allow this step by this person");
    }
}

/// <summary>What a new claim has to do with an earlier one.</summary>
/// <param name="Corrects">The settled claim that it takes the place of; null for none.</param>
/// <param name="Follows">The claim of the period before it; null when it begins a placement.</param>
/// <param name="Stop">Why the placement of the settled claim stopped earlier; null when it did not.</param>
public readonly record struct ClaimLinks(Guid? Corrects, Guid? Follows, StopReason? Stop = null);
