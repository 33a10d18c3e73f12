using SroiTracker.Domain.Access;

namespace SroiTracker.Web.Data;

/// <summary>A contractor account may act for this company.</summary>
public sealed class ContractorMember
{
    /// <summary>The account.</summary>
    public required Guid UserId { get; init; }

    /// <summary>The company.</summary>
    public required Guid ContractorId { get; init; }

    /// <summary>What the account may do for it.</summary>
    public required MemberRight Right { get; set; }
}
