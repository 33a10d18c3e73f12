using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Policies;

/// <summary>
/// The book that the whole program uses: the seed's files and what was published here. Published rows only grow, so their
/// number tells whether the book is the newest; it is looked at once a second, and at once after publishing in this process.
/// </summary>
public sealed class PolicyEditions(SroiDatabase database, string root, IClock clock)
{
    private static readonly Duration Pause = Duration.FromSeconds(1);

    private readonly Lock making = new();
    private readonly Lazy<IReadOnlyList<PolicyVersion>> seed = new(() => Seed(root));
    private volatile Edition? current;
    private Instant looked = Instant.MinValue;

    /// <summary>The newest book.</summary>
    public PolicyBook Newest()
    {
        if (current is not { } known) return Refresh();
        var now = clock.GetCurrentInstant();
        return now - looked < Pause && now >= looked ? known.Book : Refresh();
    }

    /// <summary>Looks at once whether something was published, and makes the book anew if so.</summary>
    /// <exception cref="PolicyRefusedException">A published version can no longer be read, or stands on the day of another text in the
    /// seed.</exception>
    public PolicyBook Refresh()
    {
        lock (making)
        {
            looked = clock.GetCurrentInstant();
            using var connection = Open();
            var count = Count(connection);
            if (current is { } known && known.Published == count) return known.Book;
            var edition = new Edition(count, Make(count == 0 ? [] : Published(connection)));
            current = edition;
            return edition.Book;
        }
    }

    private static IReadOnlyList<PolicyVersion> Seed(string root)
    {
        var (versions, faults) = PolicyLibrary.Read(root);
        return faults.Count == 0 ? versions : throw new PolicyRefusedException(faults);
    }

    /// <summary>A version that was put into the seed later is the same one; another text on that day is refused.</summary>
    private PolicyBook Make(IReadOnlyList<PolicyVersion> published)
    {
        var known = seed.Value.ToDictionary(version => (version.Folder, version.ValidFrom));
        var faults = new List<PolicyFault>();
        var added = new List<PolicyVersion>();
        foreach (var version in published)
        {
            if (!known.TryGetValue((version.Folder, version.ValidFrom), out var own)) added.Add(version);
            else if (own.Hash != version.Hash) faults.Add(new PolicyFault(Name(version), "$", "version.double", version.Folder));
        }

        return faults.Count == 0 ? new PolicyBook(seed.Value.Concat(added)) : throw new PolicyRefusedException(faults);
    }

    private static string Name(PolicyVersion version) => $"{version.Folder}/{LocalDatePattern.Iso.Format(version.ValidFrom)}.json";

    private SqliteConnection? Open()
    {
        if (!File.Exists(database.Path)) return null;
        var connection = new SqliteConnection(database.ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Zero also before the table is made: a verb may ask before anything is published.</summary>
    private static long Count(SqliteConnection? connection)
    {
        if (connection is null) return 0;
        using var table = connection.CreateCommand();
        table.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'policy_published'";
        if ((long)table.ExecuteScalar()! == 0) return 0;
        using var rows = connection.CreateCommand();
        rows.CommandText = "SELECT count(*) FROM policy_published";
        return (long)rows.ExecuteScalar()!;
    }

    private static List<PolicyVersion> Published(SqliteConnection? connection)
    {
        var versions = new List<PolicyVersion>();
        using var command = connection!.CreateCommand();
        command.CommandText = "SELECT folder, valid_from, content FROM policy_published ORDER BY folder, valid_from";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var (version, faults) = PolicyFileReader.Read(rows.GetString(0), rows.GetString(1) + ".json", (byte[])rows[2]);
            versions.Add(version ?? throw new PolicyRefusedException(faults));
        }

        return versions;
    }

    /// <param name="Published">How many rows it was made of.</param>
    private sealed record Edition(long Published, PolicyBook Book);
}
