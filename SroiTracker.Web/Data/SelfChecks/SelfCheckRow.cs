using System.Text.Json;
using NodaTime;
using SroiTracker.Domain.SelfChecks;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.SelfChecks;

/// <summary>A self-check of a contractor as it was answered. Never changed; a newer one stands beside it.</summary>
public sealed class SelfCheckRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid ContractorId { get; init; }

    /// <summary>The day of the answers in the Netherlands.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The version of the list.</summary>
    public required string Version { get; init; }

    /// <summary>Code of each statement with true or false, as JSON.</summary>
    public required string Answers { get; init; }

    public required Instant RecordedAt { get; init; }

    public required Guid By { get; init; }

    /// <summary>What was said.</summary>
    public SelfCheck ToSelfCheck() => new(On, Version, JsonSerializer.Deserialize<Dictionary<string, bool>>(Answers)!);
}
