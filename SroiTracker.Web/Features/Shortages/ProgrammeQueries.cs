using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shortages;

/// <summary>Reads one programme: its figures over time, what is still open, how much it moves, and what stands beside it.</summary>
public sealed class ProgrammeQueries(
    SroiDbContext db, FigureBoard board, FigureTables tables, FigureNames names, SecuredPlaces secured, CompanionFigures companions)
{
    /// <summary>The programme of a scope; null when nothing was ever measured there.</summary>
    public async Task<ProgrammePage?> FindAsync(string scopeKey, LocalDate today, CancellationToken token)
    {
        var snapshots = await board.SeriesAsync([scopeKey], today, token);
        if (ShortageRules.Current(snapshots, today) is not [var current]) return null;
        var (scope, words) = (current.Scope, new MatchExplainer(CultureInfo.CurrentUICulture, await names.SectorsAsync(token)));
        var all = Trends.Of(scope.Area.Name, snapshots, today);
        return new()
        {
            Shortage = current,
            What = words.What(scope, await QualificationAsync(scope, token)),
            Words = words,
            IsStale = StalenessRules.IsStale(current.MeasuredOn, today, tables.Weights().StaleAfterDays),
            Age = Period.DaysBetween(current.MeasuredOn.FirstDay, today),
            Trend = all,
            PathwayTrends = Pathways(snapshots, today),
            Volatility = VolatilityRules.Of([.. all.Points.Where(point => point.IsCounted).Select(point => point.Count)]),
            Coverage = await CoverageAsync(current, token),
            Others = scope.Detail == ScopeDetail.Total ? await board.OtherEducationAsync([scope.Area.Name], today, token) : [],
            Tension = await TensionAsync(scope, today, token),
            Names = scope.Area.Region is { } region ? await names.RegionNamesAsync(region.Text, token) : [],
            History = await HistoryAsync(scopeKey, token),
        };
    }

    private static List<Trend> Pathways(IReadOnlyList<ShortageSnapshot> snapshots, LocalDate today) =>
        [
            .. new[] { ShortagePathway.Bol, ShortagePathway.Bbl }
                .Select(pathway => Trends.Of(pathway.ToString(), FigureBoard.OfPathway(snapshots, pathway), today))
                .Where(trend => trend.Points.Count > 0),
        ];

    private async Task<CoveragePart?> CoverageAsync(CurrentShortage current, CancellationToken token)
    {
        if (current.Mark != FigureMark.Counted) return null;
        var day = current.MeasuredOn.FirstDay;
        return await secured.SinceAsync(current.Scope, day, token) is { } count
            ? new(CoverageRules.Of(current.Count, day, count.For(current.Pathway)), count)
            : null;
    }

    private async Task<TensionPart?> TensionAsync(ShortageScope scope, LocalDate today, CancellationToken token)
    {
        var mapping = await tables.MappingAsync(today, token);
        var sector = (mapping.QualificationOf(scope.Qualification)?.Sector ?? scope.Sector)?.Text;
        return (await companions.TensionsAsync(today, token)).Of(scope.Area.Region?.Text, sector) is { Tension: { } tension } row
            ? new(tension, row.Region is null ? null : scope.Area.Name, row.Sector, MeasuredOn.Of(row.MeasuredOn, row.Precision), row.Source)
            : null;
    }

    private async Task<string?> QualificationAsync(ShortageScope scope, CancellationToken token) =>
        scope.Qualification is { } crebo ? (await names.QualificationsAsync([crebo.Digits], token)).GetValueOrDefault(crebo.Digits) : null;

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
                row.figure.Mark, row.figure.Change, row.figure.PublishedChange, row.figure.HasChangeDifference, row.snapshot.Source,
                row.figure.Note, row.snapshot.FileName, row.snapshot.RecordedAt)),
        ];
    }
}
