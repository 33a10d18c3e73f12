using NodaTime;

namespace SroiTracker.Web.Data.Outbox;

/// <summary>
/// Work that must happen after a change, written in the same transaction as that change. A row is done once its handler ended
/// well; handlers are safe to run twice.
/// </summary>
public sealed class OutboxRow
{
    public required Guid Id { get; init; }

    /// <summary>Which handler does it.</summary>
    public required string Kind { get; init; }

    /// <summary>Ids as JSON; never names.</summary>
    public required string Payload { get; init; }

    public required Instant CreatedAt { get; init; }

    public required Instant DueAt { get; set; }

    public int Attempts { get; set; }

    public Guid? LeaseOwner { get; set; }

    public Instant? LeaseUntil { get; set; }

    public Instant? DoneAt { get; set; }

    /// <summary>Given up after too many tries; a person must look.</summary>
    public Instant? ParkedAt { get; set; }

    public string? LastError { get; set; }

    /// <summary>A person wants parked work tried again.</summary>
    public void Repeat(Instant now) => (ParkedAt, Attempts, DueAt) = (null, 0, now);

    /// <summary>New work, due at once.</summary>
    public static OutboxRow Of(string kind, string payload, Instant now) =>
        new() { Id = RowId.New(), Kind = kind, Payload = payload, CreatedAt = now, DueAt = now };
}

/// <summary>One run of recurring work, "match:2026-03-01". The key is unique, so a slot runs once over all nodes.</summary>
public sealed class JobSlot
{
    public required string SlotKey { get; init; }

    public required Instant TakenAt { get; init; }
}
