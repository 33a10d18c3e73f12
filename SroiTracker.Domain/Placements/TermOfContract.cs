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
        if (Cut(stretch, facts) is not { } cut) return stretch;
        trace.Step("time.outsideContract",
            Operand.Of("from", stretch.From!.Value), Operand.Of("to", cut.GivenTo),
            Operand.Of("countedFrom", cut.First), Operand.Of("countedTo", cut.Last));
        return Counted(stretch, cut);
    }

    /// <summary>The same without a word about it.</summary>
    internal static EffortPeriod? Inside(EffortPeriod stretch, EffortFacts facts) => Cut(stretch, facts) is { } cut ? Counted(stretch, cut) : stretch;

    private static (LocalDate GivenTo, LocalDate First, LocalDate Last)? Cut(EffortPeriod stretch, EffortFacts facts)
    {
        if (stretch.From is not { } from || LastDay(stretch, from) is not { } to) return null;
        var first = facts.ContractStart is { } start && start > from ? start : from;
        var last = facts.ContractEnd is { } end && end < to ? end : to;
        return first == from && last == to ? null : (to, first, last);
    }

    private static EffortPeriod? Counted(EffortPeriod stretch, (LocalDate GivenTo, LocalDate First, LocalDate Last) cut) =>
        cut.Last < cut.First ? null : stretch with { From = cut.First, To = cut.Last, Weeks = null, Months = null };

    internal static LocalDate? LastDay(EffortPeriod stretch, LocalDate from) => stretch switch
    {
        { To: { } to } => to,
        { Weeks: { } weeks } => from.PlusDays((weeks * Ratio.Of(Year.DaysInWeek)).WholePart - 1),
        { Months: { } months } =>
            from.PlusMonths(months.WholePart)
                .PlusDays(((months - Ratio.Of(months.WholePart)) * Ratio.Of(Year.DaysOfWeeks, Year.Months)).WholePart - 1),
        _ => null,
    };
}
