using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Outbox;

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
}

/// <summary>The outcome of an import, or of a trial of one.</summary>
/// <param name="Summary">The comparison; null when the file is refused.</param>
/// <param name="Faults">Faults and remarks; one blocking fault refuses the whole file.</param>
/// <param name="IsSaved">Whether the figures stand in the database now.</param>
public sealed record ShortageImportResult(ShortageSummary? Summary, IReadOnlyList<ImportFault> Faults, bool IsSaved);

/// <summary>Brings shortage figures in: all of the file or nothing, once, each delivery beside the earlier ones.</summary>
public sealed class ShortageImport(SroiDbContext db, IClock clock)
{
    /// <summary>The work that follows an import.</summary>
    public const string MatchKind = "match";

    private const int NameLength = 255;

    /// <summary>Reads the file and keeps its figures, unless it is a trial or a fault stands in the way.</summary>
    /// <param name="by">The account that brings it in; null for the command line.</param>
    public async Task<ShortageImportResult> RunAsync(
        Stream file,
        string fileName,
        bool isTrial,
        Guid? by,
        CancellationToken token
    )
    {
        if (CitizenServiceNumber.OccursIn(fileName))
        {
            return new(null, [new(0, null, null, null, ImportFaultCode.CitizenNumber, [])], false);
        }

        var sheet = await SheetReader.ReadAsync(file, ImportLimits.Default, token);
        var read = ShortageRows.Read(sheet, await TablesAsync(token));
        if (read.IsBlocked)
            return new(null, read.Faults, false);

        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var comparison = new ShortageComparison(await HistoryAsync(token));
        var fresh = read
            .Rows.OrderBy(row => row.MeasuredOn.FirstDay)
            .ThenBy(row => row.Row)
            .Select(comparison.Take)
            .OfType<ComparedRow>()
            .ToList();
        var faults = read.Faults.Concat(comparison.Remarks).ToList();
        if (isTrial)
            return new(comparison.Summary, faults, false);

        Keep(fresh, Path.GetFileName(fileName), by);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return new(comparison.Summary, faults, true);
    }

    private void Keep(List<ComparedRow> fresh, string fileName, Guid? by)
    {
        if (fresh.Count == 0)
            return;
        var now = clock.GetCurrentInstant();
        foreach (var group in fresh.GroupBy(row => (row.Row.Source, row.Row.MeasuredOn)))
        {
            var snapshot = new SnapshotRow
            {
                Id = Guid.CreateVersion7(),
                Source = group.Key.Source,
                MeasuredOn = group.Key.MeasuredOn.FirstDay,
                Precision = group.Key.MeasuredOn.Precision,
                RecordedAt = now,
                RecordedBy = by,
                FileName = fileName.Length > NameLength ? fileName[..NameLength] : fileName,
            };
            snapshot.Figures.AddRange(group.Select(row => row.ToFigure(snapshot.Id)));
            db.Add(snapshot);
        }

        db.Add(OutboxRow.Of(MatchKind, "{}", now));
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
        );
    }

    private static IReadOnlyList<string> NamesOf(RegionRow row) =>
        [row.Name, .. (row.OtherNames ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
