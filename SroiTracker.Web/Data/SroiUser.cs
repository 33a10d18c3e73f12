using Microsoft.AspNetCore.Identity;
using SroiTracker.Domain.Access;

namespace SroiTracker.Web.Data;

/// <summary>An account. One person, one account, one role; a contractor's companies stand in <see cref="ContractorMember"/>.</summary>
public sealed class SroiUser : IdentityUser<Guid>
{
    /// <summary>What the account signs in as.</summary>
    public Role Role { get; set; }

    /// <summary>The authority whose rows the account sees; null for contractors and administrators of the whole installation.</summary>
    public Guid? AuthorityId { get; set; }

    /// <summary>Name shown on screens to colleagues. Never in logs or addresses.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Whether the account may no longer sign in.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>Whether the password was made by somebody else, so that the account is asked for its own.</summary>
    public bool MustChangePassword { get; set; }
}
