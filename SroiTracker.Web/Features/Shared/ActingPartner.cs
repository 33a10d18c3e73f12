using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Partners;

namespace SroiTracker.Web.Features.Shared;

/// <summary>On behalf of whom an account works that may act for several partners, as a bureau does; what it writes says so.</summary>
public sealed class ActingPartner(SroiDbContext db, CurrentUserHolder current, IHttpContextAccessor http)
{
    /// <summary>The cookie that holds the choice. It gives no right: the choice counts only among the partners of the account.</summary>
    public const string Cookie = "sroi-namens";

    private List<Partner>? all;

    /// <summary>The partners that the account acts for, by name.</summary>
    public async Task<IReadOnlyList<Partner>> AllAsync(CancellationToken token) =>
        all ??= await db.Set<Partner>().AsNoTracking().ActedForBy(current.Required.Viewer, db.Set<PartnerMember>()).OrderBy(row => row.Name)
            .ToListAsync(token);

    /// <summary>The partner it works for now: the only one, or the chosen one; null when it must choose first.</summary>
    public async Task<Partner?> NowAsync(CancellationToken token)
    {
        var mine = await AllAsync(token);
        if (mine.Count == 1) return mine[0];
        return Guid.TryParse(http.HttpContext?.Request.Cookies[Cookie], out var chosen) ? mine.FirstOrDefault(partner => partner.Id == chosen) : null;
    }
}
