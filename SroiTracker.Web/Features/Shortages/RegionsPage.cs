using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Web.Features.Shortages;

/// <summary>The comparison of the regions.</summary>
public sealed record RegionsPage(RankBasis Basis, IReadOnlyList<RegionLine> Lines, IReadOnlyList<RegionShade> Map)
{
    /// <summary>Regions that have a place in the order.</summary>
    public IEnumerable<RegionLine> Placed => Lines.Where(line => line.Ranked.Rank is not null);

    /// <summary>Whether anything is open that the reader may see.</summary>
    public bool HasOpen => Lines.Any(line => line.Open is not null);

    /// <summary>Regions that cannot be compared.</summary>
    public IEnumerable<RegionLine> Left => Lines.Where(line => line.Ranked.Rank is null);
}

/// <summary>One region.</summary>
/// <param name="Ranked">Its figures and its place.</param>
/// <param name="Total">Its latest total; null when there is none.</param>
/// <param name="Students">Its number of students; null when it is not known.</param>
/// <param name="Others">Figures of hbo and wo, never added.</param>
/// <param name="IsStale">Whether the total is older than agreed.</param>
/// <param name="Open">What is open in the contracts that the reader may see; null when there is nothing.</param>
public sealed record RegionLine(
    RankedRegion Ranked, CurrentShortage? Total, CompanionFigureRow? Students, IReadOnlyList<OtherEducation> Others, bool IsStale, Money? Open);

/// <summary>A region on the map: 5 for the darkest shade, 1 for the lightest, 0 without a figure; and so the size of the circle for what is
/// open.</summary>
public sealed record RegionShade(RegionOutline Outline, RegionLine Line, int Shade, int Size);
