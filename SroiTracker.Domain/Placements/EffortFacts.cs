using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>Facts that select a building block when its code is not given. What is null does not matter.</summary>
public sealed record BlockSelection
{
    /// <summary>Kind of effort.</summary>
    public BlockKind? Kind { get; init; }

    /// <summary>Learning pathway.</summary>
    public Pathway? Pathway { get; init; }

    /// <summary>Level of vocational education.</summary>
    public int? Level { get; init; }

    /// <summary>Target group by code.</summary>
    public string? TargetGroup { get; init; }

    /// <summary>Months the person received a benefit.</summary>
    public int? BenefitMonths { get; init; }

    /// <summary>Whether the person worked here already.</summary>
    public bool? Existing { get; init; }
}

/// <summary>A stretch of an effort: its time and its hours. An effort with breaks or other hours has several.</summary>
public sealed record EffortPeriod
{
    /// <summary>First day.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day, inside the period.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Duration in weeks.</summary>
    public Ratio? Weeks { get; init; }

    /// <summary>Duration in months.</summary>
    public Ratio? Months { get; init; }

    /// <summary>Hours a week.</summary>
    public Ratio? HoursPerWeek { get; init; }

    /// <summary>Hours in all, per person.</summary>
    public Ratio? Hours { get; init; }

    /// <summary>Hours in each week; null when only a total is known.</summary>
    public IReadOnlyList<Ratio>? ByWeek { get; init; }

    /// <summary>Whether it says how long it lasts.</summary>
    public bool HasDuration => this is { From: not null, To: not null } or { Weeks: not null } or { Months: not null };
}

/// <summary>
/// The facts of an effort (opgevoerde inspanning) that the credit rules ask for. A null fact is not known; one that only adds, bars or limits
/// then does not apply, and only an absent factor of the sum is asked for.
/// </summary>
public sealed record EffortFacts
{
    /// <summary>Code of the block; null to select it by <see cref="Select"/>.</summary>
    public string? Block { get; init; }

    /// <summary>Facts that select the block.</summary>
    public BlockSelection? Select { get; init; }

    /// <summary>First day.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day, inside the period.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Duration in weeks.</summary>
    public Ratio? Weeks { get; init; }

    /// <summary>Duration in months.</summary>
    public Ratio? Months { get; init; }

    /// <summary>Hours a week.</summary>
    public Ratio? HoursPerWeek { get; init; }

    /// <summary>Hours in all, per person.</summary>
    public Ratio? Hours { get; init; }

    /// <summary>Number of persons; one by default.</summary>
    public int People { get; init; } = 1;

    /// <summary>Hours in each week; null when only a total is known.</summary>
    public IReadOnlyList<Ratio>? ByWeek { get; init; }

    /// <summary>The stretches of an effort in pieces; null when the facts above describe one.</summary>
    public IReadOnlyList<EffortPeriod>? Periods { get; init; }

    /// <summary>The stretches, whichever way they are given.</summary>
    public IReadOnlyList<EffortPeriod> Stretches => Periods ?? [new EffortPeriod
    {
        From = From, To = To, Weeks = Weeks, Months = Months, HoursPerWeek = HoursPerWeek, Hours = Hours, ByWeek = ByWeek,
    }];

    /// <summary>First day of all; null when no day is known.</summary>
    public LocalDate? FirstDay => Periods is null ? From : Periods.Min(period => period.From);

    /// <summary>Number of half days, for blocks valued by the half day.</summary>
    public int? HalfDays { get; init; }

    /// <summary>Number of days, for blocks valued by the day.</summary>
    public int? Days { get; init; }

    /// <summary>Cost made, without value-added tax.</summary>
    public Money? Cost { get; init; }

    /// <summary>Wages among the cost, to which a surcharge may be added.</summary>
    public Money? WageCost { get; init; }

    /// <summary>Invoice, without value-added tax.</summary>
    public Money? Invoice { get; init; }

    /// <summary>Register of the social enterprise bought from.</summary>
    public string? Register { get; init; }

    /// <summary>The supplier's step on the PSO ladder.</summary>
    public PsoStep? SupplierPsoStep { get; init; }

    /// <summary>Municipality, by name.</summary>
    public string? Municipality { get; init; }

    /// <summary>Age in whole years on the reference day.</summary>
    public int? Age { get; init; }

    /// <summary>Whether the contract is permanent.</summary>
    public bool Permanent { get; init; }

    /// <summary>Whether the person is a status holder or has a language disadvantage.</summary>
    public bool StatusHolder { get; init; }

    /// <summary>Months of internship after which the person was hired.</summary>
    public Ratio? HireAfterMonths { get; init; }

    /// <summary>First day of the contract.</summary>
    public LocalDate? ContractStart { get; init; }

    /// <summary>Last day of the contract.</summary>
    public LocalDate? ContractEnd { get; init; }

    /// <summary>Whether a wage subsidy (loonkostensubsidie) is paid for the person.</summary>
    public bool WageSubsidy { get; init; }

    /// <summary>Months between inflow and the start.</summary>
    public Ratio? InflowMonths { get; init; }

    /// <summary>Months since the last benefit.</summary>
    public Ratio? MonthsSinceBenefit { get; init; }

    /// <summary>Months since the person last worked for the same employer.</summary>
    public Ratio? MonthsSinceSameEmployer { get; init; }

    /// <summary>Alternative kind of placement, by the policy's word.</summary>
    public string? PlacementKind { get; init; }

    /// <summary>Students who share the place, this one included.</summary>
    public int? SharedBy { get; init; }

    /// <summary>Share of the learning goals that the place offers.</summary>
    public Percentage? GoalsShare { get; init; }

    /// <summary>Who performed it.</summary>
    public Performer? PerformedBy { get; init; }

    /// <summary>Whether it is new and additional; null when nobody said.</summary>
    public bool? Additional { get; init; }

    /// <summary>Another subsidy for the same effort.</summary>
    public Money? Subsidy { get; init; }

    /// <summary>The contract's obligation, for caps that are a share of it.</summary>
    public Money? Obligation { get; init; }

    /// <summary>Months of the same person that were credited before, for the person's clock.</summary>
    public Ratio? EarlierMonths { get; init; }

    /// <summary>Months of full-time work of the same person that were credited before, for a clock of time worked.</summary>
    public Ratio? EarlierWorkedMonths { get; init; }

    /// <summary>What the block's category was credited before on this contract, this effort's earlier pieces left out.</summary>
    public Money? CategoryCredited { get; init; }

    /// <summary>The same by category, for a block in several; null to use the one amount.</summary>
    public IReadOnlyDictionary<string, Money>? CategoriesCredited { get; init; }

    /// <summary>What earlier pieces of this same effort were credited; the outcome is the difference with the whole.</summary>
    public Money? CreditedBefore { get; init; }

    /// <summary>Evidence handed in; null when it is not tested.</summary>
    public IReadOnlyList<EvidenceKind>? Evidence { get; init; }

    /// <summary>Whether the company was recognised for the qualification on the first day; null when it is not tested.</summary>
    public Recognition? Recognition { get; init; }

    /// <summary>Whether a credit of the same person overlaps in time.</summary>
    public bool Overlaps { get; init; }

    /// <summary>Where that other credit is; null means on another contract of the authority.</summary>
    public ExclusivityScope? OverlapsIn { get; init; }

    /// <summary>Hours a week of supervision that the place offers a student; null when nobody said.</summary>
    public Ratio? SupervisionOffered { get; init; }

    /// <summary>Hours a week of supervision that the programme asks; null when it asks none.</summary>
    public Ratio? SupervisionAsked { get; init; }

    /// <summary>For supervision: whether the place of the same student is credited.</summary>
    public bool PlaceCredited { get; init; }
}

/// <summary>What is known of recognition as a training company (erkend leerbedrijf) for the qualification on the first day.</summary>
public enum Recognition
{
    /// <summary>Nobody checked yet.</summary>
    Unchecked,

    /// <summary>Recognised.</summary>
    Recognised,

    /// <summary>Not recognised.</summary>
    NotRecognised,
}
