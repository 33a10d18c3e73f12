using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Actions;

/// <summary>How often a contractor is spoken to: the days that were agreed, or the default of the municipality's terms.</summary>
public readonly record struct ContactRhythm
{
    private ContactRhythm(int days) => Days = days;

    /// <summary>The days between two contacts.</summary>
    public int Days { get; }

    /// <summary>The rhythm of so many days; null when that is no day at all.</summary>
    public static ContactRhythm? Of(int days) => days > 0 ? new(days) : null;

    /// <summary>
    /// The working day on which the next contact is due; null for the last contact means that there never was one, so
    /// today counts.
    /// </summary>
    public LocalDate NextOn(LocalDate? last, LocalDate today) => WorkingDays.OnOrAfter(last?.PlusDays(Days) ?? today);

    /// <summary>Whether the contractor must be spoken to now: the due day has come.</summary>
    public bool IsDue(LocalDate? last, LocalDate today) => last is null || NextOn(last, today) <= today;
}
