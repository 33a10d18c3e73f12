using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Shortages;

namespace SroiTracker.Web.Data.Figures;

/// <summary>
/// The latest figure of every scope. Deliveries are never changed, so what was worked out stays true until the next one comes in: it is
/// kept in memory until then.
/// </summary>
public sealed class FigureBoard(SroiDbContext db, FigureTables tables, FigureBoardCache cache)
{
    /// <summary>The latest figure of every scope on a day; of one pathway only when asked.</summary>
    public async Task<IReadOnlyList<CurrentShortage>> CurrentAsync(LocalDate today, ShortagePathway? pathway, CancellationToken token)
    {
        var version = await VersionAsync(token);
        if (cache.Find(version, today, pathway) is { } known) return known;
        var snapshots = await tables.SnapshotsAsync(today, token);
        return cache.Keep(version, today, pathway, ShortageRules.Current(pathway is { } one ? OfPathway(snapshots, one) : snapshots, today));
    }

    /// <summary>The deliveries that say something about these scopes, with those figures only, in the order in which they were recorded.</summary>
    public async Task<IReadOnlyList<ShortageSnapshot>> SeriesAsync(IReadOnlyCollection<string> scopeKeys, LocalDate today, CancellationToken token)
    {
        var rows = await (
            from figure in db.Set<ShortageFigureRow>().AsNoTracking()
            where scopeKeys.Contains(figure.ScopeKey)
            join snapshot in db.Set<SnapshotRow>().AsNoTracking() on figure.SnapshotId equals snapshot.Id
            where snapshot.MeasuredOn <= today
            orderby snapshot.RecordedAt, snapshot.Id, figure.Id
            select new { figure, snapshot }).ToListAsync(token);
        return
        [
            .. rows.GroupBy(row => row.snapshot.Id).Select(group => new ShortageSnapshot(
                group.First().snapshot.Source,
                MeasuredOn.Of(group.First().snapshot.MeasuredOn, group.First().snapshot.Precision),
                [.. group.Select(row => FigureTables.FigureOf(row.figure))])),
        ];
    }

    /// <summary>The newest figures of hbo and wo of these areas by name, which are shown beside and never added.</summary>
    public async Task<IReadOnlyList<OtherEducation>> OtherEducationAsync(IReadOnlyCollection<string> areas, LocalDate today, CancellationToken token)
    {
        var rows = await (
            from figure in db.Set<ShortageFigureRow>().AsNoTracking()
            where areas.Contains(figure.AreaName) && figure.Education != EducationKind.Mbo
            join snapshot in db.Set<SnapshotRow>().AsNoTracking() on figure.SnapshotId equals snapshot.Id
            where snapshot.MeasuredOn <= today
            orderby snapshot.MeasuredOn, snapshot.RecordedAt
            select new OtherEducation(figure.AreaName, figure.Education, figure.Count, figure.Mark, snapshot.MeasuredOn)).ToListAsync(token);
        return [.. rows.GroupBy(row => (row.Area, row.Education)).Select(group => group.Last())];
    }

    internal static IReadOnlyList<ShortageSnapshot> OfPathway(IReadOnlyList<ShortageSnapshot> snapshots, ShortagePathway pathway) =>
        [
            .. snapshots.Select(snapshot => snapshot with { Figures = [.. snapshot.Figures.Where(figure => figure.Pathway == pathway)] })
                .Where(snapshot => snapshot.Figures.Count > 0),
        ];

    private Task<int> VersionAsync(CancellationToken token) => db.Set<SnapshotRow>().CountAsync(token);
}

/// <summary>A figure of another kind of education than mbo.</summary>
/// <param name="Area">The area's name.</param>
/// <param name="Education">The kind of education.</param>
/// <param name="Count">The number; null when there is none.</param>
/// <param name="Mark">How sure it is.</param>
/// <param name="MeasuredOn">The day of measurement.</param>
public sealed record OtherEducation(string Area, EducationKind Education, long? Count, FigureMark Mark, LocalDate MeasuredOn);

/// <summary>What the board worked out, for one number of deliveries and one day.</summary>
public sealed class FigureBoardCache
{
    private readonly Lock door = new();
    private readonly Dictionary<string, IReadOnlyList<CurrentShortage>> byPathway = new(StringComparer.Ordinal);
    private (int Version, LocalDate Day) stamp;

    internal IReadOnlyList<CurrentShortage>? Find(int version, LocalDate day, ShortagePathway? pathway)
    {
        lock (door) return stamp == (version, day) ? byPathway.GetValueOrDefault(NameOf(pathway)) : null;
    }

    internal IReadOnlyList<CurrentShortage> Keep(int version, LocalDate day, ShortagePathway? pathway, IReadOnlyList<CurrentShortage> figures)
    {
        lock (door)
        {
            if (stamp != (version, day)) byPathway.Clear();
            stamp = (version, day);
            return byPathway[NameOf(pathway)] = figures;
        }
    }

    private static string NameOf(ShortagePathway? pathway) => pathway?.ToString() ?? "";
}
