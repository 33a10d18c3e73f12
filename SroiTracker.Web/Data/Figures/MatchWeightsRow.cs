using NodaTime;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Figures;

/// <summary>Weights that an authority chose for its own contracts. Never changed: a new choice is a new row.</summary>
public sealed class MatchWeightsRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid AuthorityId { get; init; }

    /// <summary>Counts the choices of the authority, from one.</summary>
    public required int Number { get; init; }

    /// <summary>The day from which they count.</summary>
    public required LocalDate ValidFrom { get; init; }

    public required Instant RecordedAt { get; init; }

    public required Guid By { get; init; }

    public required string Why { get; init; }

    /// <summary>The weights as JSON, in the shape of seed/matching/weights.json.</summary>
    public required string Weights { get; init; }
}
