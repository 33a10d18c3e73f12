using SroiTracker.Domain.Access;

namespace SroiTracker.Web.Access;

/// <summary>For whom rows are read.</summary>
/// <param name="Role">What the person signed in as.</param>
/// <param name="UserId">The account; null for a stranger.</param>
/// <param name="AuthorityId">The authority of staff; null for others.</param>
/// <param name="CompanyIds">The companies that a contractor acts for.</param>
public sealed record Viewer(Role Role, Guid? UserId, Guid? AuthorityId, IReadOnlyList<Guid> CompanyIds)
{
    /// <summary>Whether the person reads the rows of the own authority.</summary>
    public bool ReadsAuthority =>
        AuthorityId is not null && Role is (Role.Adviser or Role.Coordinator or Role.ProcurementOfficer);
}
