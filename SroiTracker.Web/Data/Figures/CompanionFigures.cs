using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace SroiTracker.Web.Data.Figures;

/// <summary>Reads the figures that stand beside shortages: the newest of each.</summary>
public sealed class CompanionFigures(SroiDbContext db)
{
    /// <summary>The newest number of students in vocational education of every region, up to a day.</summary>
    public async Task<IReadOnlyDictionary<string, CompanionFigureRow>> StudentsAsync(LocalDate today, CancellationToken token) =>
        (await NewestAsync(CompanionKind.Students, today, token))
        .Where(row => row.Region is not null && row.Education == Domain.Shortages.EducationKind.Mbo)
        .GroupBy(row => row.Region!)
        .ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);

    /// <summary>The newest krapte of every region and sector, up to a day.</summary>
    public async Task<Tensions> TensionsAsync(LocalDate today, CancellationToken token) =>
        new((await NewestAsync(CompanionKind.LabourShortage, today, token))
            .GroupBy(row => (row.Region, row.Sector))
            .ToDictionary(group => group.Key, group => group.Last()));

    /// <summary>A few rows per region and year: all of a kind, oldest first.</summary>
    private Task<List<CompanionFigureRow>> NewestAsync(CompanionKind kind, LocalDate today, CancellationToken token) =>
        db.Set<CompanionFigureRow>().AsNoTracking()
            .Where(row => row.Kind == kind && row.MeasuredOn <= today)
            .OrderBy(row => row.MeasuredOn).ThenBy(row => row.RecordedAt).ThenBy(row => row.Id)
            .ToListAsync(token);
}

/// <summary>The krapte that is known, by region and sector.</summary>
public sealed class Tensions(IReadOnlyDictionary<(string? Region, string? Sector), CompanionFigureRow> rows)
{
    /// <summary>The krapte nearest to a place and sector: of both, of the sector in the country, of the region; null when none is known.</summary>
    public CompanionFigureRow? Of(string? region, string? sector) =>
        Get(region, sector) ?? Get(null, sector) ?? (sector is null ? null : Get(region, null));

    private CompanionFigureRow? Get(string? region, string? sector) => rows.GetValueOrDefault((region, sector));
}
