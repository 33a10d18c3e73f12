using System.Globalization;

namespace SroiTracker.Domain.Values;

/// <summary>A percentage in whole basis points: 5% is 500. Between 0% and 100%.</summary>
public readonly record struct Percentage
{
    /// <summary>The largest percentage, in basis points.</summary>
    public const int WholeInBasisPoints = 10_000;

    private Percentage(int basisPoints) => BasisPoints = basisPoints;

    /// <summary>Hundredths of a percent.</summary>
    public int BasisPoints { get; }

    /// <summary>A percentage of so many basis points.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0% or above 100%.</exception>
    public static Percentage OfBasisPoints(int basisPoints)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(basisPoints);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(basisPoints, WholeInBasisPoints);
        return new(basisPoints);
    }

    /// <summary>The same as an exact fraction: 5% is 1/20.</summary>
    public Ratio AsRatio => Ratio.Of(BasisPoints, WholeInBasisPoints);

    /// <summary>For logs: "5%" or "2.5%".</summary>
    public override string ToString()
    {
        var (whole, rest) = (BasisPoints / 100, BasisPoints % 100);
        var fraction = rest == 0 ? "" : "." + rest.ToString("00", CultureInfo.InvariantCulture).TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture, $"{whole}{fraction}%");
    }
}
