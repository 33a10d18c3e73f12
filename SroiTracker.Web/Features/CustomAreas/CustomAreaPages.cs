using System.ComponentModel.DataAnnotations;
using SroiTracker.Domain.Shortages;

namespace SroiTracker.Web.Features.CustomAreas;

/// <summary>A new area.</summary>
public sealed class CustomAreaForm
{
    [Required, StringLength(100), Display(Name = "Name")]
    public string? Name { get; set; }

    /// <summary>One municipality on every line, by name or CBS code.</summary>
    [Required, StringLength(8_000), Display(Name = "Municipalities")]
    public string? Municipalities { get; set; }
}

/// <summary>The areas of an authority.</summary>
public sealed record CustomAreasPage(IReadOnlyList<CustomAreaLine> Lines);

/// <summary>One area with its sum.</summary>
public sealed record CustomAreaLine(Guid Id, string Name, AreaSum Sum);

/// <summary>The page with the form.</summary>
public sealed record CustomAreaFormPage(CustomAreaForm Form);

/// <summary>One area, municipality by municipality, beside the regions that they lie in.</summary>
public sealed record CustomAreaPage(CustomAreaLine Area, IReadOnlyList<RegionBeside> Regions);

/// <summary>A labour-market region that municipalities of the area lie in, with its own figure, which stays as it is.</summary>
public sealed record RegionBeside(string Code, string Name, long? Count);
