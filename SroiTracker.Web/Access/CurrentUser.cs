using SroiTracker.Domain.Access;

namespace SroiTracker.Web.Access;

/// <summary>Who asks, read from the database once per request; the cookie holds no rights.</summary>
/// <param name="Id">The account.</param>
/// <param name="Role">Its role now.</param>
/// <param name="AuthorityId">The authority whose rows it sees; null for contractors and administrators.</param>
/// <param name="Memberships">The companies a contractor acts for, with the right in each; empty for everybody else.</param>
/// <param name="DisplayName">The name shown on screens.</param>
public sealed record CurrentUser(Guid Id, Role Role, Guid? AuthorityId, IReadOnlyList<Membership> Memberships, string DisplayName)
{
    /// <summary>The companies a contractor acts for; empty for everybody else.</summary>
    public IReadOnlyList<Guid> CompanyIds => [.. Memberships.Select(membership => membership.ContractorId)];

    /// <summary>For whom rows are read.</summary>
    public Viewer Viewer => new(Role, Id, AuthorityId, CompanyIds);

    /// <summary>Whether the role has this permission, and a contractor the right for it in a company at least.</summary>
    public bool May(Permission permission) =>
        RoleMatrix.Allows(Role, permission) && (Memberships.Count == 0 || ActingFor(permission).Memberships.Count > 0);

    /// <summary>The same person, acting only for the companies in which the right is enough for this.</summary>
    public CurrentUser ActingFor(Permission permission)
    {
        var needed = MemberRights.NeededFor(permission);
        return this with { Memberships = [.. Memberships.Where(membership => membership.Right >= needed)] };
    }
}

/// <summary>A company that a contractor acts for.</summary>
public readonly record struct Membership(Guid ContractorId, MemberRight Right);

/// <summary>Holds the current user of one request; null for a stranger.</summary>
public sealed class CurrentUserHolder
{
    /// <summary>Who asks; null for a stranger.</summary>
    public CurrentUser? User { get; internal set; }

    /// <summary>Who asks, on an endpoint where nobody comes in without signing in.</summary>
    public CurrentUser Required => User ?? throw new InvalidOperationException("This endpoint is open to strangers.");
}
