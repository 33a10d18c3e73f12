using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Contracts;

/// <summary>The facts of a contract that the obligation rules ask for. A fact that is null is not known.</summary>
public sealed record ObligationFacts
{
    /// <summary>Kind of contract.</summary>
    public ContractKind? Kind { get; init; }

    /// <summary>Value of the contract; null when unknown or a placeholder, which never yields an obligation.</summary>
    public Money? Value { get; init; }

    /// <summary>Whether the value holds value-added tax; without by default.</summary>
    public Vat Vat { get; init; }

    /// <summary>Value of the option years, beside the value; null when there are none.</summary>
    public Money? Options { get; init; }

    /// <summary>Of what larger thing this is a part; null for a contract by itself.</summary>
    public PartOf? PartOf { get; init; }

    /// <summary>Value of that larger thing: the framework's estimate, the tender with all lots, the contract of all clients.</summary>
    public Money? Whole { get; init; }

    /// <summary>The call-offs of a framework so far; together they are the value. Null when the value is given as one.</summary>
    public IReadOnlyList<Money>? CallOffs { get; init; }

    /// <summary>Shares of the partners of a consortium (combinatie), adding to the whole; null for one contractor.</summary>
    public IReadOnlyList<Percentage>? Shares { get; init; }

    /// <summary>Term in months.</summary>
    public Ratio? Months { get; init; }

    /// <summary>Share of labour in the value.</summary>
    public Percentage? LabourShare { get; init; }

    /// <summary>Municipality that awarded, by name.</summary>
    public string? Municipality { get; init; }

    /// <summary>What was invoiced so far.</summary>
    public Money? Invoiced { get; init; }

    /// <summary>Whether that is all that will be invoiced, or all wages; true when nothing is said.</summary>
    public bool IsFinal { get; init; } = true;

    /// <summary>Sum of wages.</summary>
    public Money? WageSum { get; init; }

    /// <summary>Percentage that the tender document states or the bidder offered; null when nothing was stated.</summary>
    public Percentage? Offered { get; init; }

    /// <summary>Step on the PSO ladder.</summary>
    public PsoStep? PsoStep { get; init; }

    /// <summary>First day of the certificate; null when not known, which then does not bar.</summary>
    public LocalDate? PsoFrom { get; init; }

    /// <summary>Last day of the certificate; null when not known, which then does not bar.</summary>
    public LocalDate? PsoUntil { get; init; }

    /// <summary>Day of the tender, on which a certificate must be valid.</summary>
    public LocalDate? TenderOn { get; init; }

    /// <summary>Last day of the contract.</summary>
    public LocalDate? ContractEnd { get; init; }

    /// <summary>Share of the contractor's staff from the target groups.</summary>
    public Percentage? TargetGroupShare { get; init; }

    /// <summary>A given obligation, to apply a reduction to.</summary>
    public Money? Obligation { get; init; }
}
