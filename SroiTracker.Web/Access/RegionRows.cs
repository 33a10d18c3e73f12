using SroiTracker.Web.Data;

namespace SroiTracker.Web.Access;

/// <summary>Which labour-market regions belong to a person of an authority.</summary>
public static class RegionRows
{
    /// <summary>The regions of the municipalities that the person's authority is or that follow its policy; empty for who has no authority.</summary>
    public static IQueryable<string> RegionsOf(this SroiDbContext data, Viewer viewer) => data.RegionsOf(viewer.AuthorityId);

    /// <summary>The regions of an authority.</summary>
    public static IQueryable<string> RegionsOf(this SroiDbContext data, Guid? authority) =>
        data.Municipalities.Where(place => place.RegionCode != null && data.Authorities.Any(row => row.Id == authority
                && (row.MunicipalityCode == place.Code
                    || data.PolicyMemberships.Any(member => member.Folder == row.Folder && member.MunicipalityCode == place.Code
                        && member.ToDay == null))))
            .Select(place => place.RegionCode!).Distinct().OrderBy(code => code);
}
