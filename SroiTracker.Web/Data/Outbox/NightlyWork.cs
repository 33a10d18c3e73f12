using NodaTime;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Outbox;

/// <summary>Work that recurs every night.</summary>
/// <param name="Kind">The kind of the outbox row.</param>
/// <param name="At">The time of day in the Netherlands.</param>
public sealed record NightlyWork(string Kind, LocalTime At)
{
    /// <summary>The day of the latest run that is due at this moment.</summary>
    public LocalDate LatestDue(Instant now)
    {
        var local = now.InZone(DutchDay.Zone);
        return local.TimeOfDay >= At ? local.Date : local.Date.PlusDays(-1);
    }
}
