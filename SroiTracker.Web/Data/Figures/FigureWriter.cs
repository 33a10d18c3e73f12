using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SroiTracker.Web.Data.Figures;

/// <summary>Writes many figures with one prepared statement, inside the transaction that is open: fifty thousand rows take seconds.</summary>
internal static class FigureWriter
{
    private static readonly string[] Columns =
    [
        "id", "snapshot_id", "scope_key", "area_kind", "region", "municipality", "area_name", "crebo", "sector", "segment", "level", "education",
        "pathway", "count", "mark", "published_change", "change", "has_change_difference", "precision_word", "note", "content_hash",
    ];

    internal static async Task WriteAsync(SroiDbContext db, List<ShortageFigureRow> figures, Action<int> tell, CancellationToken token)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText =
            $"INSERT INTO shortage_figure ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(column => "@" + column))})";
        var parameters = Columns.Select(column => Parameter(command, column)).ToList();
        for (var done = 0; done < figures.Count; done++)
        {
            var values = ValuesOf(figures[done]);
            for (var place = 0; place < values.Length; place++) parameters[place].Value = values[place] ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(token);
            tell(done + 1);
        }
    }

    private static object?[] ValuesOf(ShortageFigureRow row) =>
    [
        row.Id, row.SnapshotId, row.ScopeKey, row.AreaKind.ToString(), row.Region, row.Municipality, row.AreaName, row.Crebo, row.Sector, row.Segment,
        row.Level, row.Education.ToString(), row.Pathway.ToString(), row.Count, row.Mark.ToString(), row.PublishedChange, row.Change?.ToString(),
        row.HasChangeDifference,        row.PrecisionWord, row.Note, row.ContentHash,
    ];

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@" + name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
