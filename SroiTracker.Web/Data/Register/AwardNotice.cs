using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Register;

/// <summary>A published award, for the list of what may be missing in the register.</summary>
public sealed class AwardNotice
{
    public required Guid Id { get; init; }

    /// <summary>Where it was published: "ted", "tenderned".</summary>
    public required string Source { get; init; }

    /// <summary>The notice with its lot and contract number; once per source.</summary>
    public required string Notice { get; init; }

    public required string Title { get; init; }

    public required string BuyerName { get; init; }

    public string? BuyerMunicipalityCode { get; init; }

    public string? ContractorName { get; init; }

    public KvkNumber? ContractorKvk { get; init; }

    public CpvCode? Cpv { get; init; }

    public string? Kind { get; init; }

    public LocalDate? PublishedOn { get; init; }

    public LocalDate? AwardedOn { get; init; }

    public Money? Value { get; init; }

    public string? Currency { get; init; }

    public required ValueFlag ValueFlag { get; init; }

    /// <summary>Whether a contract can be proposed from it.</summary>
    public required bool IsUsable { get; init; }

    /// <summary>Why not; the key of the sentence in the wording.</summary>
    public string? WhyNot { get; init; }

    public required Instant ImportedAt { get; init; }

    /// <summary>The contract that was made from it or found for it.</summary>
    public Guid? ContractId { get; private set; }

    public void MatchedWith(Guid contractId) => ContractId = contractId;
}

/// <summary>Two contracts that look like the same one; shown until a person says which it is.</summary>
public sealed class DuplicatePointer
{
    public required Guid ContractId { get; init; }

    public required Guid OtherContractId { get; init; }

    /// <summary>What they share; the key of the sentence in the wording.</summary>
    public required string Reason { get; init; }

    public required Instant FoundAt { get; init; }

    /// <summary>Whether they are the same; null until somebody decided.</summary>
    public bool? IsSame { get; private set; }

    public string? DecidedBy { get; private set; }

    public void Decide(bool isSame, string decidedBy) => (IsSame, DecidedBy) = (isSame, decidedBy);
}
