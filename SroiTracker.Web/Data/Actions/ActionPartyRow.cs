using NodaTime;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Actions;

/// <summary>An organisation with a role in a pact. Only added; of a role with a mandate the one who came last has it.</summary>
public sealed class ActionPartyRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid ActionId { get; init; }

    /// <summary>Code of the role in seed/actions/project-roles.json.</summary>
    public required string Role { get; init; }

    public required string Organisation { get; init; }

    /// <summary>The account that acts for it; null for an organisation without one.</summary>
    public Guid? AccountId { get; init; }

    public required Instant RecordedAt { get; init; }
}
