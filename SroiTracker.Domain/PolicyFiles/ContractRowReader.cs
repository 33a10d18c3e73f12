using System.Globalization;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.PolicyFiles;

/// <summary>Reads the rows of a policy that are about contracts: thresholds, percentages, reductions, terms.</summary>
internal static class ContractRowReader
{
    internal static ThresholdRow Threshold(ThresholdDocument row, string place, ClauseReader read)
    {
        var test = row is { AmountCents: { } cents, Comparison: { } comparison }
            ? new ThresholdTest(read.Amount(place + ".amountCents", cents), comparison)
            : null;
        read.Count(place + ".monthsMin", row.MonthsMin);
        return new ThresholdRow(Condition(row.When, place, read), read.RowClause("threshold", place, row, test), row.MonthsMin);
    }

    internal static PercentageRow Percentage(PercentageDocument row, string place, ClauseReader read)
    {
        var (least, most) = (read.Share(place + ".statedLeastBp", row.StatedLeastBp), read.Share(place + ".statedMostBp", row.StatedMostBp));
        if (!row.ContractMayState && (least ?? most) is not null) read.Fault(place + ".contractMayState", "percentage.bounds", "");
        if (least?.BasisPoints > most?.BasisPoints) read.Fault(place + ".statedMostBp", "percentage.order", "");
        return new PercentageRow(Condition(row.When, place, read),
            read.RowClause("percentage", place, row, read.Share(place + ".basisPoints", row.BasisPoints), row.Readings, Reading(read)),
            row.ContractMayState, least, most, row.Base);
    }

    internal static ReductionRow Reduction(ReductionDocument row, string place, ClauseReader read)
    {
        var staff = read.Share(place + ".targetGroupShareFromBp", row.TargetGroupShareFromBp);
        if (row.FromStep is null && staff is null) read.Fault(place, "reduction.always", "");
        return new ReductionRow(row.FromStep, staff, row.Validity,
            read.RowClause("reduction", place, row, read.Share(place + ".reductionBp", row.ReductionBp), row.Readings, Reading(read)));
    }

    internal static TermRow Term(TermDocument row, string place, ClauseReader read)
    {
        read.Count(place + ".amount", row.Amount);
        if (row.ReminderDays < 0) read.Fault(place + ".reminderDays", "value.number", row.ReminderDays.Value.ToString(CultureInfo.InvariantCulture));
        var length = row is { Amount: { } amount, Unit: { } unit } ? new TermLength(amount, unit, row.ToWorkingDay) : null;
        var name = "term." + Explanations.TermText.Of(row.Term);
        return new TermRow(row.Term, row.From, read.RowClause(name, place, row, length), row.ReminderDays);
    }

    private static Func<string, int, Percentage> Reading(ClauseReader read) => (place, basisPoints) => read.Share(place, basisPoints)!.Value;

    private static ContractCondition? Condition(ConditionDocument? when, string place, ClauseReader read)
    {
        if (when is null) return null;
        if (when.Kinds is { Count: 0 }) read.Fault(place + ".when.kinds", "condition.empty", "kinds");
        if (when.Municipalities is { Count: 0 }) read.Fault(place + ".when.municipalities", "condition.empty", "municipalities");
        if (when.LabourShareBelowBp <= when.LabourShareAtLeastBp) read.Fault(place + ".when.labourShareBelowBp", "condition.never", "");
        return new ContractCondition(
            when.Kinds,
            when.Municipalities,
            read.Share(place + ".when.labourShareBelowBp", when.LabourShareBelowBp),
            read.Share(place + ".when.labourShareAtLeastBp", when.LabourShareAtLeastBp),
            when.ValueMoreThanCents is { } cents ? read.Amount(place + ".when.valueMoreThanCents", cents) : null);
    }
}
