using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Ledger;

/// <summary>The end of an account's chain: all that is needed to book the next entry without reading the ones before.</summary>
/// <param name="Contract">The contract whose account it is.</param>
/// <param name="Sequence">The place of the last entry; zero for an empty account.</param>
/// <param name="Hash">Hash of the last entry, or of the contract's identity for an empty account.</param>
/// <param name="RecordedAt">The moment of the last entry.</param>
/// <param name="Standing">The sums so far.</param>
public sealed record AccountHead(ContractId Contract, long Sequence, string Hash, Instant RecordedAt, AccountStanding Standing)
{
    /// <summary>The head of an account without entries.</summary>
    public static AccountHead Empty(ContractId contract) =>
        new(contract, 0, EntryHash.Genesis(contract), Instant.FromUnixTimeTicks(0), default);

    /// <summary>
    /// The next entry. Its recorded moment is never before that of the entry before it, whatever the clock says.
    /// </summary>
    public LedgerEntry Append(EntryDraft draft, EntryStamp stamp)
    {
        var entry = new LedgerEntry(draft.Kind, draft.Book, draft.Amount, draft.Reverses)
        {
            Id = stamp.Id,
            Contract = Contract,
            Sequence = checked(Sequence + 1),
            EffectiveOn = draft.EffectiveOn,
            RecordedAt = RecordedMoment.Truncate(Instant.Max(stamp.RecordedAt, RecordedAt)),
            By = stamp.By,
            Why = draft.Why,
            Claim = draft.Claim,
            ReceiptHash = draft.Receipt is { } receipt ? ReceiptSeal.Of(receipt, stamp.Salt).Hash : null,
            PreviousHash = Hash,
        };
        return entry with { Hash = entry.ComputeHash() };
    }

    /// <summary>The head after this entry.</summary>
    public AccountHead After(LedgerEntry entry) =>
        this with
        {
            Sequence = entry.Sequence,
            Hash = entry.Hash,
            RecordedAt = entry.RecordedAt,
            Standing = Standing.After(entry),
        };

    /// <summary>What is wrong with an entry that claims to be the next; null when it is.</summary>
    public LedgerFault? FaultOf(LedgerEntry next)
    {
        if (next.Contract != Contract)
            return new(next, LedgerFaultKind.OtherAccount);
        if (next.Sequence != Sequence + 1)
            return new(next, LedgerFaultKind.Sequence);
        if (next.PreviousHash != Hash)
            return new(next, LedgerFaultKind.PreviousHash);
        if (next.Hash != next.ComputeHash())
            return new(next, LedgerFaultKind.Hash);
        return next.RecordedAt < RecordedAt ? new(next, LedgerFaultKind.Moment) : null;
    }
}
