using NodaTime;

namespace SroiTracker.Domain.Values;

/// <summary>In what a term is counted.</summary>
public enum TermUnit
{
    /// <summary>Calendar days.</summary>
    Days,

    /// <summary>Working days: not Saturday, Sunday or a general holiday.</summary>
    WorkingDays,

    /// <summary>Weeks.</summary>
    Weeks,

    /// <summary>Months.</summary>
    Months,
}

/// <summary>Counts terms.</summary>
public static class TermUnits
{
    /// <summary>The day so many of these after the day.</summary>
    public static LocalDate After(this TermUnit unit, LocalDate day, int count) => unit switch
    {
        TermUnit.Days => day.PlusDays(count),
        TermUnit.WorkingDays => WorkingDays.Plus(day, count),
        TermUnit.Weeks => day.PlusWeeks(count),
        _ => day.PlusMonths(count),
    };
}
