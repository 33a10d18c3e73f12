using NodaTime;

namespace SroiTracker.Web.Data.Ledger;

/// <summary>Makes a booking happen once: the key it came with, what it asked and what was answered.</summary>
public sealed class IdempotencyKey
{
    public required string Key { get; init; }

    /// <summary>SHA-256 of what was asked.</summary>
    public required string BodyHash { get; init; }

    /// <summary>The answer as JSON.</summary>
    public required string Answer { get; init; }

    public required Instant RecordedAt { get; init; }
}
