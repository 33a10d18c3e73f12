using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Features.CustomAreas;

/// <summary>Reads the areas of an authority with the figures of their municipalities.</summary>
public sealed class CustomAreaQueries(SroiDbContext db, FigureBoard board)
{
    /// <summary>The areas, by name.</summary>
    public async Task<CustomAreasPage> ListAsync(Viewer viewer, LocalDate today, CancellationToken token) =>
        new(await LinesAsync(Visible(viewer), today, token));

    /// <summary>One area; null when the reader's authority has no such area.</summary>
    public async Task<CustomAreaPage?> FindAsync(Guid id, Viewer viewer, LocalDate today, CancellationToken token)
    {
        if (await LinesAsync(Visible(viewer).Where(area => area.Id == id), today, token) is not [var line]) return null;
        var codes = line.Sum.Parts.Select(part => part.Code.Text).ToList();
        var regions = await (
            from place in db.Municipalities
            where codes.Contains(place.Code)
            join region in db.Set<RegionRow>() on place.RegionCode equals region.Code
            select new { region.Code, region.Name }).Distinct().OrderBy(region => region.Name).ToListAsync(token);
        var totals = (await board.CurrentAsync(today, null, token))
            .ToDictionary(figure => figure.Scope.Key, figure => figure.Count, StringComparer.Ordinal);
        return new(line, [.. regions.Select(region => new RegionBeside(region.Code, region.Name, totals.TryGetValue(region.Code + "/total", out var count) ? count : null))]);
    }

    /// <summary>The municipalities that a text names line by line; what no municipality is called comes back as it is.</summary>
    public async Task<(IReadOnlyList<string> Codes, IReadOnlyList<string> Unknown)> ReadAsync(string text, CancellationToken token)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var places = await db.Municipalities.AsNoTracking().Where(place => place.RegionCode != null).Select(place => new { place.Code, place.Name })
            .ToListAsync(token);
        var found = lines.Select(line => (line, Code: places.Find(place => Names(line, place.Code, place.Name))?.Code)).ToList();
        return ([.. found.Select(each => each.Code).OfType<string>().Distinct()],
            [.. found.Where(each => each.Code is null).Select(each => each.line)]);
    }

    /// <summary>Whether the authority has an area of this name.</summary>
    public Task<bool> HasAsync(string name, Viewer viewer, CancellationToken token) => Visible(viewer).AnyAsync(area => area.Name == name, token);

    private static bool Names(string line, string code, string name) =>
        line.Equals(code, StringComparison.OrdinalIgnoreCase) || line.Equals(name, StringComparison.OrdinalIgnoreCase);

    private IQueryable<CustomArea> Visible(Viewer viewer) =>
        db.Set<CustomArea>().AsNoTracking().Where(area => viewer.ReadsAuthority && area.AuthorityId == viewer.AuthorityId);

    private async Task<List<CustomAreaLine>> LinesAsync(IQueryable<CustomArea> areas, LocalDate today, CancellationToken token)
    {
        var rows = await (
            from area in areas
            join member in db.Set<CustomAreaMember>() on area.Id equals member.AreaId
            join place in db.Municipalities on member.Municipality equals place.Code
            orderby area.Name, area.Id
            select new { area.Id, area.Name, place.Code, Place = place.Name }).ToListAsync(token);
        var counts = (await board.CurrentAsync(today, null, token))
            .Where(figure => figure.Scope is { Area.Kind: AreaKind.Municipality, Detail: ScopeDetail.Total, Education: EducationKind.Mbo }
                && figure.Mark == FigureMark.Counted)
            .ToDictionary(figure => figure.Scope.Area.Municipality!.Value.Text, figure => figure.Count, StringComparer.Ordinal);
        return
        [
            .. rows.GroupBy(row => (row.Id, row.Name)).Select(area => new CustomAreaLine(area.Key.Id, area.Key.Name, CustomAreaRules.Sum(
                area.Select(row => new AreaPart(MunicipalityCode.Parse(row.Code)!.Value, row.Place,
                    counts.TryGetValue(row.Code, out var count) ? count : null))))),
        ];
    }
}
