using NodaTime;

namespace SroiTracker.Web.Data.Register;

/// <summary>The days of a contract. A day that was not recorded but stands in is marked as assumed.</summary>
public sealed record ContractDays
{
    public LocalDate? PublicationOn { get; init; }

    public bool IsPublicationAssumed { get; init; }

    public LocalDate? AwardOn { get; init; }

    public bool IsAwardAssumed { get; init; }

    public LocalDate? ContractOn { get; init; }

    public bool IsContractAssumed { get; init; }

    public LocalDate? StartOn { get; init; }

    public bool IsStartAssumed { get; init; }

    public LocalDate? EndOn { get; init; }

    public bool IsEndAssumed { get; init; }

    /// <summary>The days as entered; the award stands in, marked as assumed, for publication, contract and start that are not known.</summary>
    public static ContractDays Of(LocalDate award, LocalDate? publication, LocalDate? contract, LocalDate? start, LocalDate? end) => new()
    {
        AwardOn = award,
        PublicationOn = publication ?? award,
        IsPublicationAssumed = publication is null,
        ContractOn = contract ?? award,
        IsContractAssumed = contract is null,
        StartOn = start ?? award,
        IsStartAssumed = start is null,
        EndOn = end,
    };
}
