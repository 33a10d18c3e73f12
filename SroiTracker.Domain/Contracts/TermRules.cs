using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Contracts;

/// <summary>When a term of the process ends: the day it runs from plus its length; a term that a policy does not state is never guessed.</summary>
public static class TermRules
{
    /// <summary>Derives the last day of a term.</summary>
    /// <param name="term">Which term.</param>
    /// <param name="from">The day of the event from which it runs (award, start, end, decision).</param>
    public static Derivation Derive(ProcessTerm term, LocalDate from, PolicyVersion policy, RecordedDecisions decisions)
    {
        var trace = new RuleTrace(decisions);
        trace.Step("policy.inForce", policy.Start, Operand.Text("policy", policy.Title), Operand.Of("from", policy.ValidFrom));
        return new Derivation(Decide(term, from, policy, trace), trace.Steps);
    }

    /// <summary>The day on which to remind of a term that ends on this day; null when the policy asks for no reminder.</summary>
    public static LocalDate? Reminder(TermRow row, LocalDate due) => row.ReminderDays is { } days ? due.PlusDays(-days) : null;

    private static Outcome Decide(ProcessTerm term, LocalDate from, PolicyVersion policy, RuleTrace trace)
    {
        var row = policy.Terms.FirstOrDefault(each => each.Term == term);
        if (row is null)
        {
            trace.Ask("term." + TermText.Of(term), "clause.notFound");
            return trace.Open;
        }

        if (!trace.TryRead(row.Length, DecisionText.TermLength, out var length)) return trace.Open;
        var last = length.Unit.After(from, length.Amount);
        var due = length.ToWorkingDay ? WorkingDays.OnOrAfter(last) : last;
        trace.Step("term.length", row.Length.Origin, Operand.Term("term", term), Operand.Term("event", row.From), Operand.Of("from", from),
            Operand.Of("amount", length.Amount), Operand.Term("unit", length.Unit), Operand.Of("result", last));
        if (due != last) trace.Step("term.workingDay", row.Length.Origin, Operand.Of("from", last), Operand.Of("result", due));
        return new Due(due);
    }
}
