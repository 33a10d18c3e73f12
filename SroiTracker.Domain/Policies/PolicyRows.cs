using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Policies;

/// <summary>For which contracts a row of thresholds or percentages holds. What is null does not matter.</summary>
/// <param name="Kinds">The kinds of contract.</param>
/// <param name="Municipalities">The municipalities, by name, of a regional policy.</param>
/// <param name="LabourShareBelow">The labour share is strictly below this.</param>
/// <param name="LabourShareAtLeast">The labour share is this or more.</param>
/// <param name="ValueMoreThan">The value is strictly more than this.</param>
public sealed record ContractCondition(
    IReadOnlyList<ContractKind>? Kinds,
    IReadOnlyList<string>? Municipalities,
    Percentage? LabourShareBelow,
    Percentage? LabourShareAtLeast = null,
    Money? ValueMoreThan = null);

/// <summary>A threshold (drempelbedrag) for the contracts its condition names.</summary>
/// <param name="When">For which contracts; null for all.</param>
/// <param name="Test">Amount and comparison; open when the authority published none.</param>
/// <param name="MonthsMin">The contract lasts at least so many months, or it is not in scope; null without such a demand.</param>
public sealed record ThresholdRow(ContractCondition? When, Clause<ThresholdTest> Test, int? MonthsMin = null);

/// <summary>An amount and how a value is held against it.</summary>
public sealed record ThresholdTest(Money Amount, Comparison Comparison)
{
    /// <summary>Whether the value meets the threshold; a disputed comparison is met by the amount itself until a person decides.</summary>
    public bool IsMet(Money value) => Comparison == Comparison.MoreThan ? value > Amount : value >= Amount;
}

/// <summary>A percentage for the contracts its condition names; the first row that fits holds.</summary>
/// <param name="When">For which contracts; null for all.</param>
/// <param name="Share">The percentage; open when the authority published none.</param>
/// <param name="ContractMayState">Whether the tender may state, or the bidder offer, another percentage, which then holds.</param>
/// <param name="StatedLeast">The least that may be stated or offered; null without a bound.</param>
/// <param name="StatedMost">The most that may be stated or offered; null without a bound.</param>
/// <param name="Base">What this percentage is taken of where it differs from the policy's clause; null to follow that clause.</param>
public sealed record PercentageRow(
    ContractCondition? When,
    Clause<Percentage> Share,
    bool ContractMayState,
    Percentage? StatedLeast = null,
    Percentage? StatedMost = null,
    ObligationBase? Base = null);

/// <summary>A reduction of the obligation by the contractor's certificate or staff; the first row that fits holds.</summary>
/// <param name="FromStep">From this step of the PSO ladder; null when the row is not about the ladder.</param>
/// <param name="TargetGroupShareFrom">From this share of the contractor's staff; null when the row is not about staff.</param>
/// <param name="Validity">When the certificate must be valid.</param>
/// <param name="Reduction">What is taken off, as a share of the obligation; the whole means no obligation.</param>
public sealed record ReductionRow(
    PsoStep? FromStep, Percentage? TargetGroupShareFrom, CertificateValidity Validity, Clause<Percentage> Reduction);

/// <summary>A term of the process.</summary>
/// <param name="Term">Which term.</param>
/// <param name="From">The event from which it runs.</param>
/// <param name="Length">Its length; open when the authority published none.</param>
/// <param name="ReminderDays">Calendar days before the end on which to remind; null for no reminder.</param>
public sealed record TermRow(ProcessTerm Term, TermStart From, Clause<TermLength> Length, int? ReminderDays);

/// <summary>The length of a term.</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what.</param>
/// <param name="ToWorkingDay">Whether an end on a Saturday, Sunday or general holiday moves to the next working day.</param>
public sealed record TermLength(int Amount, TermUnit Unit, bool ToWorkingDay);

/// <summary>What follows a shortfall.</summary>
/// <param name="Strategy">How.</param>
/// <param name="FactorBp">Share of the shortfall that is withheld, in basis points: 10,000 is all of it, 12,500 a quarter more.</param>
/// <param name="FaultException">Whether nothing is withheld when the contractor is not to blame.</param>
/// <param name="Outcomes">The outcomes of a hearing; empty when there is none.</param>
public sealed record SanctionRule(
    SanctionStrategy Strategy, int FactorBp, bool FaultException, IReadOnlyList<ShortfallDecision> Outcomes);

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

    /// <summary>Printed amount for one hour, used when only hours are known; stored, never derived. Null when none is printed.</summary>
    public Clause<Money>? Hourly { get; init; }

    /// <summary>Whether it is for a person who worked here already, or only for a new one; null for both.</summary>
    public bool? Existing { get; init; }

    /// <summary>Least months of benefit, itself included; null without such a bound.</summary>
    public int? BenefitMonthsFrom { get; init; }

    /// <summary>Most months of benefit, itself included; null without such a bound.</summary>
    public int? BenefitMonthsTo { get; init; }

    /// <summary>Weeks of a standard internship, of which a shorter one counts its share; null when every internship counts whole.</summary>
    public int? StandardWeeks { get; init; }

    /// <summary>Caps on the time of one person; the tightest cuts. Empty for a person who always counts.</summary>
    public required IReadOnlyList<PersonCap> PersonCaps { get; init; }

    /// <summary>Least hours a week, itself included, or the effort is refused; null to follow the policy's clause.</summary>
    public Ratio? HoursPerWeekMin { get; init; }

    /// <summary>Least months since the person worked for the same employer, itself included; null without such a demand.</summary>
    public int? SameEmployerMonthsMin { get; init; }

    /// <summary>Shares of an invoice that count, by register or PSO step; empty when the whole invoice counts.</summary>
    public required IReadOnlyList<InvoiceShareRow> Shares { get; init; }

    /// <summary>What is added to wages among the cost; null without a surcharge.</summary>
    public Percentage? WageSurcharge { get; init; }

    /// <summary>Most hours a week that count for one person; null without such a cap.</summary>
    public Ratio? HoursPerWeekMax { get; init; }

    /// <summary>Most hours that count for one person in one activity; null without such a cap.</summary>
    public Ratio? HoursPerActivityMax { get; init; }

    /// <summary>Categories whose share of the obligation is capped; empty without one.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Evidence the row demands; empty without such a demand.</summary>
    public required IReadOnlyList<EvidenceKind> Evidence { get; init; }

    /// <summary>Whether the company must be a recognised training company for the qualification on the first day.</summary>
    public bool RecognitionRequired { get; init; }
}

/// <summary>A cap on the months of one person.</summary>
public sealed record PersonCap(int Months, CapClock Clock);

/// <summary>What share of an invoice counts; the first row that fits holds.</summary>
/// <param name="Register">The supplier stands in this register; null when the row is not about a register.</param>
/// <param name="FromStep">The supplier's step on the PSO ladder is this or higher; null when the row is not about the ladder.</param>
/// <param name="Municipalities">Only in these municipalities; null everywhere.</param>
/// <param name="Share">The share that counts.</param>
public sealed record InvoiceShareRow(string? Register, PsoStep? FromStep, IReadOnlyList<string>? Municipalities, Percentage Share);

/// <summary>An alternative kind of placement (gedeelde plaats, deeldoelen, simulatie, hybride, rotatie) and what it is worth.</summary>
/// <param name="Code">Code, named by the facts.</param>
/// <param name="Label">The authority's own words.</param>
/// <param name="Factor">Share of the ordinary value.</param>
/// <param name="Share">What the value is also multiplied by.</param>
public sealed record PlacementKindRow(string Code, string Label, Clause<Percentage> Factor, PlacementShare Share);

/// <summary>Where efforts must be, or are preferred to be.</summary>
/// <param name="Municipalities">The municipalities, by name.</param>
/// <param name="Required">Whether another municipality is refused; otherwise it is a preference that is shown.</param>
public sealed record RegionRule(IReadOnlyList<string> Municipalities, bool Required);

/// <summary>When a bonus is added. What is null does not matter; every stated condition must hold.</summary>
/// <param name="AgeMoreThan">Older than so many years.</param>
/// <param name="AgeAtLeast">At least so many years old.</param>
/// <param name="AgeAtMost">At most so many years old.</param>
/// <param name="Permanent">A permanent contract.</param>
/// <param name="StatusHolder">A status holder or a language disadvantage.</param>
/// <param name="HireAfterMonthsMin">Hired after an internship of at least so many months.</param>
/// <param name="TargetGroup">The person belongs to this target group, by code.</param>
public sealed record BonusCondition(
    int? AgeMoreThan,
    int? AgeAtLeast,
    int? AgeAtMost,
    bool Permanent,
    bool StatusHolder,
    int? HireAfterMonthsMin,
    string? TargetGroup);

/// <summary>An amount on top of a building block.</summary>
/// <param name="Code">Code, local to the authority.</param>
/// <param name="Label">The authority's own words.</param>
/// <param name="Amount">The amount; zero when it is a share of the block's own amount.</param>
/// <param name="OfYearValue">Share of the block's own amount that is added ("one more year value" is the whole); null for an amount.</param>
/// <param name="When">When it is added.</param>
/// <param name="Blocks">Codes of the blocks it may be added to; empty for every block valued by the year.</param>
/// <param name="ProRata">Pro rata of this bonus where it differs from the policy's clause; null to follow that clause.</param>
public sealed record Bonus(
    string Code,
    string Label,
    Clause<Money> Amount,
    Percentage? OfYearValue,
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
