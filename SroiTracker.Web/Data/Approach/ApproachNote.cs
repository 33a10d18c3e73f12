using NodaTime;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Approach;

/// <summary>What somebody said or decided about a version.</summary>
public enum ApproachNoteKind
{
    /// <summary>Words of one side to the other.</summary>
    Message,

    /// <summary>The municipality agrees; this version counts from now on.</summary>
    Agreed,

    /// <summary>The municipality returns it, with the reason.</summary>
    Returned,
}

/// <summary>A message about a plan, or the answer of the municipality. Never changed; a version has one answer at most.</summary>
public sealed class ApproachNote : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid ContractId { get; init; }

    public required Guid VersionId { get; init; }

    public required ApproachNoteKind Kind { get; init; }

    public required bool IsFromContractor { get; init; }

    /// <summary>Empty where agreeing says enough.</summary>
    public required string Words { get; init; }

    public required string WrittenBy { get; init; }

    public required Instant WrittenAt { get; init; }
}
