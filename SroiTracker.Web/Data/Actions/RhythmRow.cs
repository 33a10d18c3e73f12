using NodaTime;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Actions;

/// <summary>How often a contractor is spoken to, as was agreed. Only added; the newest of a contractor holds.</summary>
public sealed class RhythmRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid AuthorityId { get; init; }

    public required Guid ContractorId { get; init; }

    /// <summary>The days between two contacts; null when the default counts again.</summary>
    public int? Days { get; init; }

    /// <summary>What was agreed with whom, without names.</summary>
    public required string Why { get; init; }

    public required string RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }
}
