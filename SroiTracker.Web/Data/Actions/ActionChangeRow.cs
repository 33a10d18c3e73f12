using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Actions;

/// <summary>What happened to an action.</summary>
public enum ActionChangeKind
{
    Opened,
    Noted,
    Moved,
    HandedOver,
    Linked,
    Reminded,
    Closed,
    TakenAlong,
    Joined,

    /// <summary>The contractor wants to help.</summary>
    Accepted,

    /// <summary>The contractor does not want to help now; the reason is the text.</summary>
    Declined,
}

/// <summary>One thing that happened to an action. Only added; the state, owner and day are those after it.</summary>
public sealed class ActionChangeRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid ActionId { get; init; }

    public required Instant RecordedAt { get; init; }

    /// <summary>The account; null when the program did it.</summary>
    public Guid? By { get; init; }

    public required ActionChangeKind Kind { get; init; }

    public required ActionState State { get; init; }

    public required Guid OwnerId { get; init; }

    public LocalDate? DueOn { get; init; }

    /// <summary>The action of which it was a part after this.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>What was said about it, without names.</summary>
    public string? Text { get; init; }
}

/// <summary>A claim that is counted for an action: a place that came of it.</summary>
public sealed class ActionClaimRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid ActionId { get; init; }

    public required Guid ClaimId { get; init; }
}
