using NodaTime;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Retention;

/// <summary>How long an authority keeps evidence after a contract. Never changed: the last choice counts.</summary>
public sealed class EvidenceTerm : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid AuthorityId { get; init; }

    public required int Months { get; init; }

    /// <summary>The law or selection list that it rests on.</summary>
    public required string Basis { get; init; }

    public required Guid ChosenBy { get; init; }

    public required Instant ChosenAt { get; init; }
}

/// <summary>How far a destruction is.</summary>
public enum DestructionState
{
    /// <summary>One person proposed it; a second one decides.</summary>
    Proposed,

    /// <summary>The files are gone.</summary>
    Done,

    /// <summary>The second person kept the files.</summary>
    Declined,
}

/// <summary>
/// A list of evidence of which the term is over, proposed by one person and destroyed by a second. The list is made when it is proposed, so that what
/// goes is what both saw.
/// </summary>
public sealed class EvidenceDestruction
{
    public required Guid Id { get; init; }

    public required Guid AuthorityId { get; init; }

    /// <summary>The months of the term when it was proposed.</summary>
    public required int Months { get; init; }

    /// <summary>What that term rests on.</summary>
    public required string Basis { get; init; }

    public required int Files { get; init; }

    public required Guid ProposedBy { get; init; }

    public required Instant ProposedAt { get; init; }

    public DestructionState State { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public Instant? DecidedAt { get; private set; }

    /// <summary>Why the files stay; null where they went.</summary>
    public string? Why { get; private set; }

    internal void Decide(DestructionState state, Guid by, Instant at, string? why) => (State, DecidedBy, DecidedAt, Why) = (state, by, at, why);
}

/// <summary>One file of a destruction. Never changed.</summary>
public sealed class EvidenceDestructionLine : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid DestructionId { get; init; }

    public required Guid EvidenceId { get; init; }
}

/// <summary>Why a destruction was not decided.</summary>
public enum DestructionRefusal
{
    /// <summary>Whoever proposed it does not decide.</summary>
    OwnProposal,

    /// <summary>It was decided already.</summary>
    Decided,

    /// <summary>Something in it may not go any more: a contract is open again, or the term became longer.</summary>
    Changed,

    /// <summary>Nothing was chosen that is due.</summary>
    Nothing,
}
