using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Imports;

/// <summary>Brings the numbers of students and krapte in, through the same door as shortages: all of the file or nothing.</summary>
internal sealed class CompanionImport(SroiDbContext db, WriteTransaction writes)
{
    internal static bool Knows(SheetResult file) =>
        file.Sheet is { } sheet && (CompanionRows.AreStudents(sheet) || CompanionRows.AreTensions(sheet));

    internal async Task<ShortageImportResult> RunAsync(
        SheetResult file, ShortageTables tables, string fileName, bool isTrial, ChangeContext change, CancellationToken token)
    {
        var read = CompanionRows.Read(file, tables, null);
        if (read.IsBlocked) return new(null, read.Faults, false) { Rows = read.Rows.Count, Faulty = read.Faulty };
        return isTrial
            ? (await CompareAsync(read, token)).Result
            : await writes.RunAsync(db, change, trail => KeepAsync(read, fileName, trail, token), token);
    }

    private async Task<(List<CompanionRow> Fresh, ShortageImportResult Result)> CompareAsync(ImportRows<CompanionRow> read, CancellationToken token)
    {
        var known = await db.Set<CompanionFigureRow>().AsNoTracking().Select(row => row.ContentHash).ToHashSetAsync(token);
        var fresh = read.Rows.Where(row => known.Add(row.ContentHash)).ToList();
        var summary = new ShortageSummary { New = fresh.Count, Known = read.Rows.Count - fresh.Count };
        return (fresh, new(summary, read.Faults, false) { Rows = read.Rows.Count });
    }

    private async Task<ShortageImportResult> KeepAsync(ImportRows<CompanionRow> read, string fileName, AuditTrail trail, CancellationToken token)
    {
        var (fresh, result) = await CompareAsync(read, token);
        if (fresh.Count == 0) trail.Abandon();
        else trail.Note("companions.imported", new("companions", RowId.New()), null, new { figures = fresh.Count });
        db.AddRange(fresh.Select(row => RowOf(row, fileName, trail.Change)));
        return result with { IsSaved = true };
    }

    private static CompanionFigureRow RowOf(CompanionRow row, string fileName, ChangeContext change) => new()
    {
        Id = RowId.New(),
        Kind = row.Kind,
        Region = row.Region,
        Sector = row.Sector,
        Education = row.Education,
        MeasuredOn = row.MeasuredOn,
        Precision = DayPrecision.Day,
        Number = row.Number,
        Tension = row.Tension,
        Source = row.Source,
        FileName = fileName,
        RecordedAt = change.When,
        RecordedBy = Guid.TryParse(change.Who, out var account) ? account : null,
        ContentHash = row.ContentHash,
    };
}
