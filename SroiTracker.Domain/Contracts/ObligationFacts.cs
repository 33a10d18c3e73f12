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

    /// <summary>Term in months.</summary>
    public Ratio? Months { get; init; }

    /// <summary>Share of labour in the value.</summary>
    public Percentage? LabourShare { get; init; }

    /// <summary>Municipality that awarded, by name.</summary>
    public string? Municipality { get; init; }

    /// <summary>What was invoiced so far.</summary>
    public Money? Invoiced { get; init; }

    /// <summary>Sum of wages.</summary>
    public Money? WageSum { get; init; }

    /// <summary>Percentage that the tender document states or the bidder offered; null when nothing was stated.</summary>
    public Percentage? Offered { get; init; }

    /// <summary>Step on the PSO ladder.</summary>
    public string? PsoStep { get; init; }

    /// <summary>Share of the contractor's staff from the target groups.</summary>
    public Percentage? TargetGroupShare { get; init; }

    /// <summary>A given obligation, to apply a reduction to.</summary>
    public Money? Obligation { get; init; }
}
