using NodaTime;

namespace SroiTracker.Web.Settings;

/// <summary>The day and the time of day in the Netherlands. The zone is named here and nowhere else.</summary>
public static class DutchDay
{
    /// <summary>The zone.</summary>
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    /// <summary>Today.</summary>
    public static LocalDate Today(this IClock clock) => Of(clock.GetCurrentInstant());

    /// <summary>The day on which a moment falls.</summary>
    public static LocalDate Of(Instant moment) => moment.InZone(Zone).Date;
}
