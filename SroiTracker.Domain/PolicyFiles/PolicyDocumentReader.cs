using System.Globalization;
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
            Thresholds = read.Rows("thresholds", document.Thresholds, ContractRowReader.Threshold),
            Vat = read.Clause("vat", document.Vat),
            OptionYears = read.Clause("optionYears", document.OptionYears),
            Percentages = read.Rows("percentages", document.Percentages, ContractRowReader.Percentage),
            Base = read.Clause("base", document.Base),
            Provisional = document.Provisional is { } provisional ? read.Clause("provisional", provisional) : null,
            ObligationCap = document.ObligationCapCents is { } cap ? read.Amounts("obligationCap", cap, "$.obligationCapCents") : null,
            Reductions = read.Rows("reductions", document.Reductions, ContractRowReader.Reduction),
            FrameworkThreshold = document.FrameworkThreshold is { } framework ? read.Clause("frameworkThreshold", framework) : null,
            LotThreshold = document.LotThreshold is { } lot ? read.Clause("lotThreshold", lot) : null,
            JointThreshold = document.JointThreshold is { } joint ? read.Clause("jointThreshold", joint) : null,
            Crossing = read.Clause("crossing", document.Crossing, "$.crossing",
                (crossing, _) => new ThresholdCrossing(crossing.Upward, crossing.Downward)),
            Rounding = read.Clause("rounding", document.Rounding),
            FullTimeHours = read.Clause("fullTimeHours", document.FullTimeHours, "$.fullTimeHours", read.WeekHours),
            YearHours = document.YearHours is { } hours ? read.Clause("yearHours", hours, "$.yearHours", read.Positive) : null,
            TimeCount = document.TimeCount is { } time ? read.Clause("timeCount", time) : null,
            HoursPerWeekMin = document.HoursPerWeekMin is { } least
                ? read.Clause("hoursPerWeekMin", least, "$.hoursPerWeekMin", read.WeekHours)
                : null,
            ProRata = read.Clause("proRata", document.ProRata),
            LookBackMonths = document.LookBackMonths is { } months ? read.Clause("lookBack", months) : null,
            WageSubsidyLiftsCap = document.WageSubsidyLiftsCap is { } lifts ? read.Clause("wageSubsidyLiftsCap", lifts) : null,
            BonusProRata = read.Clause("bonusProRata", document.BonusProRata),
            BonusesAddUp = read.Clause("bonusesAddUp", document.BonusesAddUp),
            OnePersonOneCredit = document.OnePersonOneCredit is { } one ? read.Clause("onePersonOneCredit", one) : null,
            ExclusivityScope = document.ExclusivityScope is { } scope ? read.Clause("exclusivityScope", scope) : null,
            AdditionalOnly = document.AdditionalOnly is { } additional ? read.Clause("additionalOnly", additional) : null,
            PerformedBy = document.PerformedBy is { } performed ? read.Clause<List<Performer>, IReadOnlyList<Performer>>(
                "performedBy", performed, "$.performedBy", (performers, _) => performers) : null,
            Region = document.Region is { } region ? read.Clause("region", region, "$.region",
                (rule, _) => new RegionRule(rule.Municipalities, rule.Required)) : null,
            Stacking = document.Stacking is { } stacking ? read.Clause("stacking", stacking) : null,
            SupervisionBesidesPlace = document.SupervisionBesidesPlace is { } beside ? read.Clause("supervisionBesidesPlace", beside) : null,
            SupervisionRequired = document.SupervisionRequired is { } supervised ? read.Clause("supervisionRequired", supervised) : null,
            Pooling = document.Pooling is { } pooling ? read.Clause("pooling", pooling) : null,
            Transfer = document.Transfer is { } transfer ? read.Clause("transfer", transfer) : null,
            Blocks = read.Rows("blocks", document.Blocks, BlockReader.Block),
            Bonuses = read.Rows("bonuses", document.Bonuses, BlockReader.Bonus),
            Categories = read.Rows("categories", document.Categories, Category),
            PlacementKinds = read.Rows("placementKinds", document.PlacementKinds, BlockReader.PlacementKind),
            Terms = read.Rows("terms", document.Terms, ContractRowReader.Term),
            Sanction = document.Sanction is { } sanction ? read.Clause("sanction", sanction, "$.sanction", Sanctions(read)) : null,
            NotFound = document.NotFound,
        };
        read.CountOrZero("$.lookBackMonths.value", document.LookBackMonths?.Value);
        PolicyConsistency.Check(version, read);
        return read.Faults.Count == 0 ? (version, []) : (null, read.Faults);
    }

    private static CategoryCap Category(CategoryDocument row, string place, ClauseReader read) =>
        new(row.Code, read.RowClause("category." + row.Code, place, row, read.Share(place + ".mostBp", row.MostBp)));

    private static Func<SanctionDocument, string, SanctionRule> Sanctions(ClauseReader read) => (rule, place) =>
    {
        if (rule.FactorBp <= 0) read.Fault(place + ".factorBp", "value.factor", rule.FactorBp.ToString(CultureInfo.InvariantCulture));
        if (rule.Strategy == SanctionStrategy.Hearing && rule.Outcomes is not { Count: > 0 })
            read.Fault(place + ".outcomes", "sanction.outcomes", "");
        return new SanctionRule(rule.Strategy, rule.FactorBp, rule.FaultException, rule.Outcomes ?? []);
    };
}
