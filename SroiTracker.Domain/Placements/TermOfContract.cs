using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>Time outside the contract's term does not count, and stays visible.</summary>
internal static class TermOfContract
{
    /// <summary>The stretch inside the term; null when none of it is.</summary>
    internal static EffortPeriod? Within(EffortPeriod stretch, EffortFacts facts, RuleTrace trace)
    {
        if (stretch.From is not { } from || LastDay(stretch, from) is not { } to) return stretch;
        var first = facts.ContractStart is { } start && start > from ? start : from;
        var last = facts.ContractEnd is { } end && end < to ? end : to;
        if (first == from && last == to) return stretch;

        trace.Step("time.outsideContract",
            Operand.Of("from", from), Operand.Of("to", to), Operand.Of("countedFrom", first), Operand.Of("countedTo", last));
        return last < first ? null : stretch with { From = first, To = last, Weeks = null, Months = null };
    }

    internal static LocalDate? LastDay(EffortPeriod stretch, LocalDate from) => stretch switch
    {
        { To: { } to } => to,
        { Weeks: { } weeks } => from.PlusDays((weeks * Ratio.Of(Year.DaysInWeek)).WholePart - 1),
        { Months: { } months } =>
            from.PlusMonths(months.WholePart).PlusDays(((months - Ratio.Of(months.WholePart)) * Ratio.Of(Year.DaysOfWeeks, Year.Months)).WholePart - 1),
        _ => null,
    };
}
