using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Imports;

/// <summary>How a shortage file compares with what was known.</summary>
public sealed record ShortageSummary
{
    public int New { get; set; }

    public int Solved { get; set; }

    public int Same { get; set; }

    public int Higher { get; set; }

    public int Lower { get; set; }

    public int NotCounted { get; set; }

    /// <summary>Figures that were kept before, exactly as they are.</summary>
    public int Known { get; set; }

    /// <summary>Totals of the source that its own parts do not add up to.</summary>
    public int TotalDifferences { get; set; }

    /// <summary>Published changes that our own figures do not show.</summary>
    public int ChangeDifferences { get; set; }

    /// <summary>How many figures changed: higher, lower or solved.</summary>
    public int Changed => Higher + Lower + Solved;

    /// <summary>How many figures would be kept.</summary>
    public int Fresh => New + Same + Changed + NotCounted;
}

/// <summary>The outcome of an import, or of a trial of one.</summary>
/// <param name="Summary">The comparison; null when the file is refused.</param>
/// <param name="Faults">Faults and remarks; one blocking fault refuses the whole file.</param>
/// <param name="IsSaved">Whether the figures stand in the database now.</param>
public sealed record ShortageImportResult(ShortageSummary? Summary, IReadOnlyList<ImportFault> Faults, bool IsSaved)
{
    /// <summary>The rows that were understood.</summary>
    public int Rows { get; init; }

    /// <summary>The rows with a fault.</summary>
    public int Faulty { get; init; }
}

/// <summary>Brings shortage figures in: all of the file or nothing, once, each delivery beside the earlier ones.</summary>
public sealed class ShortageImport(SroiDbContext db, WriteTransaction writes)
{
    private const int NameLength = 255;

    /// <summary>Reads the file and keeps its figures, unless it is a trial or a fault stands in the way.</summary>
    public async Task<ShortageImportResult> RunAsync(
        Stream file,
        string fileName,
        bool isTrial,
        ChangeContext change,
        CancellationToken token,
        IProgress<ImportStanding>? progress = null
    )
    {
        if (CitizenServiceNumber.OccursIn(fileName))
        {
            return new(null, [new(0, null, null, null, ImportFaultCode.CitizenNumber, [])], false);
        }

        return await RunAsync(await SheetReader.ReadAsync(file, ImportLimits.Default, token), fileName, isTrial, change, token, progress);
    }

    /// <summary>Keeps the figures of a table that was read before, unless it is a trial or a fault stands in the way.</summary>
    public async Task<ShortageImportResult> RunAsync(
        SheetResult sheet, string fileName, bool isTrial, ChangeContext change, CancellationToken token, IProgress<ImportStanding>? progress = null)
    {
        var tables = await TablesAsync(token);
        if (CompanionImport.Knows(sheet))
            return await new CompanionImport(db, writes).RunAsync(sheet, tables, NameOf(fileName), isTrial, change, token);
        var read = ShortageRows.Read(sheet, tables, progress);
        if (read.IsBlocked)
            return new(null, read.Faults, false) { Rows = read.Rows.Count, Faulty = read.Faulty };

        return isTrial
            ? (await CompareAsync(read, progress, token)).Result
            : await writes.RunAsync(db, change, trail => KeepAsync(read, NameOf(fileName), trail, progress, token), token);
    }

    private async Task<(List<ComparedRow> Fresh, ShortageImportResult Result)> CompareAsync(
        ImportRows<ShortageRow> read,
        IProgress<ImportStanding>? progress,
        CancellationToken token
    )
    {
        progress.Tell(ImportStage.Comparing, 0, read.Rows.Count);
        var comparison = new ShortageComparison(await HistoryAsync(token));
        var fresh = read
            .Rows.OrderBy(row => row.MeasuredOn.FirstDay)
            .ThenBy(row => row.Row)
            .Select(comparison.Take)
            .OfType<ComparedRow>()
            .ToList();
        comparison.CheckTotals(read.Rows);
        progress.Tell(ImportStage.Comparing, read.Rows.Count, read.Rows.Count);
        return (fresh, new(comparison.Summary, [.. read.Faults, .. comparison.Remarks], false) { Rows = read.Rows.Count });
    }

    private async Task<ShortageImportResult> KeepAsync(
        ImportRows<ShortageRow> read,
        string fileName,
        AuditTrail trail,
        IProgress<ImportStanding>? progress,
        CancellationToken token
    )
    {
        var (fresh, result) = await CompareAsync(read, progress, token);
        if (fresh.Count == 0)
            trail.Abandon();
        else
            await KeepAsync(fresh, fileName, trail, progress, token);
        return result with { IsSaved = true };
    }

    private async Task KeepAsync(
        List<ComparedRow> fresh, string fileName, AuditTrail trail, IProgress<ImportStanding>? progress, CancellationToken token)
    {
        var figures = new List<ShortageFigureRow>(fresh.Count);
        var now = trail.Change.When;
        foreach (var group in fresh.GroupBy(row => (row.Row.Source, row.Row.MeasuredOn)))
        {
            var snapshot = new SnapshotRow
            {
                Id = RowId.New(),
                Source = group.Key.Source,
                MeasuredOn = group.Key.MeasuredOn.FirstDay,
                Precision = group.Key.MeasuredOn.Precision,
                RecordedAt = now,
                RecordedBy = Guid.TryParse(trail.Change.Who, out var account) ? account : null,
                FileName = fileName,
            };
            db.Add(snapshot);
            figures.AddRange(group.Select(row => row.ToFigure(snapshot.Id)));
            trail.Note("shortages.imported", new("snapshot", snapshot.Id), null, new { figures = group.Count() });
        }

        db.Add(OutboxRow.Of(OutboxKinds.Match, "{}", now));
        await db.SaveChangesAsync(token);
        await FigureWriter.WriteAsync(db, figures, done => progress.Tell(ImportStage.Keeping, done, figures.Count), token);
    }

    private async Task<List<KnownFigure>> HistoryAsync(CancellationToken token)
    {
        var rows =
            from snapshot in db.Set<SnapshotRow>().AsNoTracking()
            join figure in db.Set<ShortageFigureRow>().AsNoTracking() on snapshot.Id equals figure.SnapshotId
            orderby snapshot.RecordedAt, snapshot.Id, figure.Id
            select new KnownFigure(figure.ScopeKey, figure.Pathway, snapshot.MeasuredOn, figure.Count, figure.ContentHash);
        return await rows.ToListAsync(token);
    }

    /// <summary>What shortage files are checked against.</summary>
    public async Task<ShortageTables> TablesAsync(CancellationToken token)
    {
        var regions = await db.Set<RegionRow>().AsNoTracking().ToListAsync(token);
        var sectors = await db.Set<SectorChamberRow>().AsNoTracking().ToListAsync(token);
        var segments = await db.Set<SegmentRow>().AsNoTracking().ToListAsync(token);
        return new(
            regions.ToDictionary(row => LabourMarketRegionCode.Parse(row.Code)!.Value, NamesOf),
            sectors.ToDictionary(
                row => row.Name.ToLowerInvariant(),
                row => SectorCode.Parse(row.Code)!.Value,
                StringComparer.Ordinal
            ),
            segments.ToDictionary(
                row => row.Segment.ToLowerInvariant(),
                row => SectorCode.Parse(row.Sector),
                StringComparer.Ordinal
            )
        )
        {
            Qualifications = await db.Set<QualificationRow>().AsNoTracking().Select(row => row.Crebo).ToHashSetAsync(token),
            Municipalities = await MunicipalitiesAsync(token),
        };
    }

    private async Task<Dictionary<MunicipalityCode, string>> MunicipalitiesAsync(CancellationToken token) =>
        (await db.Municipalities.AsNoTracking().Select(row => new { row.Code, row.Name }).ToListAsync(token))
        .Where(row => MunicipalityCode.Parse(row.Code) is not null)
        .ToDictionary(row => MunicipalityCode.Parse(row.Code)!.Value, row => row.Name);

    private static string NameOf(string path) =>
        Path.GetFileName(path) is { Length: > NameLength } name ? name[..NameLength] : Path.GetFileName(path);

    private static IReadOnlyList<string> NamesOf(RegionRow row) =>
        [row.Name, .. (row.OtherNames ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
