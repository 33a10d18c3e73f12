using SroiTracker.Domain.Policies;

namespace SroiTracker.Domain.Placements;

/// <summary>Which facts of an effort the rules of a policy ask for, by their names in a case file without the unit ("cost", "goalsShare").</summary>
public static class AskedFacts
{
    /// <summary>The facts that the rules of this block ask, and those that the policy asks of every effort.</summary>
    public static IReadOnlySet<string> Of(PolicyVersion version, BuildingBlock block) =>
        Time(block, version).Concat(Facts(block, version)).Concat(Of(version))
            .Where(fact => fact.IsAsked).Select(fact => fact.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Whether hours a week are a factor of the block's amount, so that nothing can be derived without them; also while that is unknown.
    /// </summary>
    public static bool CountsHours(PolicyVersion version, BuildingBlock block) =>
        IsTimed(block) && ProRataOf(block, version) is { IsOpen: true } or { Value: ProRata.TimeAndHours or ProRata.HoursOnly };

    private static bool IsTimed(BuildingBlock block) => block.Unit is BlockUnit.FullTimeYear or BlockUnit.SchoolYear or BlockUnit.Month
        || (block.Unit == BlockUnit.Internship && (block.StandardWeeks is not null || block.ProRata is not null));

    private static Clause<ProRata>? ProRataOf(BuildingBlock block, PolicyVersion version) =>
        block.ProRata ?? (block.Unit == BlockUnit.Internship ? null : version.ProRata);

    private static (string Key, bool IsAsked)[] Time(BuildingBlock block, PolicyVersion version)
    {
        var isTimed = IsTimed(block);
        var byWorked = version.TimeCount is { IsOpen: true } or { Value: TimeCount.HoursWorked };
        var weekly = block.HoursPerWeekMax is not null;
        return
        [
            ("from", isTimed || weekly), ("to", isTimed || weekly), ("weeks", isTimed || weekly), ("months", isTimed),
            ("hoursPerWeek", CountsHours(version, block) || (isTimed && (block.HoursPerWeekMin is not null || version.HoursPerWeekMin is not null))),
            ("hours", block.Unit == BlockUnit.Hour || block.Hourly is not null || (isTimed && byWorked)),
            ("byWeek", weekly || (isTimed && byWorked)),
        ];
    }

    private static (string Key, bool IsAsked)[] Facts(BuildingBlock block, PolicyVersion version)
    {
        var bonuses = version.Bonuses
            .Where(bonus => bonus.Blocks.Count == 0 ? BonusRules.IsYearly(block.Unit) : bonus.Blocks.Contains(block.Code, StringComparer.Ordinal))
            .ToList();
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
        ("subsidy", version.Stacking is not null), ("supervisionOffered", version.SupervisionRequired is not null),
        ("supervisionAsked", version.SupervisionRequired is not null), ("contractStart", true), ("contractEnd", true),
        ("overlaps", true), ("overlapsIn", true),
    ];
}
