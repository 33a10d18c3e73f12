using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Pool;

/// <summary>
/// Places that somebody offers in the pool of a region. Never changed; what is filled or taken back stands in <see cref="PoolFilling"/>.
/// </summary>
public sealed class PoolOffer : IAppendOnly
{
    public required Guid Id { get; init; }

    public required string Region { get; init; }

    public required string Crebo { get; init; }

    public required ShortagePathway Pathway { get; init; }

    /// <summary>The organisation where the places are.</summary>
    public required string Employer { get; init; }

    public required long Places { get; init; }

    public required LocalDate StartOn { get; init; }

    /// <summary>On behalf of whom it was entered.</summary>
    public required Guid PartnerId { get; init; }

    public required Guid RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }
}

/// <summary>Places of an offer that a school filled, or that were taken back.</summary>
public sealed class PoolFilling : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid OfferId { get; init; }

    /// <summary>The school that filled them, or who offered and took back.</summary>
    public required Guid PartnerId { get; init; }

    public required long Places { get; init; }

    /// <summary>Whether the places were taken back instead of filled.</summary>
    public required bool IsWithdrawal { get; init; }

    public required Guid RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }
}

/// <summary>How many places a school asks for a group of students. Never changed; a later one takes its place.</summary>
public sealed class PoolDemand : IAppendOnly
{
    public required Guid Id { get; init; }

    public required string Region { get; init; }

    public required string Crebo { get; init; }

    public required ShortagePathway Pathway { get; init; }

    public required Guid PartnerId { get; init; }

    /// <summary>The group in the school's own word, "entree" or "niveau 2"; no names.</summary>
    public required string Group { get; init; }

    public required long Count { get; init; }

    public required Guid RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }
}

/// <summary>A division that a person confirmed, with every figure it was made of.</summary>
public sealed class PoolAllocation : IAppendOnly
{
    public required Guid Id { get; init; }

    public required string Region { get; init; }

    public required string Crebo { get; init; }

    public required ShortagePathway Pathway { get; init; }

    public required long Places { get; init; }

    /// <summary>Version of the terms with the rule and the floors.</summary>
    public required string Terms { get; init; }

    /// <summary>The proposal as JSON, see <see cref="PoolJson"/>.</summary>
    public required string Proposal { get; init; }

    public required string Why { get; init; }

    public required Guid ConfirmedBy { get; init; }

    public required Instant ConfirmedAt { get; init; }
}
