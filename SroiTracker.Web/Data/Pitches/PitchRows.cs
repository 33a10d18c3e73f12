using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Pitches;

/// <summary>
/// A student presents what he or she can do. Nothing here leads to the person: the school knows who it is, outside this program. Never changed.
/// </summary>
public sealed class Pitch : IAppendOnly
{
    public required Guid Id { get; init; }

    /// <summary>The school on whose behalf it was entered.</summary>
    public required Guid PartnerId { get; init; }

    public required string Region { get; init; }

    public required string Crebo { get; init; }

    public required ShortagePathway Pathway { get; init; }

    public required LocalDate FromDay { get; init; }

    public required int Weeks { get; init; }

    public required int HoursPerWeek { get; init; }

    /// <summary>What the student can do.</summary>
    public required string Skills { get; init; }

    public required Guid RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }
}

/// <summary>A contractor received a pitch, because this contract fits it.</summary>
public sealed class PitchSending : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid PitchId { get; init; }

    public required Guid ContractorId { get; init; }

    public required Guid ContractId { get; init; }

    public required Instant SentAt { get; init; }
}

/// <summary>A contractor reacts to a pitch.</summary>
public sealed class PitchReaction : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid PitchId { get; init; }

    public required Guid ContractorId { get; init; }

    public required bool IsInterested { get; init; }

    public string? Words { get; init; }

    public required Guid RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }
}

/// <summary>How a pitch ended.</summary>
public enum PitchOutcomeKind
{
    Placed,

    /// <summary>The student chose something else; nobody is to blame.</summary>
    DeclinedByStudent,

    NoPlace,
}

/// <summary>The end of a pitch; one for each.</summary>
public sealed class PitchOutcome : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid PitchId { get; init; }

    public required PitchOutcomeKind Kind { get; init; }

    /// <summary>Where the student was placed, or whom the student declined; null for no place.</summary>
    public Guid? ContractorId { get; init; }

    public required Guid RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }
}
