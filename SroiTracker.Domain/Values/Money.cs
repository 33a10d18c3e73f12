namespace SroiTracker.Domain.Values;

/// <summary>An amount in whole eurocents; may be negative. Sums are checked: an overflow is an error, never a wrong amount.</summary>
public readonly record struct Money : IComparable<Money>
{
    /// <summary>No euros.</summary>
    public static readonly Money Zero;

    private Money(long cents) => Cents = cents;

    /// <summary>The amount in eurocents.</summary>
    public long Cents { get; }

    /// <summary>Whether the amount is below zero.</summary>
    public bool IsNegative => Cents < 0;

    /// <summary>Whether the amount is zero.</summary>
    public bool IsZero => Cents == 0;

    /// <summary>An amount of so many eurocents.</summary>
    public static Money OfCents(long cents) => new(cents);

    /// <summary>An amount of so many whole euros.</summary>
    public static Money OfEuros(long euros) => new(checked(euros * CentsPerEuro));

    /// <summary>The exact product with a share, rounded once in the way the policy names.</summary>
    public Money Times(Ratio share, Rounding rounding) => new(rounding.Apply(Ratio.Of(Cents) * share));

    /// <summary>
    /// Divides the amount over the weights so that the parts add up to it exactly (largest remainder; the earlier part first
    /// when remainders are equal).
    /// </summary>
    /// <exception cref="ArgumentException">No weights, a negative weight, or weights that add up to zero.</exception>
    public IReadOnlyList<Money> SplitInto(IReadOnlyList<long> weights) => LargestRemainder.Split(this, weights);

    /// <summary>The sum.</summary>
    public static Money operator +(Money left, Money right) => new(checked(left.Cents + right.Cents));

    /// <summary>The difference.</summary>
    public static Money operator -(Money left, Money right) => new(checked(left.Cents - right.Cents));

    /// <summary>The opposite amount.</summary>
    public static Money operator -(Money amount) => new(checked(-amount.Cents));

    /// <summary>Whether the first amount is smaller.</summary>
    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;

    /// <summary>Whether the first amount is larger.</summary>
    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;

    /// <summary>Whether the first amount is smaller or equal.</summary>
    public static bool operator <=(Money left, Money right) => left.Cents <= right.Cents;

    /// <summary>Whether the first amount is larger or equal.</summary>
    public static bool operator >=(Money left, Money right) => left.Cents >= right.Cents;

    /// <summary>The smaller of two amounts.</summary>
    public static Money Min(Money left, Money right) => left <= right ? left : right;

    /// <summary>The larger of two amounts.</summary>
    public static Money Max(Money left, Money right) => left >= right ? left : right;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>For logs and debugging only: euros with a decimal point. Screens format by culture.</summary>
    public override string ToString()
    {
        var (euros, cents) = UInt128.DivRem((UInt128)Int128.Abs(Cents), CentsPerEuro);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(IsNegative ? "-" : "")}{euros}.{cents:00}");
    }

    private const int CentsPerEuro = 100;
}
