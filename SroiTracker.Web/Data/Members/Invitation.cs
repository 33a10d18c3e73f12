using NodaTime;
using SroiTracker.Domain.Access;

namespace SroiTracker.Web.Data.Members;

/// <summary>Somebody was asked to act for a company. The link that was sent is a <see cref="Links.OneTimeLink"/>.</summary>
public sealed class Invitation
{
    public required Guid Id { get; init; }

    public required Guid ContractorId { get; init; }

    /// <summary>Where the letter went, and the name to sign in with; empty once the invitation is settled.</summary>
    public required string Email { get; set; }

    /// <summary>What the person will be allowed to do.</summary>
    public required MemberRight Right { get; init; }

    public required Guid InvitedBy { get; init; }

    public required Instant InvitedAt { get; init; }

    /// <summary>When it was accepted or withdrawn; null while it waits.</summary>
    public Instant? SettledAt { get; private set; }

    /// <summary>It waits no longer; whose address it was is in the account now, or nobody's business.</summary>
    internal void Settle(Instant at) => (SettledAt, Email) = (SettledAt ?? at, "");
}
