using NodaTime;

namespace SroiTracker.Web.Data;

/// <summary>The day and the time of day in the Netherlands. The zone is named here and nowhere else.</summary>
public static class DutchDay
{
    /// <summary>The zone.</summary>
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    /// <summary>Today.</summary>
    public static LocalDate Today(IClock clock) => clock.GetCurrentInstant().InZone(Zone).Date;
}
