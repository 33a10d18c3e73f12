using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;

namespace SroiTracker.Web.Features.Shared;

/// <summary>The colleagues who may see to something, as choices of a form.</summary>
public static class ColleagueList
{
    /// <summary>Advisers and coordinators of an authority, by name.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> OfAsync(SroiDbContext db, Guid authority, CancellationToken token)
    {
        var people = await ActionDesk.Colleagues(db, authority).OrderBy(user => user.DisplayName)
            .Select(user => new { user.Id, user.DisplayName }).ToListAsync(token);
        return people.ConvertAll(user => new SelectListItem(user.DisplayName, user.Id.ToString()));
    }
}
