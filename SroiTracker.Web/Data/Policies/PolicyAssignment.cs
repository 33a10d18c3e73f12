using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Policies;

/// <summary>Which policy version a contract follows: by the dated membership of its municipality and the version's own deciding day.</summary>
public sealed class PolicyAssignment(PolicyBook book)
{
    /// <summary>The version; null when the municipality is unknown or follows no policy on its day.</summary>
    public async Task<PolicyVersion?> FindAsync(SroiDbContext data, string? municipalityCode, DecidingDays days, CancellationToken token)
    {
        if (municipalityCode is null) return null;
        var memberships = await data.PolicyMemberships.AsNoTracking()
            .Where(membership => membership.MunicipalityCode == municipalityCode)
            .OrderByDescending(membership => membership.FromDay)
            .ToListAsync(token);
        return Choose(memberships, days);
    }

    /// <summary>The version among these memberships of one municipality, the newest first.</summary>
    public PolicyVersion? Choose(IEnumerable<PolicyMembership> memberships, DecidingDays days) =>
        memberships
            .Select(membership => (Membership: membership, Version: book.InForceFor(membership.Folder, days)))
            .FirstOrDefault(found => found.Version is { } version
                && days.On(version.DecidingDay.Value) is { } day
                && day >= found.Membership.FromDay
                && (found.Membership.ToDay is not { } last || day <= last))
            .Version;
}
