using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using SroiTracker.Domain.Shortages;

namespace SroiTracker.Web.Data.Figures;

/// <summary>
/// Loads the reference tables of the seed folder, in one transaction. A file whose content did not change since the last time is
/// skipped; loading twice changes nothing. Rows of a mapping that a person added are left alone.
/// </summary>
public sealed class FigureSeed(SroiDbContext db, FigureFolder folder, IClock clock)
{
    private const string MappingFile = "mapping/cpv-to-sector.tsv";
    private const string NewerSeed = "nieuwe versie van de meegeleverde tabel";

    private static readonly (string File, string Table)[] Tables =
    [
        ("regions/labour-market-regions-2025.tsv", "region"),
        ("regions/region-names.tsv", "region_name"),
        ("regions/municipalities-2025.tsv", "municipality"),
        ("codes/sector-chambers.tsv", "sector_chamber"),
        ("codes/qualifications.tsv", "qualification"),
        ("codes/cpv.tsv", "cpv_code"),
        ("mapping/sbi-to-sector.tsv", "trade_sector"),
        ("mapping/segment-to-sector.tsv", "segment"),
    ];

    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal) { "level", "rank", "layout_year" };

    /// <summary>Loads what changed; says how many files that were.</summary>
    public async Task<int> LoadAsync(LocalDate today, CancellationToken token)
    {
        var stamps = await db.Set<SeedStamp>().ToDictionaryAsync(stamp => stamp.Name, token);
        var changed = Tables
            .Select(table => (SeedTable.Read(folder, table.File), table.Table))
            .Where(table => IsChanged(stamps, table.Item1))
            .ToList();
        var mapping = SeedTable.Read(folder, MappingFile);
        if (changed.Count == 0 && !IsChanged(stamps, mapping)) return 0;

        await using var transaction = await db.Database.BeginTransactionAsync(token);
        foreach (var (table, name) in changed)
        {
            await WriteAsync(table, name, transaction, token);
            Stamp(stamps, table);
        }

        if (IsChanged(stamps, mapping)) await ReplaceMappingAsync(mapping, today, token);
        Stamp(stamps, mapping);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return changed.Count + 1;
    }

    private static bool IsChanged(Dictionary<string, SeedStamp> stamps, SeedTable table) =>
        !stamps.TryGetValue(table.Name, out var stamp) || stamp.Hash != table.Hash;

    private void Stamp(Dictionary<string, SeedStamp> stamps, SeedTable table)
    {
        var now = clock.GetCurrentInstant();
        if (stamps.TryGetValue(table.Name, out var stamp))
        {
            (stamp.Hash, stamp.LoadedAt) = (table.Hash, now);
            return;
        }

        stamps[table.Name] = new() { Name = table.Name, Hash = table.Hash, LoadedAt = now };
        db.Add(stamps[table.Name]);
    }

    // One prepared statement, run for every row: the table and column names come from this file and the headings of our own tables.
    private async Task WriteAsync(SeedTable table, string name, IDbContextTransaction transaction, CancellationToken token)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        command.CommandText = UpsertOf(table.Columns, name);
        var parameters = table.Columns.Select((_, place) => AddParameter(command, place)).ToList();
        foreach (var row in table.Rows)
        {
            for (var place = 0; place < row.Length; place++) parameters[place].Value = ValueOf(table.Columns[place], row[place]);
            await command.ExecuteNonQueryAsync(token);
        }
    }

    private static string UpsertOf(IReadOnlyList<string> columns, string name)
    {
        var values = string.Join(", ", columns.Select((_, place) => $"@p{place}"));
        var updates = string.Join(", ", columns.Skip(1).Select(column => $"\"{column}\" = excluded.\"{column}\""));
        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        return $"INSERT INTO \"{name}\" ({names}) VALUES ({values}) ON CONFLICT (\"{columns[0]}\") DO UPDATE SET {updates}";
    }

    private static DbParameter AddParameter(DbCommand command, int place)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = $"@p{place}";
        command.Parameters.Add(parameter);
        return parameter;
    }

    private static object ValueOf(string column, string text) =>
        text.Length == 0 ? DBNull.Value
        : Numbers.Contains(column) ? long.Parse(text, CultureInfo.InvariantCulture)
        : text;

    private async Task ReplaceMappingAsync(SeedTable table, LocalDate today, CancellationToken token)
    {
        var standing = await db.Set<CpvMappingRow>().Where(row => row.AddedBy == null && row.ValidUntil == null).ToListAsync(token);
        var wanted = table.Rows.Select(row => MappingOf(row, today)).ToDictionary(row => row.Content, StringComparer.Ordinal);
        foreach (var old in standing.Where(row => !wanted.Remove(row.Content))) old.Close(today, null, NewerSeed);
        db.AddRange(wanted.Values);
    }

    private static CpvMappingRow MappingOf(string[] cells, LocalDate today) => new()
    {
        Id = RowId.New(),
        Prefix = cells[0],
        Rank = int.Parse(cells[1], CultureInfo.InvariantCulture),
        Sector = cells[2],
        Domain = cells[3],
        ExampleDossiers = cells[4],
        Strength = cells[5] switch
        {
            "sterk" => FitStrength.Strong,
            "zwak" => FitStrength.Weak,
            "vangnet" => FitStrength.Fallback,
            var other => throw new InvalidDataException($"{MappingFile}: unknown strength '{other}'"),
        },
        Reason = cells[6],
        ValidFrom = today,
    };
}
