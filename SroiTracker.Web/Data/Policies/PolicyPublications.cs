using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Web.Data.Policies.Drafts;

namespace SroiTracker.Web.Data.Policies;

/// <summary>Who published a version here, by role and never by name.</summary>
/// <param name="ProposedRole">The role of who proposed it.</param>
/// <param name="ApprovedRole">The role of who approved it.</param>
public sealed record PolicyPublication(string ProposedRole, string ApprovedRole, Instant At, string Why);

/// <summary>The files of versions, as they were published here or came with the program.</summary>
public sealed class PolicyPublications(SroiDbContext data)
{
    /// <summary>How the version was published here; null when it came with the program.</summary>
    public Task<PolicyPublication?> FindAsync(string folder, LocalDate day, CancellationToken token) => data.Set<PolicyPublished>().AsNoTracking()
        .Where(row => row.Folder == folder && row.ValidFrom == day)
        .Select(row => new PolicyPublication(row.ProposedRole, row.ApprovedRole, row.PublishedAt, row.Why))
        .SingleOrDefaultAsync(token);

    /// <summary>The worked examples that were published with the version; null when it came with the program.</summary>
    public Task<string?> ExamplesAsync(string folder, LocalDate day, CancellationToken token) => data.Set<PolicyPublished>().AsNoTracking()
        .Where(row => row.Folder == folder && row.ValidFrom == day).Select(row => row.Examples).SingleOrDefaultAsync(token);

    /// <summary>The very bytes that were published here; null when the version came with the program.</summary>
    public Task<byte[]?> ContentAsync(string folder, LocalDate day, CancellationToken token) => data.Set<PolicyPublished>().AsNoTracking()
        .Where(row => row.Folder == folder && row.ValidFrom == day).Select(row => row.Content).SingleOrDefaultAsync(token);
}
