using System.Globalization;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Shortages;

/// <summary>What kind of area a shortage figure is about.</summary>
public enum AreaKind
{
    /// <summary>A labour-market region (arbeidsmarktregio), by its CBS code.</summary>
    Region,

    /// <summary>An area of somebody's own choosing (overig gebied); it keeps its name and is never linked to a region.</summary>
    Custom,

    /// <summary>The whole country.</summary>
    Country,

    /// <summary>One municipality (gemeente), by its CBS code; custom areas are made of these.</summary>
    Municipality,
}

/// <summary>The kind of education whose students lack places (onderwijssoort).</summary>
public enum EducationKind
{
    /// <summary>Vocational education (mbo); the only kind that is ever part of a sum.</summary>
    Mbo,

    /// <summary>Higher professional education (hbo); shown beside, never added.</summary>
    Hbo,

    /// <summary>University (wo); shown beside, never added.</summary>
    Wo,
}

/// <summary>The area of a shortage figure.</summary>
/// <param name="Kind">What kind of area.</param>
/// <param name="Region">The region's code; null unless the area is a region.</param>
/// <param name="Name">The area's name as published.</param>
/// <param name="Municipality">The municipality's code; null unless the area is a municipality.</param>
public sealed record ShortageArea(AreaKind Kind, LabourMarketRegionCode? Region, string Name, MunicipalityCode? Municipality = null)
{
    /// <summary>The whole country.</summary>
    public static readonly ShortageArea Country = new(AreaKind.Country, null, "Nederland");

    /// <summary>A labour-market region.</summary>
    public static ShortageArea OfRegion(LabourMarketRegionCode region, string name) => new(AreaKind.Region, region, name);

    /// <summary>A municipality.</summary>
    public static ShortageArea OfMunicipality(MunicipalityCode code, string name) => new(AreaKind.Municipality, null, name, code);

    /// <summary>An area that is no labour-market region.</summary>
    public static ShortageArea OfCustom(string name) => new(AreaKind.Custom, null, name);

    /// <summary>The area as text that sorts and never changes: the region's or municipality's code, "NL" or the lower-case name.</summary>
    public string Key => Kind switch
    {
        AreaKind.Region => Region!.Value.Text,
        AreaKind.Municipality => Municipality!.Value.Text,
        AreaKind.Country => "NL",
        _ => "=" + Name.ToLowerInvariant(),
    };
}

/// <summary>How fine a shortage figure is.</summary>
public enum ScopeDetail
{
    /// <summary>Everything in the area together; no sector is known.</summary>
    Total,

    /// <summary>One level of vocational education; no sector is known.</summary>
    Level,

    /// <summary>One sector chamber (sectorkamer).</summary>
    Sector,

    /// <summary>One market segment (marktsegment) within a sector chamber.</summary>
    Segment,

    /// <summary>One qualification (kwalificatie), by its crebo.</summary>
    Qualification,
}

/// <summary>What a shortage figure counts: an area, and a qualification, segment, sector, level or the total.</summary>
/// <param name="Area">The area.</param>
/// <param name="Qualification">The qualification; null when the figure is coarser.</param>
/// <param name="Sector">The sector chamber; null when it is not known.</param>
/// <param name="Segment">The market segment as published; null when there is none.</param>
/// <param name="Level">The level, 1 to 4; null when all levels count together.</param>
/// <param name="Education">The kind of education; vocational when the source does not say.</param>
public sealed record ShortageScope(
    ShortageArea Area, CreboCode? Qualification, SectorCode? Sector, string? Segment, int? Level, EducationKind Education = EducationKind.Mbo)
{
    /// <summary>Everything in the area together.</summary>
    public static ShortageScope TotalOf(ShortageArea area) => new(area, null, null, null, null);

    /// <summary>How fine the figure is.</summary>
    public ScopeDetail Detail =>
        Qualification is not null ? ScopeDetail.Qualification
        : Segment is not null ? ScopeDetail.Segment
        : Sector is not null ? ScopeDetail.Sector
        : Level is not null ? ScopeDetail.Level
        : ScopeDetail.Total;

    /// <summary>Whether the figure names a sector, segment or qualification; a total and a level do not.</summary>
    public bool HasSector => Detail is ScopeDetail.Sector or ScopeDetail.Segment or ScopeDetail.Qualification;

    /// <summary>The scope as text that sorts and never changes; two figures with the same key count the same thing.</summary>
    public string Key
    {
        get
        {
            var level = Level is { } number ? "/level:" + number.ToString(CultureInfo.InvariantCulture) : "";
            return Area.Key + EducationKey + Detail switch
            {
                ScopeDetail.Qualification => "/crebo:" + Qualification,
                ScopeDetail.Segment => "/segment:" + Segment!.ToLowerInvariant() + level,
                ScopeDetail.Sector => "/sector:" + Sector + level,
                ScopeDetail.Level => level,
                _ => "/total",
            };
        }
    }

    private string EducationKey => Education switch
    {
        EducationKind.Hbo => "/hbo",
        EducationKind.Wo => "/wo",
        _ => "",
    };
}
