using static SroiTracker.Domain.Access.Permission;

namespace SroiTracker.Domain.Access;

/// <summary>Which right in a company a contractor needs for a permission. What is not named asks for entering, so that nothing new is open to who
/// only reads.</summary>
public static class MemberRights
{
    private static readonly Permission[] Seen =
    [
        UseOwnAccount, ViewOwnObligations, ViewClaims, ViewEvidence, ViewTalks, ViewShortages, ViewMatches, ViewInstruments, ViewPolicies,
        ViewMembers, ViewAgreements,
    ];

    /// <summary>The lowest right with which somebody may do this for a company.</summary>
    public static MemberRight NeededFor(Permission permission) =>
        permission is ManageMembers or SignAgreements ? MemberRight.Manage : Seen.Contains(permission) ? MemberRight.Read : MemberRight.Enter;
}
