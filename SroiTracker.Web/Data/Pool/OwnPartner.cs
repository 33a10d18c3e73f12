using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Data.Partners;

namespace SroiTracker.Web.Data.Pool;

/// <summary>The municipality as a partner in the pool, for its own places and those that its coordinator finds by telephone.</summary>
public static class OwnPartner
{
    /// <summary>Stands behind the name when a registered partner bears it already.</summary>
    internal const string Suffix = " (pool)";

    /// <summary>The partner of an authority, written or not; null when there is no such authority.</summary>
    public static async Task<Partner?> OfAsync(SroiDbContext data, Guid? authority, CancellationToken token) =>
        await data.Authorities.Where(row => row.Id == authority).Select(row => new { row.Folder, row.Name }).SingleOrDefaultAsync(token) is { } found
            ? Of(SeedId.Of("partner", "municipality/" + found.Folder), found.Name)
            : null;

    internal static Partner Of(Guid id, string name) => new() { Id = id, Name = name, Kind = PartnerKind.Municipality };
}
