using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shortages;

/// <summary>Reads deliveries of figures for the screens.</summary>
public sealed class SnapshotQueries(SroiDbContext db, FigureTables tables, FigureNames names)
{
    private const int PageSize = 25;
    private const int FiguresSize = 100;

    /// <summary>The deliveries, newest measurement first, from a place on.</summary>
    public async Task<SnapshotsPage> ListAsync(LocalDate? beforeDay, Guid? beforeId, LocalDate today, CancellationToken token)
    {
        var all = db.Set<SnapshotRow>().AsNoTracking();
        var from = beforeDay is { } day && beforeId is { } id
            ? all.Where(row => row.MeasuredOn < day || (row.MeasuredOn == day && row.Id.CompareTo(id) < 0))
            : all;
        var rows = await from
            .OrderByDescending(row => row.MeasuredOn).ThenByDescending(row => row.Id).Take(PageSize + 1)
            .Select(row => new
            {
                row.Id, row.Source, row.MeasuredOn, row.Precision, row.RecordedAt, row.FileName, Figures = row.Figures.Count,
                NotCounted = row.Figures.Count(figure => figure.Mark != FigureMark.Counted),
                Differences = row.Figures.Count(figure => figure.HasChangeDifference),
            })
            .ToListAsync(token);
        var stale = tables.Weights().StaleAfterDays;
        var lines = rows.Take(PageSize).Select(row => (row, Measured: MeasuredOn.Of(row.MeasuredOn, row.Precision))).Select(found => new SnapshotLine(
            found.row.Id, found.row.Source, found.Measured, found.row.RecordedAt, found.row.FileName, found.row.Figures, found.row.NotCounted,
            found.row.Differences, StalenessRules.IsStale(found.Measured, today, stale))).ToList();
        return new(lines, rows.Count > PageSize ? $"?voor={DayText.Field(lines[^1].Measured.FirstDay)}&id={lines[^1].Id}" : null);
    }

    /// <summary>One delivery with what it changed, from a place on; null when there is none.</summary>
    public async Task<SnapshotPage?> FindAsync(Guid id, FigureChange? filter, string? after, CancellationToken token)
    {
        var snapshot = await db.Set<SnapshotRow>().AsNoTracking().Where(row => row.Id == id)
            .Select(row => new { row.Source, row.MeasuredOn, row.Precision }).SingleOrDefaultAsync(token);
        if (snapshot is null) return null;
        var figures = db.Set<ShortageFigureRow>().AsNoTracking().Where(row => row.SnapshotId == id);
        var counts = await figures.Where(row => row.Change != null).GroupBy(row => row.Change!.Value)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, token);
        var rows = await figures.Where(row => filter == null || row.Change == filter)
            .Where(row => after == null || row.ScopeKey.CompareTo(after) > 0)
            .OrderBy(row => row.ScopeKey).ThenBy(row => row.Id).Take(FiguresSize + 1).ToListAsync(token);
        var isMore = rows.Count > FiguresSize;
        var next = isMore ? Uri.EscapeDataString(rows[FiguresSize - 1].ScopeKey) : null;
        return new(
            id, snapshot.Source, MeasuredOn.Of(snapshot.MeasuredOn, snapshot.Precision), filter,
            counts.OrderBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value),
            await FiguresAsync([.. rows.Take(FiguresSize)], token),
            next is null ? null : $"?wat={filter}&na={next}");
    }

    private async Task<IReadOnlyList<SnapshotFigure>> FiguresAsync(List<ShortageFigureRow> rows, CancellationToken token)
    {
        var words = new MatchExplainer(CultureInfo.CurrentUICulture, await names.SectorsAsync(token));
        var qualifications = await names.QualificationsAsync([.. rows.Select(row => row.Crebo).OfType<string>().Distinct()], token);
        return
        [
            .. rows.Select(row => new SnapshotFigure(
                row.ScopeKey, row.AreaName,
                words.What(FigureTables.FigureOf(row).Scope, qualifications.GetValueOrDefault(row.Crebo ?? "")), row.Pathway, row.Count, row.Change)),
        ];
    }
}
