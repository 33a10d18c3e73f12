using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SroiTracker.Web.Data.Sqlite;

/// <summary>
/// Sets what keeps a promise (write-ahead log, full flush, foreign keys, triggers on replacement) on every connection, reads it
/// back, and refuses to go on when it did not take.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Set =
        "PRAGMA busy_timeout=10000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=1; "
        + "PRAGMA recursive_triggers=1; PRAGMA mmap_size=0;";

    // A pooled connection keeps what was set; asking once for each saves a round trip on every query.
    private static readonly ConditionalWeakTable<object, object> Checked = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        Apply((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Apply((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    internal static void Apply(SqliteConnection connection)
    {
        if (connection.Handle is not { } handle || Checked.TryGetValue(handle, out _))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Set;
        command.ExecuteNonQuery();
        Require(connection);
        Checked.AddOrUpdate(handle, handle);
    }

    internal static void Require(SqliteConnection connection)
    {
        Require(connection, "journal_mode", "wal");
        Require(connection, "synchronous", "2");
        Require(connection, "foreign_keys", "1");
        Require(connection, "recursive_triggers", "1");
    }

    private static void Require(SqliteConnection connection, string pragma, string wanted)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        var found = Convert.ToString(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        if (!string.Equals(found, wanted, StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException(
                $"the database keeps {pragma}={found} where {wanted} is needed; bookings are refused"
            );
    }
}
