using NodaTime;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Domain.Deadlines;

/// <summary>A day by which something must be handed in (termijn).</summary>
/// <param name="Term">What must be handed in.</param>
/// <param name="Number">Which of several of its kind, from 1: the reports of a contract are numbered by their periods.</param>
/// <param name="From">First day of the period that it is about; for a term without a period the day of the event from which it runs.</param>
/// <param name="Due">The last day, as the policy counts it.</param>
/// <param name="RemindOn">The day on which to remind; null when the policy asks for no reminder.</param>
public sealed record Deadline(ProcessTerm Term, int Number, LocalDate From, LocalDate Due, LocalDate? RemindOn)
{
    /// <summary>The same with another last day, that somebody granted; the reminder comes as long before it.</summary>
    public Deadline Until(LocalDate day) => this with
    {
        Due = day, RemindOn = RemindOn is { } remind ? day.PlusDays(-Period.DaysBetween(remind, Due)) : null,
    };
}

/// <summary>How a deadline stands on a day.</summary>
public enum DeadlineStanding
{
    /// <summary>What it asks was handed in.</summary>
    Met,

    /// <summary>It lies ahead.</summary>
    Ahead,

    /// <summary>The day of the reminder has come.</summary>
    Near,

    /// <summary>The last day has passed.</summary>
    Late,
}
