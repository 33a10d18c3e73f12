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
}
