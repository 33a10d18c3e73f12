using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.PolicyFiles;

/// <summary>Makes a policy version of a document, noting every fault rather than the first.</summary>
internal static class PolicyDocumentReader
{
    internal static (PolicyVersion? Version, IReadOnlyList<PolicyFault> Faults) Read(
        PolicyDocument document, string folder, string file, LocalDate day, string hash)
    {
        var read = new ClauseReader(file, document.Sources);
        var version = new PolicyVersion
        {
            Folder = folder,
            ValidFrom = day,
            Hash = hash,
            Authority = read.Words("$.authority", document.Authority),
            Title = read.Words("$.title", document.Title),
            Start = read.Origin("start", "$.start", document.Start),
            DecidingDay = read.Clause("decidingDay", document.DecidingDay),
            Thresholds = read.Rows("thresholds", document.Thresholds, Threshold),
            Vat = read.Clause("vat", document.Vat),
            OptionYears = read.Clause("optionYears", document.OptionYears),
            Percentages = read.Rows("percentages", document.Percentages, Percentage),
            Base = read.Clause("base", document.Base),
            Crossing = read.Clause("crossing", document.Crossing, "$.crossing",
                (crossing, _) => new ThresholdCrossing(crossing.Upward, crossing.Downward)),
            Rounding = read.Clause("rounding", document.Rounding),
            FullTimeHours = read.Clause("fullTimeHours", document.FullTimeHours, "$.fullTimeHours", read.Positive),
            ProRata = read.Clause("proRata", document.ProRata),
            LookBackMonths = document.LookBackMonths is { } months ? read.Clause("lookBack", months) : null,
            WageSubsidyLiftsCap = document.WageSubsidyLiftsCap is { } lifts ? read.Clause("wageSubsidyLiftsCap", lifts) : null,
            BonusProRata = read.Clause("bonusProRata", document.BonusProRata),
            BonusesAddUp = read.Clause("bonusesAddUp", document.BonusesAddUp),
            OnePersonOneCredit = document.OnePersonOneCredit is { } one ? read.Clause("onePersonOneCredit", one) : null,
            SupervisionBesidesPlace = document.SupervisionBesidesPlace is { } beside ? read.Clause("supervisionBesidesPlace", beside) : null,
            Blocks = read.Rows("blocks", document.Blocks, BlockReader.Block),
            Bonuses = read.Rows("bonuses", document.Bonuses, BlockReader.Bonus),
            Categories = read.Rows("categories", document.Categories, Category),
            NotFound = document.NotFound,
        };
        PolicyConsistency.Check(version, read);
        return read.Faults.Count == 0 ? (version, []) : (null, read.Faults);
    }

    private static ThresholdRow Threshold(ThresholdDocument row, string place, ClauseReader read)
    {
        var test = row is { AmountCents: { } cents, Comparison: { } comparison }
            ? new ThresholdTest(read.Amount(place + ".amountCents", cents), comparison)
            : null;
        return new ThresholdRow(Condition(row.When, place, read), read.RowClause("threshold", place, row, test));
    }

    private static PercentageRow Percentage(PercentageDocument row, string place, ClauseReader read) =>
        new(Condition(row.When, place, read), read.RowClause("percentage", place, row, read.Share(place + ".basisPoints", row.BasisPoints)), row.ContractMayState);

    private static CategoryCap Category(CategoryDocument row, string place, ClauseReader read) =>
        new(row.Code, read.RowClause("category." + row.Code, place, row, read.Share(place + ".mostBp", row.MostBp)));

    private static ContractCondition? Condition(ConditionDocument? when, string place, ClauseReader read) => when is null
        ? null
        : new ContractCondition(when.Kinds, when.Municipalities, read.Share(place + ".when.labourShareBelowBp", when.LabourShareBelowBp));
}
