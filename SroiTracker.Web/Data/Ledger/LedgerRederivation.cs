using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Ledger;

/// <summary>What became of deriving one booked amount again.</summary>
public enum Rederived
{
    /// <summary>The same amount and the same steps.</summary>
    Equal,

    /// <summary>Another amount or other steps.</summary>
    Different,

    /// <summary>The very text of the policy is no longer here.</summary>
    PolicyGone,

    /// <summary>The facts were erased; their commitment verifies.</summary>
    FactsErased,
}

/// <summary>One derived entry, derived again.</summary>
/// <param name="Cents">What the receipt says.</param>
/// <param name="CentsNow">What the rules say now; null when they could not be asked.</param>
public sealed record RederivedEntry(Guid EntryId, Guid ContractId, long Sequence, Rederived Result, long? Cents, long? CentsNow);

/// <summary>Derives booked amounts again from their receipts.</summary>
public sealed class LedgerRederivation(SroiDatabase database, PolicyBook book)
{
    /// <summary>Every derived amount in the ledger, in the order of booking.</summary>
    public IAsyncEnumerable<RederivedEntry> AllAsync(CancellationToken token) => OfAsync(null, token);

    /// <summary>Every derived amount in the accounts of one authority; of all when it is null.</summary>
    public async IAsyncEnumerable<RederivedEntry> OfAsync(
        Guid? authorityId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token)
    {
        await using var data = database.Open();
        var rows = from entry in data.LedgerEntries.AsNoTracking()
                   join receipt in data.Receipts.AsNoTracking() on entry.Id equals receipt.EntryId
                   where authorityId == null || data.Contracts.Any(contract => contract.Id == entry.ContractId && contract.AuthorityId == authorityId)
                   orderby entry.ContractId, entry.Sequence
                   select new { entry.Id, entry.ContractId, entry.Sequence, Receipt = receipt };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(token))
        {
            var (result, now) = Again(row.Receipt.ToReceipt());
            yield return new RederivedEntry(row.Id, row.ContractId, row.Sequence, result, row.Receipt.Cents, now);
        }
    }

    /// <summary>Derives the amount of one receipt again.</summary>
    public (Rederived Result, long? CentsNow) Again(Receipt receipt)
    {
        if (receipt.Facts.Length == 0) return (Rederived.FactsErased, null);
        if (book.Pinned(receipt.Policy, receipt.ValidFrom, receipt.PolicyHash) is not { } version) return (Rederived.PolicyGone, null);
        using var facts = JsonDocument.Parse(receipt.Facts);
        if (CaseReader.Read(facts.RootElement).Case is not { } asked) return (Rederived.Different, null);
        var now = CaseRules.Answer(asked, version).Derivation;
        var (name, cents) = CaseJson.Named(now.Outcome);
        var isEqual = name == receipt.Outcome && cents == receipt.Cents && CaseJson.Steps(now.Steps) == receipt.Steps;
        return (isEqual ? Rederived.Equal : Rederived.Different, cents);
    }
}
