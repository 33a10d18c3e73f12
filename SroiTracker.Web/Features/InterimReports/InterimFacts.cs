using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Web.Features.InterimReports;

/// <summary>All that an interim report says, read at once. It holds no name of a person.</summary>
public sealed record InterimFacts
{
    public required string Reference { get; init; }

    public required string Title { get; init; }

    public required string Authority { get; init; }

    public required string Company { get; init; }

    public required LocalDate? StartOn { get; init; }

    public required LocalDate? EndOn { get; init; }

    /// <summary>The version that is pinned to the contract; null while it follows none.</summary>
    public required PolicyVersion? Policy { get; init; }

    public required InterimSum Sum { get; init; }

    /// <summary>Why it owes what it owes; null before the rules were asked.</summary>
    public required Derivation? Why { get; init; }

    public required IReadOnlyList<InterimClaim> Claims { get; init; }

    public required IReadOnlyList<InterimEntry> Entries { get; init; }

    public required LocalDate Today { get; init; }
}

/// <summary>The sum of a contract.</summary>
public sealed record InterimSum(Money Obligation, Money Credited, Money Closed, Money Pending, Money Outstanding, Money Payable);

/// <summary>An effort that the municipality knows of.</summary>
/// <param name="Amount">What was approved, or is expected while it waits.</param>
public sealed record InterimClaim(string Reference, string Kind, ClaimState State, LocalDate? From, LocalDate? To, Money? Amount)
{
    internal bool IsApproved => State is ClaimState.Approved or ClaimState.PartlyApproved;

    internal bool IsPending => State is ClaimState.Submitted or ClaimState.QuestionAsked;
}

/// <summary>An entry of the account.</summary>
public sealed record InterimEntry(long Sequence, LocalDate Day, EntryKind Kind, Book Book, Money Amount);
