using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Profiles;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Profiles;

/// <summary>A profile as it holds in a region.</summary>
/// <param name="Region">The region for which it was written; null for the one that comes with the program.</param>
/// <param name="Number">Its version; zero for the one that comes with the program.</param>
/// <param name="Sources">Where it comes from; empty for one that was written here.</param>
/// <param name="WrittenFor">For whom it was written; null for the one that comes with the program.</param>
public sealed record KnownProfile(
    RequirementProfile Profile, string? Region, int Number, IReadOnlyList<ProfileSource> Sources, string? WrittenFor, Instant? RecordedAt,
        string? Why)
{
    /// <summary>The name under which answers to it are kept.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Profile.Qualification.Digits}/{Region ?? "seed"}/{Number}");
}

/// <summary>Finds the profile of a programme: the newest one of the region, or else the one that comes with the program.</summary>
public sealed class ProfileBook(SeedProfiles seed)
{
    /// <summary>The profile; null when nobody wrote one.</summary>
    public async Task<KnownProfile?> FindAsync(SroiDbContext data, string? region, string? crebo, CancellationToken token)
    {
        if (crebo is null) return null;
        var own = region is null ? null : await Versions(data, region, crebo).FirstOrDefaultAsync(token);
        return own is null ? OfSeed(crebo) : Of(own);
    }

    /// <summary>The profiles of a region, by qualification.</summary>
    public async Task<IReadOnlyDictionary<string, KnownProfile>> OfRegionAsync(SroiDbContext data, string region, CancellationToken token)
    {
        var rows = await data.Set<ProfileVersion>().AsNoTracking().Where(row => row.Region == region)
            .Where(row => !data.Set<ProfileVersion>()
                .Any(later => later.Region == row.Region && later.Crebo == row.Crebo && later.Number > row.Number))
            .ToListAsync(token);
        var found = seed.ByCrebo.Keys.ToDictionary(crebo => crebo, crebo => OfSeed(crebo)!, StringComparer.Ordinal);
        foreach (var row in rows) found[row.Crebo] = Of(row);
        return found;
    }

    /// <summary>The versions of a region, newest first.</summary>
    public static IQueryable<ProfileVersion> Versions(SroiDbContext data, string region, string crebo) =>
        data.Set<ProfileVersion>().AsNoTracking().Where(row => row.Region == region && row.Crebo == crebo).OrderByDescending(row => row.Number);

    /// <summary>The labour-market region in which the work of a contract is done; null when it is not known.</summary>
    public static async Task<string?> RegionOfAsync(SroiDbContext data, Contract contract, CancellationToken token)
    {
        if (contract.Facts.WorkRegionCode is { } region) return region;
        var code = contract.Facts.MunicipalityCode;
        return code is null ? null : await data.Municipalities.Where(row => row.Code == code).Select(row => row.RegionCode)
            .SingleOrDefaultAsync(token);
    }

    /// <summary>The profile that a placement of this contract answers to; null when there is none.</summary>
    public async Task<KnownProfile?> ForAsync(SroiDbContext data, Contract contract, string? crebo, CancellationToken token) =>
        crebo is null ? null : await FindAsync(data, await RegionOfAsync(data, contract, token), crebo, token);

    internal static KnownProfile Of(ProfileVersion row) =>
        new(ProfileJson.Read(row.Crebo, row.Content), row.Region, row.Number, [], row.WrittenFor, row.RecordedAt, row.Why);

    private KnownProfile? OfSeed(string crebo) =>
        seed.ByCrebo.TryGetValue(crebo, out var found) ? new(found.Profile, null, 0, found.Sources, null, null, null) : null;
}
