using NodaTime;

namespace SroiTracker.Web.Data.Talks;

/// <summary>What questions and answers are about.</summary>
public enum TalkSubject
{
    Contract,
    Claim,
    Shortage,
}

/// <summary>Who must write next.</summary>
public enum TalkTurn
{
    Municipality,
    Contractor,

    /// <summary>It was answered; whoever is not satisfied writes again.</summary>
    Nobody,
}

/// <summary>
/// Questions and answers about one thing, between a company and a municipality. It hangs on the contract or claim and on no person, so that it
/// stays when the adviser changes.
/// </summary>
public sealed class TalkThread
{
    public required Guid Id { get; init; }

    /// <summary>The authority at the moment of asking; of a contract the contract says where it is now.</summary>
    public required Guid AuthorityId { get; init; }

    public required TalkSubject Subject { get; init; }

    /// <summary>The contract, also of a claim; null for a shortage.</summary>
    public Guid? ContractId { get; init; }

    public Guid? ClaimId { get; init; }

    /// <summary>The key of the shortage; null for a contract or claim.</summary>
    public string? ScopeKey { get; init; }

    /// <summary>What it is about, as it was called at the moment of asking.</summary>
    public required string Label { get; init; }

    /// <summary>The company that asked, or that was asked.</summary>
    public required Guid ContractorId { get; init; }

    /// <summary>The first line of the first message.</summary>
    public required string Title { get; init; }

    public required string OpenedBy { get; init; }

    public required Instant OpenedAt { get; init; }

    /// <summary>Who must write next.</summary>
    public TalkTurn Turn { get; private set; }

    /// <summary>Since when that is so: the first message that nobody answered, or the answer.</summary>
    public Instant TurnSince { get; private set; }

    /// <summary>How many messages there are; a form that was read before another message is refused.</summary>
    public int Messages { get; private set; }

    internal void Said(bool isFromContractor, bool closes, Instant at)
    {
        var next = closes ? TalkTurn.Nobody : isFromContractor ? TalkTurn.Municipality : TalkTurn.Contractor;
        if (Messages == 0 || next != Turn) (Turn, TurnSince) = (next, at);
        Messages++;
    }
}
