using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Ledger;
using SroiTracker.Web.Data;

namespace SroiTracker.Web.Commands.Demo;

/// <summary>Writes ledger entries by one prepared statement, many times faster than tracked rows.</summary>
internal sealed class SyntheticLedger : IAsyncDisposable
{
    private static readonly string[] Columns =
    [
        "id", "contract_id", "sequence", "book", "kind", "cents", "effective_on", "recorded_at", "recorded_by", "why", "previous_hash", "hash",
    ];

    private readonly DbCommand command;

    internal SyntheticLedger(SroiDbContext data)
    {
        command = data.Database.GetDbConnection().CreateCommand();
        command.Transaction = data.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"INSERT INTO ledger_entry ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(name => "@" + name))})";
        foreach (var name in Columns)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            command.Parameters.Add(parameter);
        }
    }

    internal async Task WriteAsync(LedgerEntry entry, CancellationToken token)
    {
        object[] values =
        [
            entry.Id.Value.ToString().ToUpperInvariant(), entry.Contract.Value.ToString().ToUpperInvariant(), entry.Sequence,
            entry.Book.ToString(), entry.Kind.ToString(), entry.Amount.Cents, LocalDatePattern.Iso.Format(entry.EffectiveOn),
            RecordedMoment.Microseconds(entry.RecordedAt), entry.By, entry.Why, entry.PreviousHash, entry.Hash,
        ];
        for (var place = 0; place < values.Length; place++) command.Parameters[place].Value = values[place];
        await command.ExecuteNonQueryAsync(token);
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();
}
