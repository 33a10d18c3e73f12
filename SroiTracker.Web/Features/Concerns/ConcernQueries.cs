using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Concerns;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Stages;

namespace SroiTracker.Web.Features.Concerns;

/// <summary>Reads to whom a report may go, and where else one may report.</summary>
public sealed class ConcernQueries(SroiDbContext db, StageTexts texts)
{
    private const string Subject = "discrimination";

    /// <summary>The authorities of a region, or all of them.</summary>
    public async Task<ConcernsPage> PlacesAsync(string? region, CancellationToken token)
    {
        var code = LabourMarketRegionCode.Parse(region)?.Text;
        var rows = db.Authorities.AsNoTracking();
        if (code is not null) rows = rows.Where(row => db.Municipalities
            .Any(place => place.RegionCode == code && place.Code == row.MunicipalityCode));
        var places = await rows.OrderBy(row => row.Name).ThenBy(row => row.Id).Select(row => new ConcernDoor(row.Id, row.Folder, row.Name))
            .ToListAsync(token);
        return new(code, places, Elsewhere());
    }

    /// <summary>The page of an authority; null when there is none.</summary>
    public async Task<ConcernPage?> PlaceAsync(string folder, ConcernForm form, CancellationToken token)
    {
        var place = await db.Authorities.AsNoTracking().Where(row => row.Folder == folder)
            .Select(row => new ConcernDoor(row.Id, row.Folder, row.Name))
            .SingleOrDefaultAsync(token);
        return place is null ? null : new(place, await ConcernDesk.Confidant(db, place.Id).AsNoTracking().SingleOrDefaultAsync(token), form,
            Elsewhere());
    }

    private IReadOnlyList<OutsideLink> Elsewhere() => [.. texts.Links.Where(link => link.Subject == Subject)];
}
