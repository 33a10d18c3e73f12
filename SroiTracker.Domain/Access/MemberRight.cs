namespace SroiTracker.Domain.Access;

/// <summary>What a person may do for one company, the lowest first. A closed list; a higher right holds the lower ones.</summary>
public enum MemberRight
{
    /// <summary>See everything of the company and change nothing (lezen).</summary>
    Read,

    /// <summary>As reading, and enter and submit for the company (invullen).</summary>
    Enter,

    /// <summary>As entering, and say who else may act for the company (beheren).</summary>
    Manage,
}
