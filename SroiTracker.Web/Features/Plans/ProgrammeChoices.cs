using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Plans;

/// <summary>What may be chosen as programme.</summary>
public sealed class ProgrammeChoices(SroiDbContext db, FigureNames names, IStringLocalizer<ProgrammeTexts> texts)
{
    /// <summary>All qualifications by name.</summary>
    public async Task<IReadOnlyList<SelectListItem>> QualificationsAsync(CancellationToken token) =>
        [
            .. (await db.Set<QualificationRow>().AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Crebo)
                .Select(row => new { row.Crebo, row.Name }).ToListAsync(token))
                .Select(row => new SelectListItem($"{row.Name} ({row.Crebo})", row.Crebo)),
        ];

    /// <summary>Bol, bbl, and both together.</summary>
    public IReadOnlyList<SelectListItem> Pathways() =>
        [.. new[] { "BOL", "BBL", ProgrammeSubject.AnyPathway }.Select(pathway => new SelectListItem(texts["Pathway." + pathway], pathway))];

    /// <summary>The labour-market regions by name.</summary>
    public async Task<IReadOnlyList<SelectListItem>> RegionsAsync(CancellationToken token) =>
        [.. (await names.RegionsAsync(token)).Select(region => new SelectListItem(region.Name, region.Code))];
}
