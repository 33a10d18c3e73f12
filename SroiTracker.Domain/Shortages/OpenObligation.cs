using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Shortages;

/// <summary>
/// A contract with something left to do, as matching sees it: facts about the contract and the company, none about a person.
/// </summary>
public sealed record OpenObligation
{
    /// <summary>The contract.</summary>
    public required ContractId Contract { get; init; }

    /// <summary>The contractor that delivers it.</summary>
    public required ContractorId Contractor { get; init; }

    /// <summary>The authority that keeps the contract; its weights count.</summary>
    public required AuthorityId Authority { get; init; }

    /// <summary>The adviser who keeps the contract; null when nobody does yet.</summary>
    public UserId? Adviser { get; init; }

    /// <summary>The labour-market region where it is delivered; null when it is not known.</summary>
    public LabourMarketRegionCode? Region { get; init; }

    /// <summary>The contract's main CPV code; null when it is not known.</summary>
    public CpvCode? Cpv { get; init; }

    /// <summary>The contract's title; it only helps where the CPV code points at no sector. Null when it is not known.</summary>
    public string? Title { get; init; }

    /// <summary>The contractor's SBI code, any length from two digits; null when it is not known.</summary>
    public string? Sbi { get; init; }

    /// <summary>What is left of the obligation.</summary>
    public required Money Outstanding { get; init; }

    /// <summary>The contract's last day; null when it is not known.</summary>
    public LocalDate? EndDay { get; init; }

    /// <summary>What one place is worth under the contract's own table; null when that asks for a decision.</summary>
    public Money? PlaceValue { get; init; }

    /// <summary>The steps behind the value of one place.</summary>
    public IReadOnlyList<RuleStep> PlaceValueSteps { get; init; } = [];

    /// <summary>The qualifications the contractor is recognised for; null when that was never looked up.</summary>
    public IReadOnlySet<CreboCode>? RecognisedFor { get; init; }

    /// <summary>How many students the contractor says it can supervise beside those it has; null when it did not say.</summary>
    public int? SupervisionRoom { get; init; }

    /// <summary>
    /// Whether places that the contractor offers are known: in a pool or as an open promise. It gives no points: a firm acts as well when it
    /// advertises nothing.
    /// </summary>
    public bool OffersPlaces { get; init; }

    /// <summary>Credited placements of this contract so far, by sector.</summary>
    public IReadOnlyDictionary<SectorCode, int> EarlierPlacements { get; init; } = new Dictionary<SectorCode, int>();
}
