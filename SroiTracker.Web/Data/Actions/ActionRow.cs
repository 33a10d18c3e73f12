using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Actions;

/// <summary>An action as kept: who does what about what, before when, and how it ended. Its history is <see cref="ActionChangeRow"/>.</summary>
public sealed class ActionRow
{
    public required Guid Id { get; init; }

    public required Guid AuthorityId { get; init; }

    /// <summary>Code of its kind in seed/actions/kinds.json.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public string? Note { get; init; }

    public required SubjectKind SubjectKind { get; init; }

    public required string SubjectKey { get; init; }

    /// <summary>The contract that it is about, directly or through an alert or claim.</summary>
    public Guid? ContractId { get; init; }

    /// <summary>The company that it is about, directly or through a contract.</summary>
    public Guid? ContractorId { get; init; }

    /// <summary>The action of which it is a part: a measure of a plan, a lead of an event, the next step of a contact.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>The closed action that this one takes up again.</summary>
    public Guid? FollowsId { get; init; }

    /// <summary>The role mailbox to which it went.</summary>
    public Guid? MailboxId { get; init; }

    public int? Places { get; init; }

    public int? Reach { get; init; }

    /// <summary>The organisation that promised or did it.</summary>
    public string? Partner { get; init; }

    /// <summary>The number of the company that a lead is about.</summary>
    public KvkNumber? Kvk { get; init; }

    public bool IsAdditional { get; init; }

    public string? AdditionalReason { get; init; }

    /// <summary>Whether the contractor may see that it was asked.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether it counts as having spoken to the contractor.</summary>
    public bool IsContact { get; init; }

    /// <summary>The day on which it began or happened.</summary>
    public required LocalDate StartedOn { get; init; }

    public required string CreatedBy { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>The colleague who sees to it.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>Since when that colleague does.</summary>
    public LocalDate OwnerSince { get; private set; }

    /// <summary>The day on which it must be done; always there while it is open.</summary>
    public LocalDate? DueOn { get; private set; }

    public ActionState State { get; private set; }

    /// <summary>Code of the outcome; null while open and when it was given up.</summary>
    public string? Outcome { get; private set; }

    public string? Reason { get; private set; }

    public LocalDate? ClosedOn { get; private set; }

    /// <summary>The day on which its owner was reminded; once.</summary>
    public LocalDate? RemindedOn { get; private set; }

    /// <summary>Grows with every change, so that two people cannot overwrite each other.</summary>
    public int Version { get; private set; }

    internal void Own(Guid owner, LocalDate since)
    {
        (OwnerId, OwnerSince) = (owner, since);
        Version++;
    }

    internal void MoveTo(LocalDate? due)
    {
        DueOn = due;
        Version++;
    }

    internal void Close(ActionState state, string? outcome, string? reason, LocalDate on)
    {
        (State, Outcome, Reason, ClosedOn) = (state, outcome, reason, on);
        Version++;
    }

    /// <summary>Makes it a part of another action than before.</summary>
    internal void JoinTo(Guid? parent)
    {
        ParentId = parent;
        Version++;
    }

    internal void Remind(LocalDate on)
    {
        RemindedOn = on;
        Version++;
    }
}
