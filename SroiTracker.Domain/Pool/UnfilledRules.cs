using NodaTime;

namespace SroiTracker.Domain.Pool;

/// <summary>When an offered place that nobody filled is shown to every school in the pool (aangeboden maar niet ingevuld).</summary>
public static class UnfilledRules
{
    /// <summary>Whether the place is shown: so many days before its start or less, and not after its start.</summary>
    /// <param name="start">The first day of the place.</param>
    /// <param name="open">Places that nobody filled.</param>
    /// <param name="today">The day of asking.</param>
    /// <param name="daysBefore">The term in days: on that very day it is shown.</param>
    public static bool IsShown(LocalDate start, long open, LocalDate today, int daysBefore) =>
        open > 0 && today <= start && Period.DaysBetween(today, start) <= daysBefore;
}
