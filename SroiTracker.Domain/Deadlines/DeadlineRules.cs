using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Deadlines;

/// <summary>The deadlines of a contract by the terms of its policy. A term that the policy leaves open gives none: nothing is guessed.</summary>
public static class DeadlineRules
{
    /// <summary>The terms that a contractor hands something in for; recovery and objection run from decisions and stand with the closing.</summary>
    private static readonly ProcessTerm[] HandedIn = [ProcessTerm.FirstContact, ProcessTerm.Plan, ProcessTerm.Report, ProcessTerm.FinalReport];

    /// <summary>The deadlines in order of their last day.</summary>
    /// <param name="award">Day of the award; null when not known, and then terms that run from it give none.</param>
    /// <param name="start">First day of the contract.</param>
    /// <param name="end">Last day of the contract; reports come as long as a whole period lies within it.</param>
    public static IReadOnlyList<Deadline> Of(IReadOnlyList<TermRow> terms, LocalDate? award, LocalDate? start, LocalDate? end) =>
    [
        .. terms.Where(row => !row.Length.IsOpen && HandedIn.Contains(row.Term))
            .SelectMany(row => Of(row, From(row.From, award, start, end), end)).OrderBy(each => each.Due).ThenBy(each => each.Term)
            .ThenBy(each => each.Number),
    ];

    /// <summary>How a deadline stands; the last day itself is in time.</summary>
    public static DeadlineStanding StandingOf(Deadline deadline, bool isMet, LocalDate today) =>
        isMet ? DeadlineStanding.Met
        : deadline.Due < today ? DeadlineStanding.Late
        : deadline.RemindOn <= today ? DeadlineStanding.Near
        : DeadlineStanding.Ahead;

    private static IEnumerable<Deadline> Of(TermRow row, LocalDate? from, LocalDate? end)
    {
        if (from is not { } first) return [];
        return row.Term == ProcessTerm.Report ? Reports(row, first, end) : [One(row, first, 1)];
    }

    /// <summary>A report after every whole period; counted from the first day, so that months keep their length.</summary>
    private static IEnumerable<Deadline> Reports(TermRow row, LocalDate first, LocalDate? end)
    {
        for (var number = 1; end is { } last; number++)
        {
            var next = row.Length.Value.Unit.After(first, row.Length.Value.Amount * number);
            if (next.PlusDays(-1) > last || next <= first) yield break;
            yield return One(row, first, number);
        }
    }

    private static Deadline One(TermRow row, LocalDate first, int number)
    {
        var (amount, unit, toWorkingDay) = row.Length.Value;
        var last = unit.After(first, amount * number);
        var due = toWorkingDay ? WorkingDays.OnOrAfter(last) : last;
        return new(row.Term, number, unit.After(first, amount * (number - 1)), due, row.ReminderDays is { } days ? due.PlusDays(-days) : null);
    }

    private static LocalDate? From(TermStart start, LocalDate? award, LocalDate? first, LocalDate? last) => start switch
    {
        TermStart.Award => award,
        TermStart.Start => first,
        TermStart.End => last,
        _ => null,
    };
}
