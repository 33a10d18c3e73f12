using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Policies;

namespace SroiTracker.Web.Features.Policies;

/// <summary>The municipalities that more than one policy names, with those policies.</summary>
public sealed class ContestedMemberships(SroiDbContext db, PolicyBook book) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var rows = await (
            from membership in db.PolicyMemberships.AsNoTracking()
            where membership.IsContested
            join municipality in db.Municipalities on membership.MunicipalityCode equals municipality.Code
            orderby municipality.Name, membership.FromDay, membership.Folder
            select new { municipality.Name, membership.FromDay, membership.Folder }).ToListAsync(HttpContext.RequestAborted);
        return View("/Features/Policies/ContestedMemberships.cshtml", rows.GroupBy(row => (row.Name, row.FromDay))
            .Select(group => new ContestedLine(group.Key.Name, group.Key.FromDay, [.. group.Select(row => book.NameOf(row.Folder))])).ToList());
    }
}

/// <summary>A municipality that several policies name from this day.</summary>
internal sealed record ContestedLine(string Municipality, LocalDate From, IReadOnlyList<string> Policies);
