using NodaTime;

namespace SroiTracker.Web.Wording;

/// <summary>The zone in which a day begins. Its name stands here and nowhere else.</summary>
public static class DutchTime
{
    /// <summary>The zone of the Netherlands.</summary>
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    /// <summary>The day it is now in the Netherlands.</summary>
    public static LocalDate Today(this IClock clock) => clock.GetCurrentInstant().InZone(Zone).Date;
}
