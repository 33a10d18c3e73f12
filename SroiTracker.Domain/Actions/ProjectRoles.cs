namespace SroiTracker.Domain.Actions;

/// <summary>A role in a project (projectrol): what it is called, what it does and whether it has the mandate to close. Data, not code.</summary>
public sealed record ProjectRole
{
    /// <summary>Its code, "projectleider"; never renamed.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required ActionName Name { get; init; }

    /// <summary>What it is responsible for.</summary>
    public required ActionName Task { get; init; }

    /// <summary>Whether it has the mandate to close the project; then an account must hold it.</summary>
    public bool MayClose { get; init; }

    /// <summary>Whether it is the role of who signs; there is exactly one such role.</summary>
    public bool IsSignatory { get; init; }
}

/// <summary>Who has a role in a project: an organisation, and the account that acts for it where one does.</summary>
/// <param name="Role">Code of the role.</param>
/// <param name="Account">The account; null for an organisation without one.</param>
public readonly record struct RoleHolder(string Role, Guid? Account);

/// <summary>The roles of projects that exist here. A set in which nobody could ever close a project is not made.</summary>
public sealed class ProjectRoles
{
    private ProjectRoles(IReadOnlyList<ProjectRole> all) => All = all;

    /// <summary>All of them, in the order of the file.</summary>
    public IReadOnlyList<ProjectRole> All { get; }

    /// <summary>The role of who signs.</summary>
    public ProjectRole Signatory => All.First(role => role.IsSignatory);

    /// <summary>The role with this code; null when it does not exist.</summary>
    public ProjectRole? Find(string? code) => All.FirstOrDefault(role => role.Code == code);

    /// <summary>
    /// Whether an account may close a project: it holds a role with the mandate. Of each such role the holder who came last counts, so that
    /// a mandate can be handed over.
    /// </summary>
    /// <param name="holders">The holders in the order in which they came.</param>
    /// <param name="account">Who asks.</param>
    public bool MayClose(IReadOnlyList<RoleHolder> holders, Guid account) =>
        holders.Where(holder => Find(holder.Role) is { MayClose: true }).GroupBy(holder => holder.Role).Any(role => role.Last().Account == account);

    /// <summary>The set of these roles.</summary>
    /// <exception cref="ArgumentException">A role stands twice, not exactly one signs, or none has the mandate to close.</exception>
    public static ProjectRoles Of(IReadOnlyList<ProjectRole> roles)
    {
        if (roles.Select(role => role.Code).Distinct().Count() < roles.Count)
            throw new ArgumentException("a role stands twice; keep one", nameof(roles));
        if (roles.Count(role => role.IsSignatory) != 1) throw new ArgumentException("exactly one role has isSignatory", nameof(roles));
        return roles.Any(role => role.MayClose)
            ? new(roles)
            : throw new ArgumentException("no role has mayClose; a project could never be closed", nameof(roles));
    }
}
