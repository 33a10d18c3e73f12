using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>The page on which a contract is entered or corrected.</summary>
/// <param name="Preview">What the rules say about it; null until asked.</param>
/// <param name="Booked">What is booked as obligation now; null for a new contract.</param>
internal sealed record ContractFormPage(
    ContractForm Form, ObligationAnswer? Preview, Money? Booked, IReadOnlyList<SelectListItem> Contractors,
    IReadOnlyList<SelectListItem> Municipalities, IReadOnlyList<SelectListItem> Regions)
{
    public bool IsNew => Form.Version == 0;

    internal static async Task<ContractFormPage> ReadAsync(
        SroiDbContext db, Viewer viewer, ContractForm form, ObligationAnswer? preview, Money? booked, CancellationToken token)
    {
        var municipalities = await db.Municipalities.OrderBy(row => row.Name).ThenBy(row => row.Code)
            .Select(row => new { row.Code, row.Name }).ToListAsync(token);
        var regions = await db.Set<RegionRow>().OrderBy(row => row.Name).Select(row => new { row.Code, row.Name }).ToListAsync(token);
        return new(
            form, preview, booked,
            await CompanyChoices.OfAsync(db.Contractors.VisibleTo(viewer, db.Contracts), token),
            [.. municipalities.Select(row => new SelectListItem(row.Name, row.Code))],
            [.. regions.Select(row => new SelectListItem(row.Name, row.Code))]);
    }
}
