using NodaTime;

namespace SroiTracker.Web.Data.Outbox;

/// <summary>Work that follows from a change, written in the same transaction, done at least once.</summary>
public sealed class OutboxRow
{
    public required Guid Id { get; init; }

    /// <summary>Which handler does it.</summary>
    public required string Kind { get; init; }

    /// <summary>JSON of ids, never of facts.</summary>
    public required string Payload { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>Not before this moment.</summary>
    public Instant DueAt { get; set; }

    public int Attempts { get; set; }

    public string? LeaseOwner { get; set; }

    public Instant? LeaseUntil { get; set; }

    public Instant? DoneAt { get; set; }

    /// <summary>Given up after too many tries; shown to the administrator.</summary>
    public Instant? ParkedAt { get; set; }

    public string? LastError { get; set; }
}

/// <summary>One turn of a recurring job; the key makes it run once over all nodes.</summary>
public sealed class JobSlot
{
    public required string Name { get; init; }

    public required string SlotKey { get; init; }

    public required Instant TakenAt { get; init; }

    public Instant? DoneAt { get; set; }
}
