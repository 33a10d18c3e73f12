using System.Text.Json;
using NodaTime;
using SroiTracker.Domain.Scenarios;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Scenarios;

/// <summary>A scenario that somebody kept. Never changed: who thinks otherwise makes another one.</summary>
public sealed class Scenario : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid AuthorityId { get; init; }

    public required string Name { get; init; }

    public required Horizon Horizon { get; init; }

    /// <summary>The code of the labour-market region.</summary>
    public required string Region { get; init; }

    /// <summary>Assumptions and programmes as JSON (<see cref="ScenarioFacts"/>).</summary>
    public required string Facts { get; init; }

    public required Guid By { get; init; }

    public required Instant RecordedAt { get; init; }
}

/// <summary>What a scenario was made of.</summary>
/// <param name="HoursPerWeek">Hours as exact text, "1.5".</param>
/// <param name="PlaceCents">What a place is worth, in cents.</param>
public sealed record ScenarioFacts(
    int IntakeChangeBp, int DropOutBp, int SupplyChangeBp, string HoursPerWeek, int Weeks, long PlaceCents,
    IReadOnlyList<ScenarioProgramme> Programmes)
{
    /// <summary>The assumptions as the rules take them.</summary>
    public Assumptions Assumed => new()
    {
        IntakeChangeBp = IntakeChangeBp, DropOutBp = DropOutBp, SupplyChangeBp = SupplyChangeBp, HoursPerWeek = Ratio.Parse(HoursPerWeek)
            ?? Ratio.Zero,
        Weeks = Weeks, PlaceValue = Money.OfCents(PlaceCents),
    };

    /// <summary>The facts of a kept scenario.</summary>
    public static ScenarioFacts Read(string json) =>
        JsonSerializer.Deserialize<ScenarioFacts>(json, JsonSerializerOptions.Web)
            ?? throw new InvalidDataException("the facts of a scenario are empty");

    /// <summary>The facts as they are kept.</summary>
    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}

/// <summary>One programme with its figure of then.</summary>
/// <param name="MeasuredOn">The day of measurement, ISO 8601.</param>
public sealed record ScenarioProgramme(string ScopeKey, string What, long Shortage, string MeasuredOn, long Places, long CatchUp)
{
    /// <summary>The programme as the rules take it.</summary>
    public ProgrammeNow Now => new(Shortage, Places, CatchUp);
}
