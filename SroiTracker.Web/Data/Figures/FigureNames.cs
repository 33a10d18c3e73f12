using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Actions;

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

    /// <summary>The names behind programmes by their key; a programme of an unknown qualification or region is not in the answer.</summary>
    public async Task<IReadOnlyDictionary<string, ProgrammeName>> ProgrammesAsync(
        IReadOnlyCollection<ProgrammeSubject> programmes, CancellationToken token)
    {
        var crebos = programmes.Select(programme => programme.Crebo.Digits).Distinct().ToList();
        var qualifications = await QualificationsAsync(crebos, token);
        var regions = (await RegionsAsync(token)).ToDictionary(region => region.Code, region => region.Name);
        return programmes.DistinctBy(programme => programme.Key)
            .Where(programme => qualifications.ContainsKey(programme.Crebo.Digits) && regions.ContainsKey(programme.Region.Text))
            .ToDictionary(
                programme => programme.Key,
                programme => new ProgrammeName(programme, qualifications[programme.Crebo.Digits], regions[programme.Region.Text]),
                StringComparer.Ordinal);
    }
}

/// <summary>A programme with the names of its qualification and region.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Qualification">The name of the qualification.</param>
/// <param name="Region">The name of the region.</param>
public sealed record ProgrammeName(ProgrammeSubject Programme, string Qualification, string Region);
