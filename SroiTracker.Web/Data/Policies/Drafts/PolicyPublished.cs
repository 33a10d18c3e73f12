using NodaTime;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Policies.Drafts;

/// <summary>A version that was published here: the very bytes that contracts pin. Append-only.</summary>
public sealed class PolicyPublished : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid DraftId { get; init; }

    public required Guid AuthorityId { get; init; }

    public required string Folder { get; init; }

    public required LocalDate ValidFrom { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    public required string Hash { get; init; }

    public required string Examples { get; init; }

    public required string ProposedBy { get; init; }

    /// <summary>The proposer's role, which may be shown to everybody.</summary>
    public required string ProposedRole { get; init; }

    public required string ApprovedBy { get; init; }

    /// <summary>The approver's role, which may be shown to everybody.</summary>
    public required string ApprovedRole { get; init; }

    public required Instant PublishedAt { get; init; }

    public required string Why { get; init; }
}
