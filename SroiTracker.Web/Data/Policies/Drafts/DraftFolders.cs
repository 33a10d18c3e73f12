using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace SroiTracker.Web.Data.Policies.Drafts;

/// <summary>For which folders the people of an authority write policies: their own, and that of the region they follow now.</summary>
public sealed class DraftFolders(SroiDbContext data)
{
    /// <summary>The folders; empty for who belongs to no authority.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(Guid? authorityId, LocalDate today, CancellationToken token)
    {
        if (await data.Authorities.AsNoTracking().SingleOrDefaultAsync(row => row.Id == authorityId, token) is not { } authority) return [];
        var followed = await data.PolicyMemberships.AsNoTracking()
            .Where(row => row.MunicipalityCode == authority.MunicipalityCode && row.FromDay <= today && (row.ToDay == null || row.ToDay >= today))
            .Select(row => row.Folder).ToListAsync(token);
        return [.. followed.Append(authority.Folder).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
