using Microsoft.EntityFrameworkCore;

namespace SroiTracker.Web.Data.Seeding;

/// <summary>
/// Finds the identities that a seed file names by word: an authority by its policy folder, a company by its key.
/// The two functions are replaced when the register knows better.
/// </summary>
internal sealed class SeedDirectory
{
    /// <summary>The authority with this policy folder; null when there is none.</summary>
    public Func<SroiDbContext, string, CancellationToken, Task<Guid?>> AuthorityByFolder { get; init; } =
        (data, folder, token) => data.Authorities
            .Where(authority => authority.Folder == folder).Select(authority => (Guid?)authority.Id).SingleOrDefaultAsync(token);

    /// <summary>The contractor with this key; null when there is none.</summary>
    public Func<SroiDbContext, string, CancellationToken, Task<Guid?>> ContractorByKey { get; init; } =
        (_, key, _) => Task.FromResult<Guid?>(SeedId.Of("contractor", key));
}
