using System.Data.Common;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Ledger;

/// <summary>Follows the entries of one account and keeps the first thing that is wrong.</summary>
internal sealed class AccountCheck(string contractId)
{
    private readonly Dictionary<EntryId, LedgerEntry> seen = [];
    private readonly HashSet<EntryId> reversed = [];
    private AccountHead? head = Guid.TryParse(contractId, out var id) ? AccountHead.Empty(new ContractId(id)) : null;
    private LedgerFinding? finding;

    internal void Take(StoredEntry stored)
    {
        if (finding is not null || head is null)
            return;
        if (Problem(stored, head) is { } problem)
        {
            finding = new(problem, stored.ContractId, stored.Id, stored.Sequence);
            return;
        }

        if (stored.Entry is not { } entry)
            return;
        seen[entry.Id] = entry;
        head = head.After(entry);
    }

    /// <summary>The first thing wrong, once all entries were seen and the contract's own row is held against them.</summary>
    internal LedgerFinding? Close(DbDataReader contract)
    {
        if (finding is not null)
            return finding;
        if (head is null)
            return new("Unreadable", contractId, null, null);
        var standing = head.Standing;
        long[] sums =
        [
            standing.Obligation.Cents,
            standing.Credited.Cents,
            standing.Closed.Cents,
            standing.Outstanding.Cents,
            standing.Payable.Cents,
        ];
        for (var at = 0; at < sums.Length; at++)
            if (!contract.GetValue(at + 1).Equals(sums[at]))
                return Whole("Balance", contract.GetName(at + 1));
        var isHead =
            contract.GetValue(6).Equals(head.Sequence)
            && contract.GetValue(7).Equals(head.Hash)
            && contract.GetValue(8).Equals(RecordedMoment.Microseconds(head.RecordedAt));
        return isHead
            ? null
            : Whole("Head", $"the contract has seen entry {contract.GetValue(6)}, the ledger ends at {head.Sequence}");
    }

    private string? Problem(StoredEntry stored, AccountHead before)
    {
        if (stored.Entry is not { } entry)
            return "Unreadable";
        if (before.FaultOf(entry) is { } fault)
            return fault.Kind.ToString();
        if (
            entry.Reverses is { } id
            && !(seen.TryGetValue(id, out var mistake) && reversed.Add(id) && ObligationAccount.IsOpposite(entry, mistake))
        )
            return nameof(LedgerFaultKind.Reversal);
        return stored.ReceiptVerifies ? null : "Receipt";
    }

    private LedgerFinding Whole(string problem, string detail) => new(problem, contractId, null, null, detail);
}
