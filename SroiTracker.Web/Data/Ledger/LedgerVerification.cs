using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Ledger;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Ledger;

/// <summary>
/// Reads the whole ledger without trust: every hash and its place in the chain, every reversal and receipt, and whether each
/// contract carries the sums of its entries and the head of its chain.
/// </summary>
public static class LedgerVerification
{
    private const string Contracts = """
        SELECT id, obligation_cents, credited_cents, closed_cents, outstanding_cents, payable_cents,
               ledger_sequence, ledger_hash, ledger_recorded_at
        FROM contract ORDER BY id
        """;

    public static async Task<LedgerVerificationResult> RunAsync(SroiDatabase database, CancellationToken token)
    {
        await using var data = database.Open();
        await data.Database.OpenConnectionAsync(token);
        var run = new Run();
        try
        {
            // A deferred transaction reads one moment of the file and keeps no writer waiting.
            await using var moment = ((SqliteConnection)data.Database.GetDbConnection()).BeginTransaction(deferred: true);
            await run.AccountsAsync(data.Database.GetDbConnection(), token);
            await run.IntegrityAsync(data.Database.GetDbConnection(), token);
        }
        catch (SqliteException fault)
        {
            run.Findings.Add(new("Integrity", null, null, null, fault.Message));
        }

        return new(run.Accounts, run.Entries, run.Findings);
    }

    private sealed class Run
    {
        internal List<LedgerFinding> Findings { get; } = [];

        internal long Accounts { get; private set; }

        internal long Entries { get; private set; }

        internal async Task AccountsAsync(DbConnection connection, CancellationToken token)
        {
            await using var contracts = await OpenAsync(connection, Contracts, token);
            await using var entries = await OpenAsync(connection, StoredEntry.Select, token);
            var next = await NextAsync(entries, token);
            while (await contracts.ReadAsync(token))
            {
                var id = contracts.GetString(0);
                for (; next is not null && string.CompareOrdinal(next.ContractId, id) < 0; next = await NextAsync(entries, token))
                    Stray(next);
                var check = new AccountCheck(id);
                for (; next is not null && next.ContractId == id; next = await NextAsync(entries, token))
                    check.Take(next);
                if (check.Close(contracts) is { } finding)
                    Findings.Add(finding);
                Accounts++;
            }

            for (; next is not null; next = await NextAsync(entries, token))
                Stray(next);
        }

        internal async Task IntegrityAsync(DbConnection connection, CancellationToken token)
        {
            await using var answer = await OpenAsync(connection, "PRAGMA integrity_check(1)", token);
            if (await answer.ReadAsync(token) && answer.GetString(0) is not "ok" and var problem)
                Findings.Add(new("Integrity", null, null, null, problem));
        }

        private async Task<StoredEntry?> NextAsync(DbDataReader entries, CancellationToken token)
        {
            if (!await entries.ReadAsync(token))
                return null;
            Entries++;
            return StoredEntry.Read(entries);
        }

        private void Stray(StoredEntry entry) =>
            Findings.Add(new(nameof(LedgerFaultKind.OtherAccount), entry.ContractId, entry.Id, entry.Sequence));

        private static async Task<DbDataReader> OpenAsync(DbConnection connection, string sql, CancellationToken token)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            return await command.ExecuteReaderAsync(token);
        }
    }
}
