using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Web.Data.Figures;

/// <summary>How many places were secured, by learning pathway.</summary>
/// <param name="Bol">Internships.</param>
/// <param name="Bbl">Apprenticeships.</param>
public sealed record SecuredCount(long Bol, long Bbl)
{
    /// <summary>The places that count for a figure of this pathway.</summary>
    public long For(ShortagePathway pathway) => pathway switch
    {
        ShortagePathway.Bol => Bol,
        ShortagePathway.Bbl => Bbl,
        _ => checked(Bol + Bbl),
    };
}

/// <summary>
/// Counts approved internships and apprenticeships that start from a day on, in the area of a figure and of what it counts. Every
/// authority's contracts count: a shortage is of a region. Pieces of one placement count once; a corrected claim gives way to its correction.
/// </summary>
public sealed class SecuredPlaces(SroiDbContext db)
{
    private static readonly string Internship = nameof(BlockKind.Internship);
    private static readonly string Apprenticeship = nameof(BlockKind.Apprenticeship);

    /// <summary>The count; null where placements do not say what the figure counts (a market segment, an area of somebody's own).</summary>
    public async Task<SecuredCount?> SinceAsync(ShortageScope scope, LocalDate from, CancellationToken token)
    {
        if (scope.Detail == ScopeDetail.Segment || scope.Area.Kind == AreaKind.Custom || scope.Education != EducationKind.Mbo) return null;
        var counts = await OfScope(OfArea(Approved(from), scope.Area), scope)
            .Select(claim => new { claim.Facts.Kind, Place = claim.Facts.PersonKey ?? claim.Id.ToString(), claim.ContractId, claim.Facts.Crebo })
            .Distinct()
            .GroupBy(place => place.Kind)
            .Select(group => new { Kind = group.Key, Count = group.LongCount() })
            .ToListAsync(token);
        return new(
            counts.Where(row => row.Kind == Internship).Sum(row => row.Count),
            counts.Where(row => row.Kind == Apprenticeship).Sum(row => row.Count));
    }

    private IQueryable<Claim> Approved(LocalDate from) =>
        db.Claims.AsNoTracking().Where(claim =>
            (claim.State == ClaimState.Approved || claim.State == ClaimState.PartlyApproved)
            && claim.Facts.FromDay >= from
            && (claim.Facts.Kind == Internship || claim.Facts.Kind == Apprenticeship)
            && !db.Claims.Any(later => later.CorrectsId == claim.Id
                && (later.State == ClaimState.Approved || later.State == ClaimState.PartlyApproved)));

    private IQueryable<Claim> OfArea(IQueryable<Claim> claims, ShortageArea area)
    {
        var (kind, region, municipality) = (area.Kind, area.Region?.Text, area.Municipality?.Text);
        return kind switch
        {
            AreaKind.Region => claims.Where(claim => db.Contracts.Any(contract => contract.Id == claim.ContractId
                && db.Municipalities.Any(place => place.Code == contract.Facts.MunicipalityCode && place.RegionCode == region))),
            AreaKind.Municipality => claims.Where(claim => db.Contracts.Any(contract => contract.Id == claim.ContractId
                && contract.Facts.MunicipalityCode == municipality)),
            _ => claims,
        };
    }

    private IQueryable<Claim> OfScope(IQueryable<Claim> claims, ShortageScope scope)
    {
        if (scope.Qualification is { } crebo) return claims.Where(claim => claim.Facts.Crebo == crebo);
        var (sector, level) = (scope.Sector?.Text, scope.Level);
        if (sector is null && level is null) return claims;
        return claims.Where(claim => db.Set<QualificationRow>().Any(row => row.Crebo == (string?)(object?)claim.Facts.Crebo
            && (sector == null || row.Sector == sector) && (level == null || row.Level == level)));
    }
}
