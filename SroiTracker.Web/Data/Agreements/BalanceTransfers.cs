using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Agreements;

/// <summary>Surplus credit that somebody wants to move.</summary>
/// <param name="Id">Names it, so that it happens once.</param>
public sealed record BalanceTransfer(Guid Id, Guid From, Guid To, Money Amount, string Why);

/// <summary>The one way in which surplus credit moves between contracts of one authority, and comes back.</summary>
public sealed class BalanceTransfers(SroiDatabase database, LedgerPosting posting, ClaimInquiry inquiry)
{
    /// <summary>Moves it; a second time with one identity changes nothing.</summary>
    public async Task<TransferRefusal?> MoveAsync(BalanceTransfer asked, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        if (await FindAsync(data, asked.Id, token) is { } done) return IsSame(done, asked) ? null : TransferRefusal.Changed;
        var (from, to) = (await ContractAsync(data, asked.From, token), await ContractAsync(data, asked.To, token));
        if (from is null || to is null || from.AuthorityId != to.AuthorityId) return TransferRefusal.NotTogether;
        var facts = new SurplusTransfer(
            from.Id == to.Id, await AreTogetherAsync(data, from, to, change, token),
            await IsAllowedAsync(data, from, change, token) && await IsAllowedAsync(data, to, change, token), from.Outstanding, asked.Amount);
        if (SurplusTransferRules.Refusal(facts) is { } refusal) return refusal;
        return await BookAsync(from, Row(asked, from.AuthorityId, null, change), change, token);
    }

    /// <summary>Takes a transfer back, once and whole, by one in the other direction.</summary>
    public async Task<TransferRefusal?> TakeBackAsync(Guid transfer, string why, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        if (await FindAsync(data, transfer, token) is not { } done) return TransferRefusal.Changed;
        if (done.TakesBackId is not null || await data.Set<BalanceTransferRow>().AnyAsync(row => row.TakesBackId == transfer, token))
            return TransferRefusal.TakenBack;
        var from = await ContractAsync(data, done.ToContractId, token) ?? throw new InvalidOperationException("a transfer has its contracts");
        var back = new BalanceTransfer(RowId.At(change.When), done.ToContractId, done.FromContractId, done.Amount, why);
        return await BookAsync(from, Row(back, done.AuthorityId, transfer, change), change, token);
    }

    /// <summary>The giving account must be as it was read: the surplus depends on it.</summary>
    private async Task<TransferRefusal?> BookAsync(Contract from, BalanceTransferRow row, ChangeContext change, CancellationToken token)
    {
        var today = DutchDay.Of(change.When);
        var outcome = await posting.PostAsync(new PostingRequest
        {
            IdempotencyKey = row.TakesBackId is { } back ? $"transfer:{back}:back" : $"transfer:{row.Id}",
            Fingerprint = $"{row.FromContractId} {row.ToContractId}",
            Accounts =
            [
                new(row.FromContractId, [new(EntryKind.Transfer, Book.Effort, row.Amount, today, row.Why)], ExpectedSequence: from.LedgerSequence),
                new(row.ToContractId, [new(EntryKind.Transfer, Book.Effort, -row.Amount, today, row.Why)]),
            ],
            Also = (posted, _) =>
            {
                posted.Data.Add(row);
                posted.Trail.Note(
                    row.TakesBackId is null ? "transfer.moved" : "transfer.takenBack", new("contract", row.FromContractId, row.AuthorityId), null,
                    new { row.Id, to = row.ToContractId, cents = row.Amount.Cents });
                return Task.FromResult<string?>(null);
            },
        }, change, token);
        return outcome is Posted ? null : TransferRefusal.Changed;
    }

    private static async Task<bool> AreTogetherAsync(SroiDbContext data, Contract from, Contract to, ChangeContext change, CancellationToken token) =>
        from.ContractorId == to.ContractorId
        || (await AgreementReader.HoldingAsync(data, from.Id, DutchDay.Of(change.When), token) is var (_, version) && version.Holds(to.Id));

    private async Task<bool> IsAllowedAsync(SroiDbContext data, Contract contract, ChangeContext change, CancellationToken token) =>
        inquiry.VersionOf(contract) is { } policy
        && SurplusTransferRules.IsAllowed(policy, await DecisionsOfContract.LoadAsync(data, contract.Id, DutchDay.Of(change.When), token));

    private static bool IsSame(BalanceTransferRow done, BalanceTransfer asked) =>
        done.FromContractId == asked.From && done.ToContractId == asked.To && done.Amount == asked.Amount && done.TakesBackId is null;

    private static BalanceTransferRow Row(BalanceTransfer asked, Guid authority, Guid? takesBack, ChangeContext change) => new()
    {
        Id = asked.Id, AuthorityId = authority, FromContractId = asked.From, ToContractId = asked.To, Amount = asked.Amount, Why = asked.Why,
        TakesBackId = takesBack, RecordedBy = change.Who, RecordedAt = change.When,
    };

    private static Task<BalanceTransferRow?> FindAsync(SroiDbContext data, Guid id, CancellationToken token) =>
        data.Set<BalanceTransferRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, token);

    private static Task<Contract?> ContractAsync(SroiDbContext data, Guid id, CancellationToken token) =>
        data.Contracts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, token);
}
