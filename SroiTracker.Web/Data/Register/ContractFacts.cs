using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Register;

/// <summary>Where the value of a contract comes from.</summary>
public enum ValueSource
{
    Unknown,
    Contract,
    Award,
    Estimate,
}

/// <summary>Whether a value can be trusted; only <see cref="Usable"/> ever yields an obligation.</summary>
public enum ValueFlag
{
    Unknown,
    Usable,
    Placeholder,
    Missing,
    OtherCurrency,
    SharedTotal,
    NotConfirmed,
}

/// <summary>What the rules ask about a contract, its days apart. Replaced as a whole when it changes.</summary>
public sealed record ContractFacts
{
    /// <summary>works, services, supplies, subsidy or concession; null when not known.</summary>
    public string? Kind { get; init; }

    public Money? Value { get; init; }

    public ValueSource ValueSource { get; init; }

    public ValueFlag ValueFlag { get; init; }

    /// <summary>Where the value was found, in words: notice, document, page.</summary>
    public string? ValueProvenance { get; init; }

    public bool IsValueWithVat { get; init; }

    public bool HasOptionYearsInValue { get; init; }

    /// <summary>Duration in whole months.</summary>
    public int? Months { get; init; }

    /// <summary>Labour share in basis points.</summary>
    public int? LabourShare { get; init; }

    /// <summary>Percentage offered in the bid, in basis points.</summary>
    public int? OfferedPercentage { get; init; }

    public Money? Invoiced { get; init; }

    public Money? WageSum { get; init; }

    /// <summary>Step on the PSO ladder, in the spelling of the policy.</summary>
    public string? PsoStep { get; init; }

    /// <summary>Share of the target group in the contractor's staff, in basis points.</summary>
    public int? TargetGroupShare { get; init; }

    /// <summary>CBS code of the municipality whose rules apply.</summary>
    public string? MunicipalityCode { get; init; }

    /// <summary>CBS code of the labour-market region of the work.</summary>
    public string? WorkRegionCode { get; init; }

    public CpvCode? Cpv { get; init; }

    public string? TenderReference { get; init; }

    /// <summary>The client's name as the source has it.</summary>
    public string? BuyerName { get; init; }
}
