using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Web.Features.Shortages;

/// <summary>Compares the labour-market regions by their counted totals of mbo, beside what is open in the contracts that a person may see.</summary>
public sealed class RegionQueries(
    SroiDbContext db, FigureBoard board, FigureTables tables, FigureNames names, CompanionFigures companions, RegionOutlines outlines)
{
    private const int Sizes = 5;

    /// <summary>All regions, worst first.</summary>
    public async Task<RegionsPage> CompareAsync(RankBasis basis, Viewer viewer, LocalDate today, CancellationToken token)
    {
        var open = viewer.ReadsAuthority ? await OpenAsync(viewer, token) : [];
        var regions = await names.RegionsAsync(token);
        var totals = (await board.CurrentAsync(today, null, token)).Where(IsTotalOfRegion)
            .ToDictionary(figure => figure.Scope.Area.Region!.Value.Text, StringComparer.Ordinal);
        var students = await companions.StudentsAsync(today, token);
        var others = (await board.OtherEducationAsync([.. regions.Select(region => region.Name)], today, token))
            .ToLookup(other => other.Area, StringComparer.Ordinal);
        var ranked = RegionRanking.Of(regions.Select(region => FigureOf(region, totals, students)), basis);
        var stale = tables.Weights().StaleAfterDays;
        var lines = ranked.Select(found => new RegionLine(
            found,
            totals.GetValueOrDefault(found.Figure.Region.Text),
            students.GetValueOrDefault(found.Figure.Region.Text),
            [.. others[found.Figure.Name]],
            totals.TryGetValue(found.Figure.Region.Text, out var total) && StalenessRules.IsStale(total.MeasuredOn, today, stale),
            open.TryGetValue(found.Figure.Region.Text, out var cents) ? Money.OfCents(cents) : null)).ToList();
        return new(basis, lines, Shades(lines));
    }

    /// <summary>What is open by region in cents, where the work is done or else where the municipality lies.</summary>
    private async Task<Dictionary<string, long>> OpenAsync(Viewer viewer, CancellationToken token)
    {
        var rows = from contract in db.Contracts.VisibleTo(viewer).AsNoTracking()
                   join place in db.Municipalities on contract.Facts.MunicipalityCode equals place.Code into places
                   from municipality in places.DefaultIfEmpty()
                   where contract.Outstanding > Money.Zero
                   select new { Region = contract.Facts.WorkRegionCode ?? municipality!.RegionCode, Cents = (long)(object)contract.Outstanding };
        return await rows.Where(row => row.Region != null).GroupBy(row => row.Region!)
            .Select(group => new { group.Key, Sum = group.Sum(row => row.Cents) })
            .ToDictionaryAsync(group => group.Key, group => group.Sum, token);
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
                outline, byCode[outline.Region], byCode[outline.Region].Ranked.Rank is { } rank ? 5 - ((rank - 1) * 5 / placed) : 0,
                SizeOf(byCode[outline.Region], lines))),
        ];
    }

    /// <summary>Five sizes by place: the fifth of the regions with most open has the largest circle; 0 without anything open.</summary>
    private static int SizeOf(RegionLine line, List<RegionLine> lines)
    {
        if (line.Open is not { } open) return 0;
        var amounts = lines.Select(each => each.Open).OfType<Money>().ToList();
        return Sizes - (amounts.Count(each => each > open) * Sizes / amounts.Count);
    }
}
