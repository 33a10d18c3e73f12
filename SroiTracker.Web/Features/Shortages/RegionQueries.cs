using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Web.Features.Shortages;

/// <summary>Compares the labour-market regions by their counted totals of mbo.</summary>
public sealed class RegionQueries(FigureBoard board, FigureTables tables, FigureNames names, CompanionFigures companions, RegionOutlines outlines)
{
    /// <summary>All regions, worst first.</summary>
    public async Task<RegionsPage> CompareAsync(RankBasis basis, LocalDate today, CancellationToken token)
    {
        var regions = await names.RegionsAsync(token);
        var totals = (await board.CurrentAsync(today, null, token)).Where(IsTotalOfRegion)
            .ToDictionary(figure => figure.Scope.Area.Region!.Value.Text, StringComparer.Ordinal);
        var students = await companions.StudentsAsync(today, token);
        var others = (await board.OtherEducationAsync([.. regions.Select(region => region.Name)], today, token)).ToLookup(other => other.Area, StringComparer.Ordinal);
        var ranked = RegionRanking.Of(regions.Select(region => FigureOf(region, totals, students)), basis);
        var stale = tables.Weights().StaleAfterDays;
        var lines = ranked.Select(found => new RegionLine(
            found,
            totals.GetValueOrDefault(found.Figure.Region.Text),
            students.GetValueOrDefault(found.Figure.Region.Text),
            [.. others[found.Figure.Name]],
            totals.TryGetValue(found.Figure.Region.Text, out var total) && StalenessRules.IsStale(total.MeasuredOn, today, stale))).ToList();
        return new(basis, lines, Shades(lines));
    }

    private static bool IsTotalOfRegion(CurrentShortage figure) =>
        figure.Scope is { Area.Kind: AreaKind.Region, Detail: ScopeDetail.Total, Education: EducationKind.Mbo };

    private static RegionFigure FigureOf(
        (string Code, string Name) region, Dictionary<string, CurrentShortage> totals, IReadOnlyDictionary<string, CompanionFigureRow> students) =>
        new(
            LabourMarketRegionCode.Parse(region.Code)!.Value,
            region.Name,
            totals.GetValueOrDefault(region.Code) is { Mark: FigureMark.Counted } total ? total.Count : null,
            students.GetValueOrDefault(region.Code)?.Number);

    /// <summary>Five shades by place: the worst fifth of the regions with a figure is the darkest.</summary>
    private List<RegionShade> Shades(List<RegionLine> lines)
    {
        var placed = lines.Count(line => line.Ranked.Rank is not null);
        var byCode = lines.ToDictionary(line => line.Ranked.Figure.Region.Text, StringComparer.Ordinal);
        return
        [
            .. outlines.All.Where(outline => byCode.ContainsKey(outline.Region)).Select(outline => new RegionShade(
                outline, byCode[outline.Region], byCode[outline.Region].Ranked.Rank is { } rank ? 5 - ((rank - 1) * 5 / placed) : 0)),
        ];
    }
}
