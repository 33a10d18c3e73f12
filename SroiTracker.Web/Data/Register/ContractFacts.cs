using NodaTime;
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

    /// <summary>Value of the option years, where it is known apart.</summary>
    public Money? Options { get; init; }

    /// <summary>framework, lots or jointClients when this is part of something larger; null for a contract by itself.</summary>
    public string? PartOf { get; init; }

    /// <summary>Value of that larger thing: the framework's estimate, the tender with all lots, the contract of all clients.</summary>
    public Money? Whole { get; init; }

    /// <summary>Call-offs of a framework so far, in cents with commas between; together they are the value. Null when there are none.</summary>
    public string? CallOffs { get; init; }

    /// <summary>Shares of the partners of a consortium in basis points, with commas between; null for one contractor.</summary>
    public string? PartnerShares { get; init; }

    /// <summary>Whether invoices are still to come, so that an invoiced base is not final.</summary>
    public bool HasInvoicesToCome { get; init; }

    /// <summary>First day of the PSO certificate.</summary>
    public LocalDate? PsoFrom { get; init; }

    /// <summary>Last day of the PSO certificate.</summary>
    public LocalDate? PsoUntil { get; init; }

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
