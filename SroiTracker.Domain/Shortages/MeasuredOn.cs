using NodaTime;

namespace SroiTracker.Domain.Shortages;

/// <summary>How exactly the day of measurement (peildatum) is known.</summary>
public enum DayPrecision
{
    /// <summary>The day itself is published.</summary>
    Day,

    /// <summary>Only the month is known; it counts from its first day.</summary>
    Month,

    /// <summary>Only the year is known; it counts from its first day.</summary>
    Year,
}

/// <summary>The day a figure was measured on (peildatum), as exactly as it is known.</summary>
public readonly record struct MeasuredOn
{
    private MeasuredOn(LocalDate firstDay, DayPrecision precision)
    {
        FirstDay = firstDay;
        Precision = precision;
    }

    /// <summary>The day, or the first day of the month or year.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>How exactly it is known.</summary>
    public DayPrecision Precision { get; }

    /// <summary>A day of measurement; a month or a year is put on its first day.</summary>
    public static MeasuredOn Of(LocalDate day, DayPrecision precision) =>
        new(
            precision switch
            {
                DayPrecision.Month => new(day.Year, day.Month, 1),
                DayPrecision.Year => new(day.Year, 1, 1),
                _ => day,
            },
            precision);
}
