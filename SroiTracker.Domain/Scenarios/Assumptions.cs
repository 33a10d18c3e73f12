using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Scenarios;

/// <summary>How far a scenario looks ahead.</summary>
public enum Horizon
{
    /// <summary>This school year: what is acute.</summary>
    Short,

    /// <summary>The next school years: make it stronger.</summary>
    Middle,

    /// <summary>For good: change how it works.</summary>
    Long,
}

/// <summary>What somebody assumes about all programmes of a scenario (aannames). None of it is a forecast of the program.</summary>
public sealed record Assumptions
{
    /// <summary>Change of the number of students who need a place, in basis points; 2,000 is a fifth more. Not below -10,000.</summary>
    public required int IntakeChangeBp { get; init; }

    /// <summary>Share of those students who leave before their placement, in basis points from 0 to 10,000.</summary>
    public required int DropOutBp { get; init; }

    /// <summary>Change of the number of places, in basis points. Not below -10,000.</summary>
    public required int SupplyChangeBp { get; init; }

    /// <summary>Hours of supervision that a place needs a week.</summary>
    public required Ratio HoursPerWeek { get; init; }

    /// <summary>Weeks that a place lasts.</summary>
    public required int Weeks { get; init; }

    /// <summary>What a place is worth as social return; zero when nobody said.</summary>
    public required Money PlaceValue { get; init; }
}

/// <summary>One programme of a scenario as it stands now.</summary>
/// <param name="Shortage">Places short, as measured.</param>
/// <param name="Places">Places that there are.</param>
/// <param name="CatchUp">Students of earlier years who still need a place (inhaalvraag).</param>
public sealed record ProgrammeNow(long Shortage, long Places, long CatchUp);
