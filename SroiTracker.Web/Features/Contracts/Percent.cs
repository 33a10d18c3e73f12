using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>Percentages as a person writes them (5 or 2,5) and as the register keeps them, in basis points.</summary>
internal static class Percent
{
    private const int PointsPerPercent = 100;

    /// <summary>The basis points; null when it is no percentage between 0 and 100 with at most two decimals.</summary>
    internal static int? Points(Ratio? percent)
    {
        if (percent is not { IsNegative: false } number) return null;
        var points = number * Ratio.Of(PointsPerPercent);
        return points.Denominator == 1 && points.Numerator <= Percentage.WholeInBasisPoints ? (int)points.Numerator : null;
    }

    internal static Ratio? Of(int? points) => points is { } known ? Ratio.Of(known, PointsPerPercent) : null;
}
