using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Tests.Given;

/// <summary>A real SQLite file in a folder of its own, migrated, removed afterwards.</summary>
internal sealed class TempDatabase : IDisposable
{
    internal static readonly Guid Authority = new("01900000-0000-7000-8000-0000000000a1");
    internal static readonly Guid Contractor = new("01900000-0000-7000-8000-0000000000b1");
    internal static readonly ChangeContext Change = new("tester", Booked.Moment, "because", "test");

    // Migrated once; each test gets a copy.
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateAsync);

    private TempDatabase(string folder)
    {
        Folder = folder;
        Database = SroiDatabase.At(Path.Combine(folder, "sroi.db"));
        Writes = new WriteTransaction(Database);
        Posting = new LedgerPosting(Database, Writes);
    }

    internal string Folder { get; }

    internal SroiDatabase Database { get; }

    internal WriteTransaction Writes { get; }

    internal LedgerPosting Posting { get; }

    internal static TempDatabase Empty() => new(Directory.CreateTempSubdirectory("sroi-data-").FullName);

    internal static async Task<TempDatabase> CreateAsync(int contracts = 1)
    {
        var temp = Empty();
        await File.WriteAllBytesAsync(temp.Database.Path, await Migrated.Value);
        await using var data = temp.Open();
        await temp.Writes.RunAsync(
            data,
            Change,
            trail =>
            {
                Fill(data, trail, contracts);
                return Task.CompletedTask;
            },
            CancellationToken.None
        );
        return temp;
    }

    internal static Guid Contract(int number) => new(number, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 0xc1]);

    internal SroiDbContext Open() => Database.Open();

    internal Task<PostingOutcome> PostAsync(PostingRequest request, ChangeContext? change = null) =>
        Posting.PostAsync(request, change ?? Change, CancellationToken.None);

    internal Task<PostingOutcome> PostAsync(string key, int contract, params EntryDraft[] drafts) =>
        PostAsync(PostingRequest.For(Contract(contract), key, drafts));

    internal async Task<Contract> ContractAsync(int number)
    {
        await using var data = Open();
        return await data.Contracts.AsNoTracking().SingleAsync(contract => contract.Id == Contract(number));
    }

    /// <summary>Runs SQL on a connection that knows nothing of the program.</summary>
    internal int Raw(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    /// <summary>Removes the triggers, as somebody with the file in hand could.</summary>
    internal void DropTriggers()
    {
        foreach (var table in new[] { "ledger_entry", "audit_line", "recorded_decision", "amendment", "exemption", "receipt" })
            Raw($"DROP TRIGGER tr_{table}_no_update; DROP TRIGGER tr_{table}_no_delete; DROP TRIGGER tr_{table}_no_replace;");
    }

    internal Task<LedgerVerificationResult> VerifyAsync() => LedgerVerification.RunAsync(Database, CancellationToken.None);

    public void Dispose()
    {
        using (var connection = new SqliteConnection(Database.ConnectionString))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<byte[]> MigrateAsync()
    {
        using var temp = Empty();
        await temp.Database.PrepareAsync(CancellationToken.None);
        temp.Raw("PRAGMA wal_checkpoint(TRUNCATE)");
        return await File.ReadAllBytesAsync(temp.Database.Path);
    }

    private static void Fill(SroiDbContext data, AuditTrail trail, int contracts)
    {
        data.Add(
            new Authority
            {
                Id = Authority,
                Folder = "utrecht",
                Name = "Gemeente Utrecht",
                Kind = AuthorityKind.Municipality,
            }
        );
        data.Add(
            SroiTracker.Web.Data.Register.Contractor.Register(Contractor, new ContractorFacts("De Bouwer"), Authority, Change)
        );
        for (var number = 1; number <= contracts; number++)
            data.Add(NewContract(number));
        trail.Note("test.filled", new("authority", Authority, Authority));
    }

    private static Contract NewContract(int number) =>
        SroiTracker.Web.Data.Register.Contract.Register(
            new()
            {
                Id = Contract(number),
                AuthorityId = Authority,
                ContractorId = Contractor,
                Reference = $"C{number}",
                Title = "Onderhoud",
                Facts = new()
                {
                    Value = Money.OfEuros(250_000),
                    Cpv = CpvCode.Parse("45000000"),
                    ValueFlag = ValueFlag.Usable,
                },
                Days = new() { StartOn = new LocalDate(2026, 1, 1), IsStartAssumed = true },
            },
            Change
        );
}
