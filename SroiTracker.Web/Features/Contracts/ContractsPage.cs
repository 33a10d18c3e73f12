using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>One contract in the list.</summary>
internal sealed record ContractLine
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required string Title { get; init; }

    public required string Contractor { get; init; }

    public required Money Obligation { get; init; }

    public required Money Credited { get; init; }

    public required Money Closed { get; init; }

    public required Money Outstanding { get; init; }

    public required Money Pending { get; init; }

    public required LocalDate? EndOn { get; init; }

    public required ContractState State { get; init; }

    /// <summary>Whether the rules leave a question.</summary>
    public required bool IsOpen { get; init; }

    public required string? Adviser { get; init; }

    /// <summary>What is done or need not be done any more.</summary>
    public Money Done => Credited + Closed;
}

/// <summary>A page of contracts.</summary>
internal sealed record ContractsPage(
    ContractsFilter Filter, IReadOnlyList<ContractLine> Lines, string? Previous, string? Next, LocalDate Today, bool MayChange, bool MayImport);
