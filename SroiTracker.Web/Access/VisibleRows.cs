using SroiTracker.Domain.Access;
using SroiTracker.Web.Data;

namespace SroiTracker.Web.Access;

/// <summary>
/// The rows a person may see, as a filter inside the query: one <c>VisibleTo</c> per entity. Somebody else's row is then
/// not found, which is a 404 and tells nothing.
/// </summary>
public static class VisibleRows
{
    /// <summary>A contractor sees the own memberships; an administrator, who manages accounts, sees all.</summary>
    public static IQueryable<ContractorMember> VisibleTo(this IQueryable<ContractorMember> members, CurrentUser user) =>
        user.Role == Role.Administrator ? members : members.Where(member => member.UserId == user.Id);
}
