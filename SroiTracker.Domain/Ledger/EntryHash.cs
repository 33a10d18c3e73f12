using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Ledger;

/// <summary>Hashes of the chain: of an entry, and of the contract's identity where the chain begins.</summary>
public static class EntryHash
{
    /// <summary>What stands before the first entry of an account: SHA-256 of the contract's identity as text.</summary>
    public static string Genesis(ContractId contract) => CanonicalJson.Sha256Of(contract.Value.ToString("D"));

    /// <summary>SHA-256, in lower-case hexadecimal, of every field of the entry except the hash itself.</summary>
    public static string Of(LedgerEntry entry) => new CanonicalJson()
        .With("book", TermText.Of(entry.Book))
        .With("by", entry.By)
        .With("cents", entry.Amount.Cents)
        .With("claim", entry.Claim?.Value.ToString("D"))
        .With("contract", entry.Contract.Value.ToString("D"))
        .With("effectiveOn", LocalDatePattern.Iso.Format(entry.EffectiveOn))
        .With("id", entry.Id.Value.ToString("D"))
        .With("kind", TermText.Of(entry.Kind))
        .With("previousHash", entry.PreviousHash)
        .With("receipt", entry.ReceiptHash)
        .With("recordedAt", RecordedMoment.Microseconds(entry.RecordedAt))
        .With("reverses", entry.Reverses?.Value.ToString("D"))
        .With("sequence", entry.Sequence)
        .With("why", entry.Why)
        .Sha256();
}

/// <summary>A moment as the ledger keeps it: whole microseconds since 1970 in UTC.</summary>
public static class RecordedMoment
{
    private const long TicksPerMicrosecond = NodaConstants.TicksPerMillisecond / 1000;

    /// <summary>Microseconds since 1970, what is smaller cut off towards the past.</summary>
    public static long Microseconds(Instant moment)
    {
        var ticks = moment.ToUnixTimeTicks();
        return (ticks / TicksPerMicrosecond) - (ticks % TicksPerMicrosecond < 0 ? 1 : 0);
    }

    /// <summary>The moment of so many microseconds since 1970.</summary>
    public static Instant Of(long microseconds) => Instant.FromUnixTimeTicks(checked(microseconds * TicksPerMicrosecond));

    /// <summary>The same moment, in whole microseconds.</summary>
    public static Instant Truncate(Instant moment) => Of(Microseconds(moment));
}
