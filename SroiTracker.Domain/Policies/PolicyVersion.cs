using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Policies;

/// <summary>One version of an authority's policy (regeling), in force from its day until the next version.</summary>
public sealed record PolicyVersion
{
    /// <summary>Folder of the authority under seed/policies.</summary>
    public required string Folder { get; init; }

    /// <summary>First day in force: the name of the file.</summary>
    public required LocalDate ValidFrom { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Name of the authority, "Gemeente Utrecht".</summary>
    public required string Authority { get; init; }

    /// <summary>What the version is called.</summary>
    public required string Title { get; init; }

    /// <summary>Standing and source of the first day.</summary>
    public required ClauseOrigin Start { get; init; }

    /// <summary>Which day of a contract decides that this version applies.</summary>
    public required Clause<DecidingDay> DecidingDay { get; init; }

    /// <summary>Thresholds; the first row that fits holds, and no row means the kind of contract is not in scope.</summary>
    public required IReadOnlyList<ThresholdRow> Thresholds { get; init; }

    /// <summary>Whether values are held against the threshold with value-added tax.</summary>
    public required Clause<Vat> Vat { get; init; }

    /// <summary>Whether option years count for the threshold.</summary>
    public required Clause<OptionYears> OptionYears { get; init; }

    /// <summary>Percentages; the first row that fits holds.</summary>
    public required IReadOnlyList<PercentageRow> Percentages { get; init; }

    /// <summary>What the percentage is taken of.</summary>
    public required Clause<ObligationBase> Base { get; init; }

    /// <summary>What the obligation rests on while the final base is not known; null when the policy has no such clause.</summary>
    public Clause<ProvisionalBase>? Provisional { get; init; }

    /// <summary>The most an obligation can be; null when the policy has no such clause.</summary>
    public Clause<Money>? ObligationCap { get; init; }

    /// <summary>Reductions by certificate or staff; empty when the policy has none.</summary>
    public required IReadOnlyList<ReductionRow> Reductions { get; init; }

    /// <summary>What of a framework agreement is held against the threshold; null when the policy is silent.</summary>
    public Clause<FrameworkThreshold>? FrameworkThreshold { get; init; }

    /// <summary>Whether a lot or its whole tender is held against the threshold; null when the policy is silent.</summary>
    public Clause<PartThreshold>? LotThreshold { get; init; }

    /// <summary>Whether one client's share or the whole contract is held against the threshold; null when the policy is silent.</summary>
    public Clause<PartThreshold>? JointThreshold { get; init; }

    /// <summary>
    /// Whether contracts may carry their obligations together, and who signs; null when the policy has no such clause (then they may not).
    /// </summary>
    public Clause<Pooling>? Pooling { get; init; }

    /// <summary>Whether surplus credit may move to another contract; null when the policy has no such clause (then it may not).</summary>
    public Clause<bool>? Transfer { get; init; }

    /// <summary>What a later change across the threshold does.</summary>
    public required Clause<ThresholdCrossing> Crossing { get; init; }

    /// <summary>The rounding of every derived amount.</summary>
    public required Clause<Rounding> Rounding { get; init; }

    /// <summary>Hours a week that are full time.</summary>
    public required Clause<Ratio> FullTimeHours { get; init; }

    /// <summary>Hours in a full-time year, for time counted by hours worked; null for full-time hours times 52.</summary>
    public Clause<Ratio>? YearHours { get; init; }

    /// <summary>How time becomes a share of a year; null to count as the facts give it.</summary>
    public Clause<TimeCount>? TimeCount { get; init; }

    /// <summary>Least hours a week of an effort valued by time, itself included; null when the policy has no such clause.</summary>
    public Clause<Ratio>? HoursPerWeekMin { get; init; }

    /// <summary>How yearly amounts follow time and hours.</summary>
    public required Clause<ProRata> ProRata { get; init; }

    /// <summary>Most months before the contract that a placement may have started; null when the policy has no such clause.</summary>
    public Clause<int>? LookBackMonths { get; init; }

    /// <summary>Whether the person's cap is lifted while a wage subsidy is paid; null when the policy has no such clause.</summary>
    public Clause<bool>? WageSubsidyLiftsCap { get; init; }

    /// <summary>How bonuses follow time and hours.</summary>
    public required Clause<BonusProRata> BonusProRata { get; init; }

    /// <summary>Whether several bonuses may be added together.</summary>
    public required Clause<bool> BonusesAddUp { get; init; }

    /// <summary>Whether one person's overlapping credits are refused; null when the policy has no such clause (they are refused by
    /// default).</summary>
    public Clause<bool>? OnePersonOneCredit { get; init; }

    /// <summary>Within what one person's time is credited once; null means within the authority.</summary>
    public Clause<ExclusivityScope>? ExclusivityScope { get; init; }

    /// <summary>Whether only new and additional efforts count; null when the policy has no such clause.</summary>
    public Clause<bool>? AdditionalOnly { get; init; }

    /// <summary>Who may perform an effort; null when the policy has no such clause.</summary>
    public Clause<IReadOnlyList<Performer>>? PerformedBy { get; init; }

    /// <summary>Where efforts must or should be; null when the policy has no such clause.</summary>
    public Clause<RegionRule>? Region { get; init; }

    /// <summary>What another subsidy for the same effort does; null when the policy has no such clause.</summary>
    public Clause<Stacking>? Stacking { get; init; }

    /// <summary>Whether supervision counts beside the credited place of the same student; null when the policy has no such clause.</summary>
    public Clause<bool>? SupervisionBesidesPlace { get; init; }

    /// <summary>
    /// Whether a place that offers less supervision than its programme asks is refused; null when the policy has no such clause: it is a warning.
    /// </summary>
    public Clause<bool>? SupervisionRequired { get; init; }

    /// <summary>The table.</summary>
    public required IReadOnlyList<BuildingBlock> Blocks { get; init; }

    /// <summary>Amounts on top of blocks.</summary>
    public required IReadOnlyList<Bonus> Bonuses { get; init; }

    /// <summary>Categories capped at a share of the obligation.</summary>
    public required IReadOnlyList<CategoryCap> Categories { get; init; }

    /// <summary>Alternative kinds of placement; empty when the policy has none.</summary>
    public required IReadOnlyList<PlacementKindRow> PlacementKinds { get; init; }

    /// <summary>Terms of the process; empty when the policy has none.</summary>
    public required IReadOnlyList<TermRow> Terms { get; init; }

    /// <summary>What follows a shortfall; null when the policy has no such clause.</summary>
    public Clause<SanctionRule>? Sanction { get; init; }

    /// <summary>What was looked for in the sources and not found ("niet gevonden").</summary>
    public required IReadOnlyList<string> NotFound { get; init; }

    /// <summary>The block with this code; null when the table has none.</summary>
    public BuildingBlock? Block(string code) => Blocks.FirstOrDefault(block => string.Equals(block.Code, code, StringComparison.Ordinal));
}
