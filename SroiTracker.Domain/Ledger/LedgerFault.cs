using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Ledger;

/// <summary>What can be wrong with an account.</summary>
public enum LedgerFaultKind
{
    /// <summary>The entry names another contract.</summary>
    OtherAccount,

    /// <summary>An entry before it is missing or double.</summary>
    Sequence,

    /// <summary>It does not continue the entry before it.</summary>
    PreviousHash,

    /// <summary>Its fields are not what was hashed.</summary>
    Hash,

    /// <summary>It was recorded before the entry before it.</summary>
    Moment,

    /// <summary>It takes back something that may not be taken back, or not by this amount.</summary>
    Reversal,
}

/// <summary>The first entry of an account that is not right.</summary>
/// <param name="Id">Identity of the entry.</param>
/// <param name="Contract">The account.</param>
/// <param name="Sequence">Its place.</param>
/// <param name="Kind">What is wrong.</param>
public sealed record LedgerFault(EntryId Id, ContractId Contract, long Sequence, LedgerFaultKind Kind)
{
    /// <summary>A fault of this entry.</summary>
    public LedgerFault(LedgerEntry entry, LedgerFaultKind kind) : this(entry.Id, entry.Contract, entry.Sequence, kind)
    {
    }
}
