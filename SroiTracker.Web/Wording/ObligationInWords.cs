using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Wording;

/// <summary>Describes what a policy says about contracts: thresholds, percentages, base, cap and reductions.</summary>
internal static class ObligationInWords
{
    internal static void Describe(PolicyVersion version, PolicyLines lines)
    {
        var say = lines.Say;
        foreach (var row in version.Thresholds) Threshold(row, lines);
        lines.Clause(PolicySection.Threshold, "vat", version.Vat, say.Word);
        lines.Clause(PolicySection.Threshold, "optionYears", version.OptionYears, say.Word);
        lines.Clause(PolicySection.Threshold, "frameworkThreshold", version.FrameworkThreshold, say.Word);
        lines.Clause(PolicySection.Threshold, "lotThreshold", version.LotThreshold, part => say.Text("lotThreshold." + Word(part)));
        lines.Clause(PolicySection.Threshold, "jointThreshold", version.JointThreshold, part => say.Text("jointThreshold." + Word(part)));
        lines.Clause(PolicySection.Threshold, "crossing", version.Crossing, crossing => PolicyPhrases.Join(
            say.Text(crossing.Upward ? "crossing.up" : "crossing.upNot"), say.Text(crossing.Downward ? "crossing.down" : "crossing.downNot")));
        foreach (var row in version.Percentages) Share(row, lines);
        lines.Clause(PolicySection.Obligation, "base", version.Base, say.Word);
        lines.Clause(PolicySection.Obligation, "provisional", version.Provisional, say.Word);
        lines.Clause(PolicySection.Obligation, "obligationCap", version.ObligationCap, MoneyText.Show);
        foreach (var row in version.Reductions) Reduction(row, lines);
        lines.Clause(PolicySection.Obligation, "rounding", version.Rounding, say.Word);
        lines.Clause(PolicySection.Obligation, "pooling", version.Pooling, say.Word);
        lines.Clause(PolicySection.Obligation, "transfer", version.Transfer, say.YesNo);
    }

    private static void Threshold(ThresholdRow row, PolicyLines lines)
    {
        var say = lines.Say;
        var value = PolicyPhrases.Join(
            say.Value(row.Test, test => say.Fill("threshold", say.Word(test.Comparison), MoneyText.Show(test.Amount))),
            row.MonthsMin is { } months ? say.Fill("monthsMin", say.Count("months", months)) : null);
        lines.Line(PolicySection.Threshold, "threshold" + Key(row.When), Label("threshold", row.When, say), value, row.Test.Origin);
    }

    private static void Share(PercentageRow row, PolicyLines lines)
    {
        var say = lines.Say;
        var value = PolicyPhrases.Join(
            say.Value(row.Share, PolicyPhrases.Percent),
            row.Base is { } of ? say.Fill("percentageOf", say.Word(of)) : null,
            row.ContractMayState ? say.Text("mayState") : null,
            row.StatedLeast is { } least ? say.Fill("statedLeast", PolicyPhrases.Percent(least)) : null,
            row.StatedMost is { } most ? say.Fill("statedMost", PolicyPhrases.Percent(most)) : null);
        lines.Line(PolicySection.Obligation, "percentage" + Key(row.When), Label("percentage", row.When, say), value, row.Share.Origin);
    }

    private static void Reduction(ReductionRow row, PolicyLines lines)
    {
        var say = lines.Say;
        var when = say.And(new[]
        {
            row.FromStep is { } step ? say.Fill("fromStep", say.Word(step)) : null,
            row.TargetGroupShareFrom is { } share ? say.Fill("fromStaff", PolicyPhrases.Percent(share)) : null,
        }.OfType<string>());
        var key = $"reduction.{(row.FromStep is { } from ? DecisionText.Of(from) : "")}.{row.TargetGroupShareFrom?.BasisPoints}";
        lines.Line(PolicySection.Obligation, key, say.Fill("label.reduction", when), PolicyPhrases.Join(
            say.Fill("reduction", say.Value(row.Reduction, PolicyPhrases.Percent)), say.Word(row.Validity)), row.Reduction.Origin);
    }

    private static string Label(string key, ContractCondition? when, PolicyPhrases say) =>
        when is null ? say.Text("label." + key) : say.Fill("labelWhen", say.Text("label." + key), Condition(when, say));

    private static string Condition(ContractCondition when, PolicyPhrases say) => string.Join(", ", new[]
    {
        when.Kinds is { } kinds ? say.And(kinds.Select(say.Word)) : null,
        when.Municipalities is { } places ? say.Fill("inPlaces", say.And(places)) : null,
        when.LabourShareBelow is { } below ? say.Fill("labourBelow", PolicyPhrases.Percent(below)) : null,
        when.LabourShareAtLeast is { } least ? say.Fill("labourAtLeast", PolicyPhrases.Percent(least)) : null,
        when.ValueMoreThan is { } value ? say.Fill("valueMoreThan", MoneyText.Show(value)) : null,
    }.OfType<string>());

    /// <summary>What a row is about, in no language, so that it is found again in another version.</summary>
    private static string Key(ContractCondition? when) => when is null
        ? ""
        : "." + string.Join('|', new[]
        {
            string.Join('+', when.Kinds ?? []),
            string.Join('+', when.Municipalities ?? []),
            when.LabourShareBelow is { } below ? $"labour<{below.BasisPoints}" : "",
            when.LabourShareAtLeast is { } least ? $"labour>={least.BasisPoints}" : "",
            when.ValueMoreThan is { } value ? $"value>{value.Cents}" : "",
        }.Where(part => part.Length > 0));

    private static string Word(PartThreshold part) => Domain.Explanations.TermText.Of(part);
}
