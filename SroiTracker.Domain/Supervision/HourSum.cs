using System.Numerics;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Supervision;

/// <summary>
/// An exact sum of hours. Hours that are spread over days have the number of days below the line, and many of them together have a number
/// that no fixed size holds; so it is kept in numbers that cannot overflow, and rounded only to be shown.
/// </summary>
public readonly record struct HourSum
{
    /// <summary>No hours.</summary>
    public static readonly HourSum Zero;

    private const int Hundredth = 100;

    private readonly BigInteger numerator;
    private readonly BigInteger denominatorLessOne;

    private HourSum(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        (this.numerator, denominatorLessOne) = (numerator / divisor, (denominator / divisor) - 1);
    }

    /// <summary>Whether it is below zero.</summary>
    public bool IsNegative => numerator.Sign < 0;

    /// <summary>Whether there are none.</summary>
    public bool IsZero => numerator.IsZero;

    /// <summary>To two decimals for a reader, half away from zero.</summary>
    public Ratio Shown => Ratio.Of((Int128)Hundredths, Hundredth);

    private BigInteger Denominator => denominatorLessOne + 1;

    private BigInteger Hundredths
    {
        get
        {
            var doubled = (BigInteger.Abs(numerator) * Hundredth * 2) + Denominator;
            return numerator.Sign * (doubled / (Denominator * 2));
        }
    }

    /// <summary>These hours alone.</summary>
    public static HourSum Of(Ratio hours) => new(hours.Numerator, hours.Denominator);

    /// <summary>All of them together.</summary>
    public static HourSum Of(IEnumerable<Ratio> hours) => hours.Aggregate(Zero, (sum, each) => sum + Of(each));

    /// <summary>The sum.</summary>
    public static HourSum operator +(HourSum left, HourSum right) =>
        new((left.numerator * right.Denominator) + (right.numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The difference.</summary>
    public static HourSum operator -(HourSum left, HourSum right) =>
        new((left.numerator * right.Denominator) - (right.numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The larger of two.</summary>
    public static HourSum Max(HourSum left, HourSum right) => (left - right).IsNegative ? right : left;

    /// <summary>The exact fraction: "20/7", or "4" when whole.</summary>
    public override string ToString() => Denominator.IsOne ? numerator.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{numerator}/{Denominator}");
}
