using NodaTime;

namespace SroiTracker.Web.Data.Audit;

/// <summary>One thing that somebody did. Append-only; holds ids and amounts, never a person's facts.</summary>
public sealed class AuditLine : IAppendOnly
{
    public required Guid Id { get; init; }

    public required string Who { get; init; }

    public required Instant RecordedAt { get; init; }

    public required string Why { get; init; }

    /// <summary>What was done, "contract.changed".</summary>
    public required string Action { get; init; }

    /// <summary>What it was done to, "contract".</summary>
    public required string ObjectKind { get; init; }

    public required Guid ObjectId { get; init; }

    /// <summary>The authority that the object belongs to; null for what belongs to none.</summary>
    public Guid? AuthorityId { get; init; }

    /// <summary>"done", or the name of the refusal.</summary>
    public required string Result { get; init; }

    /// <summary>JSON of what changed, as it was; null for a new thing.</summary>
    public string? Before { get; init; }

    /// <summary>JSON of what changed, as it became; null for a thing that ended.</summary>
    public string? After { get; init; }

    public required string Origin { get; init; }
}
