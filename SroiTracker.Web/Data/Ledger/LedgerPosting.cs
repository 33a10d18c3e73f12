using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Ledger;

/// <summary>
/// The one path by which the ledger grows: entries, balances on the contract, the state rows that belong to it and its outbox
/// rows, in one transaction, once per key, answered only after the commit.
/// </summary>
public sealed class LedgerPosting(SroiDatabase database, WriteTransaction writes)
{
    private const int SaltBytes = 16;

    public async Task<PostingOutcome> PostAsync(PostingRequest request, ChangeContext change, CancellationToken token)
    {
        if (PostingChecks.Refusal(request) is { } refusal)
            return refusal;
        await using var data = database.Open();
        return await writes.RunAsync(data, change, trail => PostAsync(data, request, trail, token), token);
    }

    private static async Task<PostingOutcome> PostAsync(
        SroiDbContext data,
        PostingRequest request,
        AuditTrail trail,
        CancellationToken token
    )
    {
        var bodyHash = PostingFingerprint.Of(request, trail.Change.Who);
        if (!await KeyIsNewAsync(data, request.IdempotencyKey, bodyHash, trail.Change, token))
            return Abandon(trail, await EarlierAsync(data, request.IdempotencyKey, bodyHash, token));
        if (await AddFirstAsync(data, request, trail, token) is { } notAdded)
            return Abandon(trail, new NotPosted(PostingRefusal.Refused, notAdded));
        var contracts = await ContractsAsync(data, request, token);
        if (await PostingChecks.RefusalAsync(data, request, contracts, token) is { } refusal)
            return Abandon(trail, refusal);

        var entries = new List<LedgerEntry>();
        foreach (var account in request.Accounts)
        {
            var before = contracts[account.ContractId].Outstanding;
            entries.AddRange(Book(data, contracts[account.ContractId], account, trail));
            if (EntryRules.ChangesSettled(account.Drafts))
                await SettledNotices.TellAsync(data, contracts[account.ContractId], before, trail.Change, token);
        }

        if (request.Also is not null && await request.Also(new(data, trail, contracts, entries), token) is { } refused)
            return Abandon(trail, new NotPosted(PostingRefusal.Refused, refused));

        var answer = new Posted([.. entries.Select(Posted)], IsRepeat: false);
        await KeepAnswerAsync(data, request.IdempotencyKey, answer, token);
        return answer;
    }

    private static async Task<string?> AddFirstAsync(
        SroiDbContext data, PostingRequest request, AuditTrail trail, CancellationToken token)
    {
        if (request.First is null) return null;
        var refused = await request.First(data, trail, token);
        if (refused is null) await data.SaveChangesAsync(token);
        return refused;
    }

    private static List<LedgerEntry> Book(SroiDbContext data, Contract contract, AccountPosting account, AuditTrail trail)
    {
        var (head, entries, before) = (contract.Head, new List<LedgerEntry>(), contract.Outstanding);
        foreach (var draft in account.Drafts)
        {
            var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));
            var entry = head.Append(draft, new(new EntryId(NewId(trail.Change)), trail.Change.When, trail.Change.Who, salt));
            data.LedgerEntries.Add(LedgerEntryRow.Of(entry));
            if (draft.Receipt is { } receipt)
                data.Receipts.Add(ReceiptRow.Of(entry.Id.Value, receipt, salt));
            head = head.After(entry);
            entries.Add(entry);
        }

        if (entries.Count == 0) return entries;
        contract.Advance(head);
        trail.Note(
            "ledger.posted",
            new("contract", contract.Id, contract.AuthorityId),
            new { outstandingCents = before.Cents },
            new
            {
                outstandingCents = contract.Outstanding.Cents,
                sequence = contract.LedgerSequence,
                entries = entries.Count,
            }
        );
        return entries;
    }

    private static async Task<Dictionary<Guid, Contract>> ContractsAsync(
        SroiDbContext data,
        PostingRequest request,
        CancellationToken token
    )
    {
        var ids = request.Accounts.Select(account => account.ContractId).ToList();
        return await data
            .Contracts.Where(contract => ids.Contains(contract.Id))
            .ToDictionaryAsync(contract => contract.Id, token);
    }

    private static async Task<bool> KeyIsNewAsync(
        SroiDbContext data,
        string key,
        string bodyHash,
        ChangeContext change,
        CancellationToken token
    ) =>
        await data.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO idempotency_key (key, body_hash, answer, recorded_at)
            VALUES ({key}, {bodyHash}, '', {RecordedMoment.Microseconds(change.When)}) ON CONFLICT DO NOTHING
            """,
            token
        ) == 1;

    private static async Task<PostingOutcome> EarlierAsync(
        SroiDbContext data,
        string key,
        string bodyHash,
        CancellationToken token
    )
    {
        var earlier = await data.IdempotencyKeys.AsNoTracking().SingleAsync(row => row.Key == key, token);
        return earlier.BodyHash == bodyHash
            ? new Posted(JsonSerializer.Deserialize<List<PostedEntry>>(earlier.Answer) ?? [], IsRepeat: true)
            : new NotPosted(PostingRefusal.KeyUsedForOther);
    }

    private static Task<int> KeepAnswerAsync(SroiDbContext data, string key, Posted answer, CancellationToken token) =>
        data.Database.ExecuteSqlAsync(
            $"UPDATE idempotency_key SET answer = {JsonSerializer.Serialize(answer.Entries)} WHERE key = {key}",
            token
        );

    private static PostingOutcome Abandon(AuditTrail trail, PostingOutcome outcome)
    {
        trail.Abandon();
        return outcome;
    }

    private static PostedEntry Posted(LedgerEntry entry) => new(entry.Id.Value, entry.Contract.Value, entry.Sequence, entry.Hash);

    private static Guid NewId(ChangeContext change) => RowId.At(change.When);
}
