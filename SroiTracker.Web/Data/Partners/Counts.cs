using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Partners;

/// <summary>One programme: a qualification in a region, along one pathway.</summary>
/// <param name="Region">The region's code.</param>
/// <param name="Crebo">The qualification's code.</param>
/// <param name="Pathway">The pathway.</param>
public sealed record Programme(string Region, string Crebo, ShortagePathway Pathway)
{
    /// <summary>The scope of its figures.</summary>
    public string ScopeKey => $"{Region}/crebo:{Crebo}";
}

/// <summary>How many students of a school lack a place, as the school counts them. Never changed; a later count takes its place.</summary>
public sealed class SchoolCount : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid PartnerId { get; init; }

    public required string Region { get; init; }

    public required string Crebo { get; init; }

    public required ShortagePathway Pathway { get; init; }

    public required LocalDate CountedOn { get; init; }

    public required long Count { get; init; }

    public required Instant RecordedAt { get; init; }

    public required Guid RecordedBy { get; init; }
}

/// <summary>The count on which SBB and the schools agreed, with both sources. Never changed; it holds when all have signed.</summary>
public sealed class AgreedCount : IAppendOnly
{
    public required Guid Id { get; init; }

    public required string Region { get; init; }

    public required string Crebo { get; init; }

    public required ShortagePathway Pathway { get; init; }

    public required long SbbCount { get; init; }

    public required LocalDate SbbMeasuredOn { get; init; }

    public required long SchoolsCount { get; init; }

    public required long Agreed { get; init; }

    public required string Reason { get; init; }

    public required Instant ProposedAt { get; init; }

    public List<AgreedSource> Sources { get; init; } = [];

    public List<AgreedSignature> Signatures { get; init; } = [];
}

/// <summary>The count of one school as it stood when it was compared.</summary>
public sealed class AgreedSource : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid AgreedId { get; init; }

    public required Guid PartnerId { get; init; }

    public required long Count { get; init; }

    public required LocalDate CountedOn { get; init; }
}

/// <summary>A partner agreed. The role is kept, not the name of the person.</summary>
public sealed class AgreedSignature : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid AgreedId { get; init; }

    public required Guid PartnerId { get; init; }

    /// <summary>For whom was signed: "SBB Midden-Utrecht".</summary>
    public required string SignedAs { get; init; }

    public required Guid SignedBy { get; init; }

    public required Instant SignedAt { get; init; }
}
