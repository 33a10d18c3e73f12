using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>Companies to choose from in a form, by name, with their KvK number.</summary>
internal static class CompanyChoices
{
    private const int Most = 1_000;

    internal static async Task<IReadOnlyList<SelectListItem>> OfAsync(IQueryable<Contractor> companies, CancellationToken token)
    {
        var rows = await companies.OrderBy(row => row.Name).ThenBy(row => row.Id).Take(Most)
            .Select(row => new { row.Id, row.Name, row.Kvk }).ToListAsync(token);
        return [.. rows.Select(row => new SelectListItem(row.Kvk is { } kvk ? $"{row.Name} ({kvk})" : row.Name, row.Id.ToString()))];
    }
}
