using NodaTime;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>How many students more a contractor says it can supervise. Never changed: the last word counts.</summary>
public sealed class SupervisionOffer : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid ContractorId { get; init; }

    /// <summary>Students beside those it has; none is an answer too.</summary>
    public required int Places { get; init; }

    /// <summary>Hours a week that it has for supervising them; null when it did not say.</summary>
    public int? HoursPerWeek { get; init; }

    /// <summary>The last day on which it counts.</summary>
    public required LocalDate Until { get; init; }

    public required Instant RecordedAt { get; init; }

    public required Guid By { get; init; }
}
