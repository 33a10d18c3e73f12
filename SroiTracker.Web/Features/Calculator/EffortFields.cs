using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Features.Calculator;

/// <summary>Which facts of an effort the rules of these policies ask for, given the blocks it may be.</summary>
internal static class EffortFields
{
    internal const string PeriodGroup = "Time";

    /// <summary>The questions in the order of the form, by group; the stretches stand in a group of their own.</summary>
    internal static readonly (string Group, string[] Keys)[] Groups =
    [
        ("What", ["block", "kind", "pathway", "level", "targetGroup", "benefitMonths", "existing"]),
        (PeriodGroup, ["from", "to", "weeks", "months", "hoursPerWeek", "hours", "byWeek"]),
        ("HowMuch", ["people", "days", "halfDays", "cost", "wage", "invoice", "register", "supplierPsoStep", "municipality"]),
        ("Person", ["age", "permanent", "statusHolder", "hireAfterMonths", "wageSubsidy", "inflowMonths", "monthsSinceBenefit",
            "monthsSinceSameEmployer", "earlierMonths", "earlierWorkedMonths"]),
        ("Placement", ["placementKind", "sharedBy", "goalsShare", "performedBy", "additional", "subsidy"]),
        ("Proof", ["recognition", "evidence", "overlaps", "overlapsIn", "placeCredited"]),
        ("Limits", ["contractStart", "contractEnd", "obligation", "categoryCredited", "creditedBefore"]),
    ];

    internal static HashSet<string> Asked(IReadOnlyList<(PolicyVersion Version, IReadOnlyList<BuildingBlock> Blocks)> choices, bool isOne)
    {
        HashSet<string> asked = isOne ? ["block"] : ["kind", "pathway", "level", "targetGroup"];
        foreach (var (version, blocks) in choices)
        {
            asked.UnionWith(Of(version).Where(fact => blocks.Count > 0 && fact.IsAsked).Select(fact => fact.Key));
            if (!isOne) asked.UnionWith(Selection(blocks.Count > 0 ? blocks : version.Blocks));
            foreach (var block in blocks) asked.UnionWith(Time(block, version).Concat(Facts(block, version)).Where(fact => fact.IsAsked).Select(fact => fact.Key));
        }

        return asked;
    }

    private static IEnumerable<string> Selection(IReadOnlyList<BuildingBlock> blocks)
    {
        if (blocks.Any(block => (block.BenefitMonthsFrom ?? block.BenefitMonthsTo) is not null)) yield return "benefitMonths";
        if (blocks.Any(block => block.Existing is not null)) yield return "existing";
    }

    private static (string Key, bool IsAsked)[] Time(BuildingBlock block, PolicyVersion version)
    {
        var isTimed = block.Unit is BlockUnit.FullTimeYear or BlockUnit.SchoolYear or BlockUnit.Month
            || (block.Unit == BlockUnit.Internship && (block.StandardWeeks is not null || block.ProRata is not null));
        var proRata = block.ProRata ?? (block.Unit == BlockUnit.Internship ? null : version.ProRata);
        var follows = proRata is { IsOpen: true } or { Value: ProRata.TimeAndHours or ProRata.HoursOnly };
        var byWorked = version.TimeCount is { IsOpen: true } or { Value: TimeCount.HoursWorked };
        var weekly = block.HoursPerWeekMax is not null;
        return
        [
            ("from", isTimed || weekly), ("to", isTimed || weekly), ("weeks", isTimed || weekly), ("months", isTimed),
            ("hoursPerWeek", (isTimed && follows) || (isTimed && (block.HoursPerWeekMin is not null || version.HoursPerWeekMin is not null))),
            ("hours", block.Unit == BlockUnit.Hour || block.Hourly is not null || (isTimed && byWorked)),
            ("byWeek", weekly || (isTimed && byWorked)),
        ];
    }

    private static (string Key, bool IsAsked)[] Facts(BuildingBlock block, PolicyVersion version)
    {
        var bonuses = version.Bonuses.Where(bonus => bonus.Blocks.Count == 0 || bonus.Blocks.Contains(block.Code, StringComparer.Ordinal)).ToList();
        bool Clock(CapClock clock) => block.PersonCaps.Any(cap => cap.Clock == clock);
        return
        [
            ("people", block.Unit is not (BlockUnit.ByAgreement or BlockUnit.ActualCost or BlockUnit.InvoiceShare)),
            ("days", block.Unit == BlockUnit.Day), ("halfDays", block.Unit == BlockUnit.HalfDay),
            ("cost", block.Unit == BlockUnit.ActualCost || block.OrActualCost), ("wage", block.WageSurcharge is not null),
            ("invoice", block.Unit == BlockUnit.InvoiceShare), ("register", block.Shares.Any(share => share.Register is not null)),
            ("supplierPsoStep", block.Shares.Any(share => share.FromStep is not null)),
            ("municipality", block.Shares.Any(share => share.Municipalities is not null)),
            ("age", bonuses.Exists(bonus => (bonus.When.AgeMoreThan ?? bonus.When.AgeAtLeast ?? bonus.When.AgeAtMost) is not null)),
            ("permanent", bonuses.Exists(bonus => bonus.When.Permanent)), ("statusHolder", bonuses.Exists(bonus => bonus.When.StatusHolder)),
            ("hireAfterMonths", bonuses.Exists(bonus => bonus.When.HireAfterMonthsMin is not null)),
            ("targetGroup", bonuses.Exists(bonus => bonus.When.TargetGroup is not null)),
            ("inflowMonths", Clock(CapClock.SinceInflow)), ("monthsSinceBenefit", Clock(CapClock.SinceBenefit)),
            ("earlierMonths", block.PersonCaps.Count > 0), ("earlierWorkedMonths", Clock(CapClock.Worked)),
            ("wageSubsidy", block.PersonCaps.Count > 0 && version.WageSubsidyLiftsCap is not null),
            ("monthsSinceSameEmployer", block.SameEmployerMonthsMin is not null),
            ("recognition", block.RecognitionRequired), ("evidence", block.Evidence.Count > 0),
            ("placeCredited", block.Kind == BlockKind.Supervision),
            ("obligation", block.Categories.Count > 0), ("categoryCredited", block.Categories.Count > 0),
        ];
    }

    private static (string Key, bool IsAsked)[] Of(PolicyVersion version) =>
    [
        ("municipality", version.Region is not null), ("placementKind", version.PlacementKinds.Count > 0),
        ("sharedBy", version.PlacementKinds.Any(kind => kind.Share == PlacementShare.Students)),
        ("goalsShare", version.PlacementKinds.Any(kind => kind.Share == PlacementShare.Goals)),
        ("performedBy", version.PerformedBy is not null), ("additional", version.AdditionalOnly is not null),
        ("subsidy", version.Stacking is not null), ("contractStart", true), ("contractEnd", true), ("overlaps", true), ("overlapsIn", true),
    ];
}
