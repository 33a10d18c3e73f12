using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Ledger;

/// <summary>The account of one contract: its entries in order. It only grows.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Entries">The entries in sequence.</param>
public sealed record ObligationAccount(ContractId Contract, IReadOnlyList<LedgerEntry> Entries)
{
    /// <summary>An account without entries.</summary>
    public static ObligationAccount Empty(ContractId contract) => new(contract, []);

    /// <summary>The end of the chain.</summary>
    public AccountHead Head => Entries.Aggregate(AccountHead.Empty(Contract), (head, entry) => head.After(entry));

    /// <summary>The next entry for this draft.</summary>
    /// <exception cref="ArgumentException">The draft takes back what may not be taken back.</exception>
    public LedgerEntry Append(EntryDraft draft, EntryStamp stamp) =>
        RefusalOf(draft.Reverses, reversed => ReversalRules.Refusal(draft, Contract, reversed, IsReversed(reversed.Id, Entries)))
            is { } refusal
            ? throw new ArgumentException(refusal.ToString(), nameof(draft))
            : Head.Append(draft, stamp);

    /// <summary>The account with one more entry.</summary>
    public ObligationAccount With(LedgerEntry entry) => this with { Entries = [.. Entries, entry] };

    /// <summary>The first entry that is not right; null when all are.</summary>
    public LedgerFault? Verify()
    {
        var (head, seen) = (AccountHead.Empty(Contract), new Dictionary<EntryId, LedgerEntry>());
        var taken = new HashSet<EntryId>();
        foreach (var entry in Entries)
        {
            if (head.FaultOf(entry) is { } fault)
                return fault;
            if (
                entry.Reverses is { } id
                && !(seen.TryGetValue(id, out var reversed) && taken.Add(id) && IsOpposite(entry, reversed))
            )
                return new(entry, LedgerFaultKind.Reversal);
            seen[entry.Id] = entry;
            head = head.After(entry);
        }

        return null;
    }

    /// <summary>
    /// The sums on a day as they were known at a moment: what counts by that day and was recorded by that moment.
    /// </summary>
    public AccountStanding StandingOn(LocalDate day, Instant knownAt) =>
        AccountStanding.Of(Entries.Where(entry => entry.EffectiveOn <= day && entry.RecordedAt <= knownAt));

    /// <summary>Whether an entry takes back what it points at, exactly.</summary>
    public static bool IsOpposite(LedgerEntry reversal, LedgerEntry reversed) =>
        reversed.Reverses is null
        && reversal.Kind == EntryRules.ReversalOf(reversed.Kind)
        && reversal.Book == reversed.Book
        && reversal.Amount == -reversed.Amount;

    private static bool IsReversed(EntryId id, IEnumerable<LedgerEntry> entries) => entries.Any(entry => entry.Reverses == id);

    private ReversalRefusal? RefusalOf(EntryId? reverses, Func<LedgerEntry, ReversalRefusal?> rule)
    {
        if (reverses is not { } id)
            return null;
        var reversed = Entries.FirstOrDefault(entry => entry.Id == id);
        return reversed is null ? ReversalRefusal.OtherAccount : rule(reversed);
    }
}
