using NodaTime;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Profiles;

/// <summary>One version of the profile of a programme in a region. Never changed; the highest number holds.</summary>
public sealed class ProfileVersion : IAppendOnly
{
    public required Guid Id { get; init; }

    public required string Region { get; init; }

    public required string Crebo { get; init; }

    public required int Number { get; init; }

    /// <summary>The profile as JSON, see <see cref="ProfileJson"/>.</summary>
    public required string Content { get; init; }

    public required Instant RecordedAt { get; init; }

    public required Guid RecordedBy { get; init; }

    /// <summary>For whom it was written: the name of the school or authority.</summary>
    public required string WrittenFor { get; init; }

    public required string Why { get; init; }
}
