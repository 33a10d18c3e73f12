using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Register;

/// <summary>The balance with which a running contract comes in.</summary>
/// <param name="Proof">Where it stands: the document that shows it.</param>
public sealed record OpeningBalance(Guid ContractId, Money Obligation, Money Credited, LocalDate On, string Proof);

/// <summary>How an opening balance compares with the account it is meant for.</summary>
public enum OpeningState
{
    /// <summary>It can be booked.</summary>
    New,

    /// <summary>It is booked already, exactly so.</summary>
    Same,

    /// <summary>Another opening balance is booked; take that one back first.</summary>
    Differs,

    /// <summary>Something was credited here already.</summary>
    InUse,
}

/// <summary>
/// Books opening balances: all of a delivery, or none. An obligation that was derived when the contract was entered is taken back
/// first, so that a contract never carries both.
/// </summary>
public sealed class OpeningBalances(SroiDatabase database, LedgerPosting posting)
{
    private static readonly EntryKind[] Derived = [EntryKind.ObligationSet, EntryKind.ObligationAdjusted];
    private static readonly EntryKind[] Opening = [EntryKind.OpeningObligation, EntryKind.OpeningCredit];

    /// <summary>How the balance compares with the entries of its account.</summary>
    public static OpeningState Compare(OpeningBalance balance, IReadOnlyList<LedgerEntry> entries)
    {
        var standing = Standing(entries);
        var opened = standing.Where(entry => Opening.Contains(entry.Kind)).ToList();
        if (opened.Count > 0) return IsSame(balance, opened) ? OpeningState.Same : OpeningState.Differs;
        return standing.All(entry => Derived.Contains(entry.Kind)) ? OpeningState.New : OpeningState.InUse;
    }

    /// <summary>Books the balances together.</summary>
    public async Task<PostingOutcome> BookAsync(string key, IReadOnlyList<OpeningBalance> balances, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        var accounts = new List<AccountPosting>();
        foreach (var balance in balances)
        {
            var account = await data.LedgerEntries.AccountAsync(balance.ContractId, token);
            var contract = await data.Contracts.AsNoTracking().SingleAsync(row => row.Id == balance.ContractId, token);
            accounts.Add(new(balance.ContractId, [.. Drafts(balance, account.Entries)], contract.Version));
        }

        return await posting.PostAsync(
            new PostingRequest { IdempotencyKey = key, Accounts = accounts, Also = (scope, _) => Task.FromResult(MoveOn(scope, balances)) }, change,
            token);
    }

    private static IEnumerable<EntryDraft> Drafts(OpeningBalance balance, IReadOnlyList<LedgerEntry> entries)
    {
        foreach (var derived in Standing(entries)) yield return ReversalRules.Draft(derived, balance.On, "opening.replaces");
        yield return new(EntryKind.OpeningObligation, Book.Effort, balance.Obligation, balance.On, balance.Proof);
        if (!balance.Credited.IsZero) yield return new(EntryKind.OpeningCredit, Book.Effort, -balance.Credited, balance.On, balance.Proof);
    }

    /// <summary>The entries that were not taken back and take nothing back.</summary>
    private static List<LedgerEntry> Standing(IReadOnlyList<LedgerEntry> entries)
    {
        var taken = entries.Select(entry => entry.Reverses).OfType<EntryId>().ToHashSet();
        return [.. entries.Where(entry => entry.Reverses is null && !taken.Contains(entry.Id))];
    }

    private static bool IsSame(OpeningBalance balance, List<LedgerEntry> opened)
    {
        var sums = AccountStanding.Of(opened);
        return sums.Obligation == balance.Obligation && sums.Credited == balance.Credited
            && opened.TrueForAll(entry => entry.EffectiveOn == balance.On);
    }

    private static string? MoveOn(PostingScope scope, IReadOnlyList<OpeningBalance> balances)
    {
        foreach (var balance in balances)
        {
            var contract = scope.Contracts[balance.ContractId];
            scope.Trail.Note("contract.opened", new("contract", contract.Id, contract.AuthorityId), null,
                new { obligationCents = balance.Obligation.Cents });
            var isBeside = contract.State is ContractState.NeedsDecision or ContractState.NotObligated or ContractState.Exempt;
            if (isBeside || !balance.Credited.IsZero)
                contract.MoveTo(balance.Credited.IsZero ? ContractState.Registered : ContractState.Running, scope.Trail.Change);
        }

        return null;
    }
}
