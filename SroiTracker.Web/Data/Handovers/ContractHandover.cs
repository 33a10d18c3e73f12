using NodaTime;

namespace SroiTracker.Web.Data.Handovers;

/// <summary>Where a hand-over stands.</summary>
public enum HandoverState
{
    /// <summary>It happens on a later day.</summary>
    Planned,

    Done,

    /// <summary>Somebody took it back before its day, or another hand-over of the same contract took its place.</summary>
    Withdrawn,

    /// <summary>On its day the contract was with somebody else, or the receiver no longer worked here.</summary>
    Lapsed,
}

/// <summary>A contract goes from one adviser to another, with what the next one must know.</summary>
public sealed class ContractHandover
{
    public required Guid Id { get; init; }

    public required Guid AuthorityId { get; init; }

    public required Guid ContractId { get; init; }

    /// <summary>Who had it; null when nobody did.</summary>
    public Guid? FromId { get; init; }

    public required Guid ToId { get; init; }

    public required string Reason { get; init; }

    /// <summary>What the next one must know; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The first day on which the receiver has it.</summary>
    public required LocalDate EffectiveOn { get; init; }

    public required string RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }

    public HandoverState State { get; private set; }

    /// <summary>When it was done, taken back or lapsed; null while it is planned.</summary>
    public Instant? SettledAt { get; private set; }

    /// <summary>How many open actions went along.</summary>
    public int Actions { get; private set; }

    /// <summary>When the receiver said to have seen it; null until then.</summary>
    public Instant? SeenAt { get; private set; }

    internal void Do(int actions, Instant at) => (State, Actions, SettledAt) = (HandoverState.Done, actions, at);

    internal void End(HandoverState state, Instant at) => (State, SettledAt) = (state, at);

    internal void See(Instant at) => SeenAt ??= at;
}
