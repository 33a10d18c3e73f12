using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;

namespace SroiTracker.Web.Data.Actions;

/// <summary>Who sees to something that somebody from outside brings in.</summary>
public static class ActionOwners
{
    /// <summary>Who keeps the relation with the company, else a coordinator, else an adviser; null where nobody works.</summary>
    public static async Task<Guid?> ForAsync(SroiDbContext db, Guid authority, Guid? company, CancellationToken token) =>
        await db.Set<ActionRow>()
            .Where(row => row.AuthorityId == authority && row.Kind == KnownActions.Relation && row.State == ActionState.Open
                && company != null && row.ContractorId == company)
            .Select(row => (Guid?)row.OwnerId).FirstOrDefaultAsync(token)
        ?? await ActionDesk.Colleagues(db, authority).OrderByDescending(user => user.Role == Role.Coordinator).ThenBy(user => user.NormalizedEmail)
            .Select(user => (Guid?)user.Id).FirstOrDefaultAsync(token);
}
