using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Policies;

/// <summary>For which contracts a row of thresholds or percentages holds. What is null does not matter.</summary>
/// <param name="Kinds">The kinds of contract.</param>
/// <param name="Municipalities">The municipalities, by name, of a regional policy.</param>
/// <param name="LabourShareBelow">The labour share is strictly below this.</param>
public sealed record ContractCondition(
    IReadOnlyList<ContractKind>? Kinds,
    IReadOnlyList<string>? Municipalities,
    Percentage? LabourShareBelow);

/// <summary>A threshold (drempelbedrag) for the contracts its condition names.</summary>
/// <param name="When">For which contracts; null for all.</param>
/// <param name="Test">Amount and comparison; open when the authority published none.</param>
public sealed record ThresholdRow(ContractCondition? When, Clause<ThresholdTest> Test);

/// <summary>An amount and how a value is held against it.</summary>
public sealed record ThresholdTest(Money Amount, Comparison Comparison);

/// <summary>A percentage for the contracts its condition names; the first row that fits holds.</summary>
/// <param name="When">For which contracts; null for all.</param>
/// <param name="Share">The percentage; open when the authority published none.</param>
/// <param name="ContractMayState">Whether the tender document may state another percentage, which then holds.</param>
public sealed record PercentageRow(ContractCondition? When, Clause<Percentage> Share, bool ContractMayState);

/// <summary>A row of the table: what one kind of effort is worth.</summary>
public sealed record BuildingBlock
{
    /// <summary>Code, local to the authority and never renamed.</summary>
    public required string Code { get; init; }

    /// <summary>The authority's own words for the row.</summary>
    public required string Label { get; init; }

    /// <summary>Kind of effort.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Learning pathway.</summary>
    public required Pathway Pathway { get; init; }

    /// <summary>Levels of vocational education it is for; empty when the row names none.</summary>
    public required IReadOnlyList<int> Levels { get; init; }

    /// <summary>Target group by the authority's code; null when the row names none.</summary>
    public string? TargetGroup { get; init; }

    /// <summary>What the amount is for.</summary>
    public required BlockUnit Unit { get; init; }

    /// <summary>The amount for one unit; open when not published. Null for units that have none (cost, invoice, agreement).</summary>
    public Clause<Money>? Amount { get; init; }

    /// <summary>Name, standing and source of the row itself.</summary>
    public required ClauseOrigin Origin { get; init; }

    /// <summary>Whether costs may be entered in place of hours.</summary>
    public bool OrActualCost { get; init; }

    /// <summary>Whether the amount is the most that may be agreed rather than the amount itself.</summary>
    public bool AmountIsMaximum { get; init; }

    /// <summary>Pro rata of this row where it differs from the policy's clause; null to follow that clause.</summary>
    public Clause<ProRata>? ProRata { get; init; }

    /// <summary>Most calendar months that count for one person; null without such a cap.</summary>
    public int? MonthsMax { get; init; }

    /// <summary>Most hours a week that count for one person; null without such a cap.</summary>
    public Ratio? HoursPerWeekMax { get; init; }

    /// <summary>Most hours that count for one person in one activity; null without such a cap.</summary>
    public Ratio? HoursPerActivityMax { get; init; }

    /// <summary>Category whose share of the obligation is capped; null without one.</summary>
    public string? Category { get; init; }

    /// <summary>Evidence the row demands; empty without such a demand.</summary>
    public required IReadOnlyList<EvidenceKind> Evidence { get; init; }

    /// <summary>Whether the company must be a recognised training company for the qualification on the first day.</summary>
    public bool RecognitionRequired { get; init; }
}

/// <summary>When a bonus is added. What is null does not matter; every stated condition must hold.</summary>
/// <param name="AgeMoreThan">Older than so many years.</param>
/// <param name="AgeAtLeast">At least so many years old.</param>
/// <param name="Permanent">A permanent contract.</param>
/// <param name="StatusHolder">A status holder or a language disadvantage.</param>
/// <param name="HireAfterMonthsMin">Hired after an internship of at least so many months.</param>
/// <param name="TargetGroup">The person belongs to this target group, by code.</param>
public sealed record BonusCondition(
    int? AgeMoreThan,
    int? AgeAtLeast,
    bool Permanent,
    bool StatusHolder,
    int? HireAfterMonthsMin,
    string? TargetGroup);

/// <summary>An amount on top of a building block.</summary>
/// <param name="Code">Code, local to the authority.</param>
/// <param name="Label">The authority's own words.</param>
/// <param name="Amount">The amount.</param>
/// <param name="When">When it is added.</param>
/// <param name="Blocks">Codes of the blocks it may be added to; empty for every block valued by the year.</param>
/// <param name="ProRata">Pro rata of this bonus where it differs from the policy's clause; null to follow that clause.</param>
public sealed record Bonus(
    string Code,
    string Label,
    Clause<Money> Amount,
    BonusCondition When,
    IReadOnlyList<string> Blocks,
    Clause<BonusProRata>? ProRata);

/// <summary>A category of efforts together capped at a share of the obligation.</summary>
/// <param name="Code">Code, named by the blocks that belong to it.</param>
/// <param name="Most">The most, as a share of the obligation.</param>
public sealed record CategoryCap(string Code, Clause<Percentage> Most);

/// <summary>What happens when a later value crosses the threshold.</summary>
/// <param name="Upward">A value that rises over the threshold brings an obligation.</param>
/// <param name="Downward">A value that falls under the threshold takes the obligation away.</param>
public sealed record ThresholdCrossing(bool Upward, bool Downward);
