using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
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
    public async Task<ShortageImportResult> RunAsync(Stream file, string fileName, bool isTrial, Guid? by, CancellationToken token)
    {
        if (CitizenServiceNumber.OccursIn(fileName))
        {
            return new(null, [new(0, null, null, null, ImportFaultCode.CitizenNumber, [])], false);
        }

        var sheet = await SheetReader.ReadAsync(file, ImportLimits.Default, token);
        var read = ShortageRows.Read(sheet, await TablesAsync(token));
        if (read.IsBlocked) return new(null, read.Faults, false);

        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var comparison = new ShortageComparison(await HistoryAsync(token));
        var fresh = read.Rows.OrderBy(row => row.MeasuredOn.FirstDay).ThenBy(row => row.Row).Select(comparison.Take).OfType<ComparedRow>().ToList();
        var faults = read.Faults.Concat(comparison.Remarks).ToList();
        if (isTrial) return new(comparison.Summary, faults, false);

        Keep(fresh, Path.GetFileName(fileName), by);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return new(comparison.Summary, faults, true);
    }

    private void Keep(List<ComparedRow> fresh, string fileName, Guid? by)
    {
        if (fresh.Count == 0) return;
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
        var rows = from snapshot in db.Set<SnapshotRow>().AsNoTracking()
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
            sectors.ToDictionary(row => row.Name.ToLowerInvariant(), row => SectorCode.Parse(row.Code)!.Value, StringComparer.Ordinal),
            segments.ToDictionary(row => row.Segment.ToLowerInvariant(), row => SectorCode.Parse(row.Sector), StringComparer.Ordinal));
    }

    private static IReadOnlyList<string> NamesOf(RegionRow row) =>
        [row.Name, .. (row.OtherNames ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

/// <summary>A figure that is kept already.</summary>
internal sealed record KnownFigure(string ScopeKey, Pathway Pathway, LocalDate MeasuredOn, long? Count, string ContentHash);

/// <summary>A row that is new to us.</summary>
internal sealed record ComparedRow(ShortageRow Row, string ContentHash, bool HasChangeDifference)
{
    internal ShortageFigureRow ToFigure(Guid snapshot)
    {
        var scope = Row.Figure.Scope;
        return new()
        {
            Id = Guid.CreateVersion7(),
            SnapshotId = snapshot,
            ScopeKey = scope.Key,
            AreaKind = scope.Area.Kind,
            Region = scope.Area.Region?.Text,
            AreaName = scope.Area.Name,
            Crebo = scope.Qualification?.Digits,
            Sector = scope.Sector?.Text,
            Segment = scope.Segment,
            Level = scope.Level,
            Pathway = Row.Figure.Pathway,
            Count = Row.Figure.Count,
            Mark = Row.Figure.Mark,
            PublishedChange = Row.Change,
            HasChangeDifference = HasChangeDifference,
            PrecisionWord = Row.PrecisionWord,
            Note = Row.Note,
            ContentHash = ContentHash,
        };
    }
}

/// <summary>Compares rows, oldest first, with the latest figure of the same series before them.</summary>
internal sealed class ShortageComparison
{
    private readonly HashSet<string> hashes;
    private readonly Dictionary<(string Scope, Pathway Pathway), List<(LocalDate Day, long? Count)>> series = [];

    internal ShortageComparison(IReadOnlyList<KnownFigure> known)
    {
        hashes = known.Select(figure => figure.ContentHash).ToHashSet(StringComparer.Ordinal);
        foreach (var figure in known) SeriesOf(figure.ScopeKey, figure.Pathway).Add((figure.MeasuredOn, figure.Count));
    }

    internal ShortageSummary Summary { get; } = new();

    internal List<ImportFault> Remarks { get; } = [];

    /// <summary>Counts the row; null when exactly this figure is kept already.</summary>
    internal ComparedRow? Take(ShortageRow row)
    {
        var hash = HashOf(row);
        if (!hashes.Add(hash))
        {
            Summary.Known++;
            return null;
        }

        var earlier = SeriesOf(row.Figure.Scope.Key, row.Figure.Pathway);
        var previous = earlier.Where(figure => figure.Day <= row.MeasuredOn.FirstDay && figure.Count is not null)
            .OrderBy(figure => figure.Day).Select(figure => figure.Count).LastOrDefault();
        Count(row.Figure.Count, previous);
        earlier.Add((row.MeasuredOn.FirstDay, row.Figure.Count));
        return new(row, hash, IsChangeWrong(row, previous));
    }

    private void Count(long? count, long? previous)
    {
        if (count is not { } now) Summary.NotCounted++;
        else if (now == (previous ?? 0)) Summary.Same++;
        else if (previous is null or 0) Summary.New++;
        else if (now == 0) Summary.Solved++;
        else if (now > previous) Summary.Higher++;
        else Summary.Lower++;
    }

    private bool IsChangeWrong(ShortageRow row, long? previous)
    {
        if (row.Change is not { } published || row.Figure.Count is not { } count || previous is not { } before) return false;
        if (count - before == published) return false;
        Remarks.Add(new(row.Row, "verschil", null, Text(published), ImportFaultCode.ChangeDiffers, [Text(published), Text(count - before)], false));
        return true;
    }

    private List<(LocalDate Day, long? Count)> SeriesOf(string scope, Pathway pathway)
    {
        if (!series.TryGetValue((scope, pathway), out var figures)) series[(scope, pathway)] = figures = [];
        return figures;
    }

    private static string HashOf(ShortageRow row) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
            '\n', row.Source, LocalDatePattern.Iso.Format(row.MeasuredOn.FirstDay), row.MeasuredOn.Precision, row.Figure.Scope.Key,
            row.Figure.Pathway, row.Figure.Count is { } count ? Text(count) : "", row.Figure.Mark))));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
