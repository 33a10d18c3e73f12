namespace SroiTracker.Domain.Values;

/// <summary>How a derived amount becomes whole cents. The policy names it; it is applied once, at the end.</summary>
public enum Rounding
{
    /// <summary>To the nearest cent, a half away from zero (6,172.845 becomes 6,172.85).</summary>
    HalfAwayFromZero,

    /// <summary>To the nearest cent, a half to the even cent (banker's rounding).</summary>
    HalfEven,

    /// <summary>To the cent nearer to zero.</summary>
    TowardsZero,
}

/// <summary>Applies a <see cref="Rounding"/> to an exact number of cents.</summary>
public static class RoundingRules
{
    /// <summary>The whole number of cents.</summary>
    /// <exception cref="OverflowException">The result does not fit a long.</exception>
    public static long Apply(this Rounding rounding, Ratio cents)
    {
        var magnitude = Int128.Abs(cents.Numerator);
        var (whole, rest) = (magnitude / cents.Denominator, magnitude % cents.Denominator);
        var half = checked(rest * 2).CompareTo(cents.Denominator);
        var up = rounding switch
        {
            Rounding.HalfAwayFromZero => half >= 0,
            Rounding.HalfEven => half > 0 || (half == 0 && whole % 2 == 1),
            _ => false,
        };
        return checked((long)((up ? whole + 1 : whole) * (cents.IsNegative ? -1 : 1)));
    }
}
