using NodaTime;

namespace SroiTracker.Domain.Values;

/// <summary>The days that facts may name, so that no sum of days leaves the calendar.</summary>
public static class DayReach
{
    /// <summary>The first.</summary>
    public static readonly LocalDate Earliest = new(1900, 1, 1);

    /// <summary>The last.</summary>
    public static readonly LocalDate Latest = new(2200, 12, 31);

    /// <summary>Whether the day lies between them.</summary>
    public static bool Holds(LocalDate day) => day >= Earliest && day <= Latest;
}
