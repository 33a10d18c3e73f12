using System.Globalization;

namespace SroiTracker.Domain.Values;

/// <summary>An exact fraction in lowest terms, for shares and hours (31.5 hours is 63/2). Overflow is an error.</summary>
public readonly record struct Ratio : IComparable<Ratio>
{
    /// <summary>Nothing.</summary>
    public static readonly Ratio Zero = Of(0);

    /// <summary>The whole.</summary>
    public static readonly Ratio One = Of(1);

    private readonly Int128 denominatorLessOne;

    private Ratio(Int128 numerator, Int128 denominator)
    {
        Numerator = numerator;
        denominatorLessOne = denominator - 1;
    }

    /// <summary>The numerator, carrying the sign.</summary>
    public Int128 Numerator { get; }

    /// <summary>The denominator, always one or more (the default value is 0/1).</summary>
    public Int128 Denominator => denominatorLessOne + 1;

    /// <summary>Whether the fraction is zero.</summary>
    public bool IsZero => Numerator == 0;

    /// <summary>Whether the fraction is below zero.</summary>
    public bool IsNegative => Numerator < 0;

    /// <summary>The fraction of two whole numbers.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Ratio Of(Int128 numerator, Int128 denominator)
    {
        if (denominator == 0) throw new DivideByZeroException("a ratio needs a denominator");
        if (denominator == 1) return new(numerator, 1);
        var divisor = GreatestCommonDivisor(Int128.Abs(numerator), Int128.Abs(denominator));
        var sign = denominator < 0 ? -1 : 1;
        return new(checked(sign * (numerator / divisor)), checked(sign * (denominator / divisor)));
    }

    /// <summary>A whole number.</summary>
    public static Ratio Of(Int128 whole) => new(whole, 1);

    /// <summary>Reads digits with at most one decimal point ("31.5"); null when the text is anything else.</summary>
    public static Ratio? Parse(string? text)
    {
        if (text is null || text.Length is 0 or > 18) return null;
        var negative = text[0] == '-';
        var digits = negative ? text[1..] : text;
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var fraction = point < 0 ? "" : digits[(point + 1)..];
        var whole = point < 0 ? digits : digits[..point];
        if (whole.Length == 0 || (point >= 0 && fraction.Length == 0) || !(whole + fraction).All(char.IsAsciiDigit)) return null;

        var numerator = Int128.Parse(whole + fraction, CultureInfo.InvariantCulture);
        var denominator = fraction.Aggregate(Int128.One, (product, _) => product * 10);
        return Of(negative ? -numerator : numerator, denominator);
    }

    /// <summary>The sum.</summary>
    public static Ratio operator +(Ratio left, Ratio right) =>
        Of(checked((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator)), checked(left.Denominator * right.Denominator));

    /// <summary>The difference.</summary>
    public static Ratio operator -(Ratio left, Ratio right) => left + new Ratio(checked(-right.Numerator), right.Denominator);

    /// <summary>The product.</summary>
    public static Ratio operator *(Ratio left, Ratio right) =>
        Of(checked(left.Numerator * right.Numerator), checked(left.Denominator * right.Denominator));

    /// <summary>The quotient.</summary>
    public static Ratio operator /(Ratio left, Ratio right) =>
        Of(checked(left.Numerator * right.Denominator), checked(left.Denominator * right.Numerator));

    /// <summary>Whether the first is smaller.</summary>
    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first is larger.</summary>
    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first is smaller or equal.</summary>
    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first is larger or equal.</summary>
    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    /// <summary>The smaller of two.</summary>
    public static Ratio Min(Ratio left, Ratio right) => left <= right ? left : right;

    /// <summary>The larger of two.</summary>
    public static Ratio Max(Ratio left, Ratio right) => left >= right ? left : right;

    /// <inheritdoc/>
    public int CompareTo(Ratio other) =>
        checked(Numerator * other.Denominator).CompareTo(checked(other.Numerator * Denominator));

    /// <summary>The number with a decimal point ("31.5") when at most six decimals are exact; null otherwise.</summary>
    public string? ToDecimalText()
    {
        for (var (scale, power) = (0, (Int128)1); scale <= 6; scale++, power *= 10)
        {
            if (power % Denominator != 0) continue;
            var digits = Int128.Abs(checked(Numerator * (power / Denominator))).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
            return (IsNegative ? "-" : "") + (scale == 0 ? digits : digits[..^scale] + "." + digits[^scale..]);
        }

        return null;
    }

    /// <summary>As a reader would write it: a decimal where one is exact ("31.5"), a fraction otherwise ("5/13").</summary>
    public string ToText() => ToDecimalText() ?? ToString();

    /// <summary>The whole number of units in it, what is left dropped.</summary>
    public int WholePart => checked((int)(Numerator / Denominator));

    /// <summary>"5/13", or "20" when whole.</summary>
    public override string ToString() =>
        Denominator == 1
            ? Numerator.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static Int128 GreatestCommonDivisor(Int128 left, Int128 right)
    {
        while (right != 0) (left, right) = (right, left % right);
        return left == 0 ? 1 : left;
    }
}
