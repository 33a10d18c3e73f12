using NodaTime;

namespace SroiTracker.Web.Data.Comparisons;

/// <summary>
/// An agreement with one other authority to look for placements that both count (vergelijking). Both use one secret for it and for nothing else; it
/// lies beside the other keys until the comparison ends, and never in the database.
/// </summary>
public sealed class KeyComparison
{
    public required Guid Id { get; init; }

    public required Guid AuthorityId { get; init; }

    /// <summary>The other authority, as people call it.</summary>
    public required string With { get; init; }

    /// <summary>Why the law allows it.</summary>
    public required string Basis { get; init; }

    /// <summary>The beginning of a hash of the secret, by which both see that they have the same one.</summary>
    public required string Fingerprint { get; init; }

    public required Guid StartedBy { get; init; }

    public required Instant StartedAt { get; init; }

    /// <summary>The last day on which keys are made.</summary>
    public required LocalDate Until { get; init; }

    public Instant? EndedAt { get; private set; }

    internal void End(Instant at) => EndedAt = at;
}

/// <summary>A practice agreement under the key of one comparison, beside the claim that named it. Goes when the comparison ends.</summary>
public sealed class ComparisonKey
{
    public required Guid Id { get; init; }

    public required Guid ComparisonId { get; init; }

    public required Guid ClaimId { get; init; }

    /// <summary>Keyed hash of the agreement's number, lower-case hexadecimal.</summary>
    public required string Key { get; init; }
}
