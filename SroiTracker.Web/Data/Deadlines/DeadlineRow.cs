using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Deadlines;

/// <summary>What happened to a deadline.</summary>
public enum DeadlineEvent
{
    /// <summary>The contractor asks for a later day.</summary>
    ExtensionAsked,

    /// <summary>The municipality gives a later day.</summary>
    ExtensionGranted,

    /// <summary>The municipality gives no later day.</summary>
    ExtensionRefused,

    /// <summary>The contractor handed in the report of a period; the period is locked.</summary>
    Reported,

    /// <summary>The municipality opened the period again.</summary>
    Reopened,

    /// <summary>The contractor was reminded.</summary>
    Reminded,

    /// <summary>Contractor and adviser were told that it is late.</summary>
    ToldLate,
}

/// <summary>Something that happened to a deadline of a contract. Never changed.</summary>
public sealed class DeadlineRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid ContractId { get; init; }

    public required ProcessTerm Term { get; init; }

    public required int Number { get; init; }

    public required DeadlineEvent Event { get; init; }

    /// <summary>The day that is asked or granted; of a report, a reminder or a note that it is late, the last day that counted then.</summary>
    public required LocalDate Day { get; init; }

    public required string Words { get; init; }

    public required string RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }
}
