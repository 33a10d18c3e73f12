using Microsoft.EntityFrameworkCore;

namespace SroiTracker.Web.Data.Figures;

/// <summary>The names behind the codes of figures.</summary>
public sealed class FigureNames(SroiDbContext db)
{
    /// <summary>Sector chambers by code.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SectorsAsync(CancellationToken token) =>
        await db.Set<SectorChamberRow>().AsNoTracking().ToDictionaryAsync(row => row.Code, row => row.Name, StringComparer.Ordinal, token);

    /// <summary>Labour-market regions by code, in the order of their names.</summary>
    public async Task<IReadOnlyList<(string Code, string Name)>> RegionsAsync(CancellationToken token) =>
        [
            .. (await db.Set<RegionRow>().AsNoTracking().Select(row => new { row.Code, row.Name }).ToListAsync(token))
                .OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase)
                .Select(row => (row.Code, row.Name)),
        ];

    /// <summary>The names that a region had, oldest layout first.</summary>
    public Task<List<RegionNameRow>> RegionNamesAsync(string region, CancellationToken token) =>
        db.Set<RegionNameRow>().AsNoTracking().Where(row => row.Region == region).OrderBy(row => row.LayoutYear).ToListAsync(token);

    /// <summary>Qualifications by crebo, of these only.</summary>
    public async Task<IReadOnlyDictionary<string, string>> QualificationsAsync(IReadOnlyCollection<string> crebos, CancellationToken token) =>
        await db.Set<QualificationRow>().AsNoTracking()
            .Where(row => crebos.Contains(row.Crebo))
            .ToDictionaryAsync(row => row.Crebo, row => row.Name, StringComparer.Ordinal, token);
}
