using System.Globalization;

namespace SroiTracker.Web.Data.Figures;

/// <summary>The outline of one region and a place for its label.</summary>
/// <param name="Region">Its code.</param>
/// <param name="X">The label, from the left.</param>
/// <param name="Y">The label, from above.</param>
/// <param name="Path">The outline as an SVG path.</param>
public sealed record RegionOutline(string Region, int X, int Y, string Path);

/// <summary>The outlines of the labour-market regions, read once.</summary>
public sealed class RegionOutlines(FigureFolder folder)
{
    private const string Map = "regions/region-map-2025.tsv";
    private readonly Lazy<IReadOnlyList<RegionOutline>> outlines = new(() => Read(folder));

    /// <summary>All of them, by code.</summary>
    public IReadOnlyList<RegionOutline> All => outlines.Value;

    private static List<RegionOutline> Read(FigureFolder folder) =>
        [.. SeedTable.Read(folder, Map).Rows.Select(row => new RegionOutline(row[0], Number(row[1]), Number(row[2]), row[3]))];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
