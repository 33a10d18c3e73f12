namespace SroiTracker.Web.Data.Ledger;

/// <summary>What became of a booking. A closed family: the members stand in this file.</summary>
public abstract record PostingOutcome
{
    private protected PostingOutcome()
    {
    }
}

/// <summary>It is booked and flushed to disk.</summary>
/// <param name="Entries">The entries, in order.</param>
/// <param name="IsRepeat">Whether it was booked before under the same key.</param>
public sealed record Posted(IReadOnlyList<PostedEntry> Entries, bool IsRepeat) : PostingOutcome;

/// <summary>Nothing was booked.</summary>
/// <param name="Detail">For <see cref="PostingRefusal.Refused"/> the name that the further changes gave.</param>
public sealed record NotPosted(PostingRefusal Why, string? Detail = null) : PostingOutcome;

/// <summary>An entry that was booked.</summary>
public sealed record PostedEntry(Guid Id, Guid ContractId, long Sequence, string Hash);

/// <summary>Why nothing was booked.</summary>
public enum PostingRefusal
{
    /// <summary>The key was used for another request.</summary>
    KeyUsedForOther,

    ContractNotFound,

    /// <summary>Somebody changed the contract meanwhile.</summary>
    ContractChanged,

    /// <summary>The claim was booked before.</summary>
    ClaimAlreadyBooked,

    /// <summary>What is to be taken back may not be.</summary>
    ReversalNotAllowed,

    /// <summary>Transfers must add to zero.</summary>
    TransferNotZero,

    /// <summary>The reason holds a citizen service number.</summary>
    CitizenServiceNumber,

    /// <summary>The further changes refused.</summary>
    Refused,
}
