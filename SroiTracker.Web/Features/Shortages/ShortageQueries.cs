using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shortages;

/// <summary>Reads figures for the screens.</summary>
public sealed class ShortageQueries(SroiDbContext db, FigureTables tables, FigureNames names, IStringLocalizer<ShortagesTexts> texts)
{
    private const int PageSize = 25;
    private static readonly string Country = ShortageScope.TotalOf(ShortageArea.Country).Key;

    /// <summary>The latest figure of every scope, worst first, with the trends above it.</summary>
    public async Task<ShortagesPage> ListAsync(ShortageFilter filter, LocalDate today, CancellationToken token)
    {
        var snapshots = await tables.SnapshotsAsync(today, token);
        var mapping = await tables.MappingAsync(today, token);
        var sectors = await names.SectorsAsync(token);
        var current = ShortageRules.Current(snapshots, today).Where(shortage => filter.Takes(shortage.Scope, mapping)).ToList();
        var lines = await LinesAsync(current, sectors, today, token);
        return new(
            filter,
            [.. lines.OrderBy(line => line.IsStale).ThenByDescending(line => line.Shortage.Count).ThenBy(line => line.Shortage.Scope.Key, StringComparer.Ordinal)],
            await RegionsAsync(token),
            [.. sectors.OrderBy(sector => sector.Value, StringComparer.Ordinal).Select(sector => new SelectListItem(sector.Value, sector.Key))],
            TrendsOf(filter, snapshots, today),
            current.Count == 0 ? null : current.MaxBy(shortage => shortage.MeasuredOn.FirstDay)!.MeasuredOn,
            lines.Count > 0 && lines.TrueForAll(line => line.IsStale));
    }

    /// <summary>One scope with its history; null when nothing was ever measured there.</summary>
    public async Task<FigurePage?> FigureAsync(string scopeKey, LocalDate today, CancellationToken token)
    {
        var snapshots = OfScope(await tables.SnapshotsAsync(today, token), scopeKey);
        if (ShortageRules.Current(snapshots, today) is not [var current]) return null;
        var line = (await LinesAsync([current], await names.SectorsAsync(token), today, token))[0];
        return new(line, TrendOf(current.Scope.Area.Name, snapshots, today), await HistoryAsync(scopeKey, token));
    }

    /// <summary>The deliveries, newest measurement first, from a place on.</summary>
    public async Task<SnapshotsPage> SnapshotsAsync(LocalDate? beforeDay, Guid? beforeId, LocalDate today, CancellationToken token)
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

    private async Task<List<ShortageLine>> LinesAsync(
        List<CurrentShortage> current, IReadOnlyDictionary<string, string> sectors, LocalDate today, CancellationToken token)
    {
        var crebos = current.Select(shortage => shortage.Scope.Qualification?.Digits).OfType<string>().Distinct().ToList();
        var qualifications = await names.QualificationsAsync(crebos, token);
        var words = new MatchExplainer(CultureInfo.CurrentUICulture, sectors);
        var stale = tables.Weights().StaleAfterDays;
        return
        [
            .. current.Select(shortage => new ShortageLine(
                shortage,
                words.What(shortage.Scope, qualifications.GetValueOrDefault(shortage.Scope.Qualification?.Digits ?? "")),
                StalenessRules.IsStale(shortage.MeasuredOn, today, stale))),
        ];
    }

    private async Task<IReadOnlyList<FigureLine>> HistoryAsync(string scopeKey, CancellationToken token)
    {
        var rows = await (
            from figure in db.Set<ShortageFigureRow>().AsNoTracking()
            where figure.ScopeKey == scopeKey
            join snapshot in db.Set<SnapshotRow>().AsNoTracking() on figure.SnapshotId equals snapshot.Id
            orderby snapshot.MeasuredOn descending, snapshot.RecordedAt descending, figure.Id
            select new { figure, snapshot }).ToListAsync(token);
        return
        [
            .. rows.Select(row => new FigureLine(
                MeasuredOn.Of(row.snapshot.MeasuredOn, row.snapshot.Precision), row.figure.PrecisionWord, row.figure.Pathway, row.figure.Count,
                row.figure.Mark, row.figure.PublishedChange, row.figure.HasChangeDifference, row.snapshot.Source, row.figure.Note,
                row.snapshot.FileName, row.snapshot.RecordedAt)),
        ];
    }

    private async Task<IReadOnlyList<SelectListItem>> RegionsAsync(CancellationToken token) =>
        [
            new(texts["Country"], "NL"),
            new(texts["CustomAreas"], "overig"),
            .. (await names.RegionsAsync(token)).Select(region => new SelectListItem(region.Name, region.Code)),
        ];

    private List<Trend> TrendsOf(ShortageFilter filter, IReadOnlyList<ShortageSnapshot> snapshots, LocalDate today)
    {
        var series = new List<Trend> { TrendOf(texts["Country"], OfScope(snapshots, Country), today) };
        var region = snapshots.SelectMany(snapshot => snapshot.Figures).Select(figure => figure.Scope.Area)
            .FirstOrDefault(area => area.Kind == AreaKind.Region && area.Region!.Value.Text == filter.Regio);
        if (region is not null) series.Insert(0, TrendOf(region.Name, OfScope(snapshots, ShortageScope.TotalOf(region).Key), today));
        return [.. series.Where(trend => trend.Points.Count > 0)];
    }

    /// <summary>What was known on each measured day, by the same rule as the figure of today.</summary>
    private static Trend TrendOf(string name, List<ShortageSnapshot> snapshots, LocalDate today) =>
        new(name, [
            .. snapshots.Select(snapshot => snapshot.MeasuredOn.FirstDay).Where(day => day <= today).Distinct().Order()
                .SelectMany(day => ShortageRules.Current(snapshots, day).Where(current => current.MeasuredOn.FirstDay == day))
                .Select(current => new TrendPoint(current.MeasuredOn, current.Count, current.Mark == FigureMark.Counted)),
        ]);

    private static List<ShortageSnapshot> OfScope(IReadOnlyList<ShortageSnapshot> snapshots, string scopeKey) =>
        [
            .. snapshots.Select(snapshot => snapshot with { Figures = [.. snapshot.Figures.Where(figure => figure.Scope.Key == scopeKey)] })
                .Where(snapshot => snapshot.Figures.Count > 0),
        ];
}
