using System.Globalization;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Agreements;

/// <summary>Why shares are no division key. The name is the key of its sentence.</summary>
public enum KeyFault
{
    /// <summary>One contract shares with nobody.</summary>
    TooFew,

    /// <summary>A share is nothing or less.</summary>
    NotPositive,

    /// <summary>The shares together are more or less than the whole.</summary>
    NotWhole,

    /// <summary>The shares have no common part that can be counted with.</summary>
    TooFine,
}

/// <summary>
/// How one credit is divided over the contracts of an agreement (verdeelsleutel): exact shares, in the order of the contracts, that add up to the
/// whole.
/// </summary>
public sealed class DivisionKey
{
    private const int FinestPart = 1_000_000;

    private readonly IReadOnlyList<long> weights;

    private DivisionKey(IReadOnlyList<Ratio> shares, IReadOnlyList<long> weights) => (Shares, this.weights) = (shares, weights);

    /// <summary>The share of each contract.</summary>
    public IReadOnlyList<Ratio> Shares { get; }

    /// <summary>The key as a reader writes it: "1/2, 1/3, 1/6".</summary>
    public string Text => string.Join(", ", Shares);

    /// <summary>Why these shares are no key; null when they are.</summary>
    public static KeyFault? Fault(IReadOnlyList<Ratio> shares)
    {
        if (shares.Count < 2) return KeyFault.TooFew;
        if (shares.Any(share => share.IsZero || share.IsNegative)) return KeyFault.NotPositive;
        if (CommonPart(shares) is not { } part) return KeyFault.TooFine;
        return Weights(shares, part).Sum() == part ? null : KeyFault.NotWhole;
    }

    /// <summary>The key of these shares.</summary>
    /// <exception cref="ArgumentException">They are no key.</exception>
    public static DivisionKey Of(IReadOnlyList<Ratio> shares) =>
        Fault(shares) is { } fault
            ? throw new ArgumentException(fault.ToString(), nameof(shares))
            : new(shares, [.. Weights(shares, CommonPart(shares)!.Value)]);

    /// <summary>Reads a share as it is written, "1/3"; null when the text is anything else.</summary>
    public static Ratio? ShareOf(string? text)
    {
        var parts = (text ?? "").Split('/', StringSplitOptions.TrimEntries);
        if (parts.Length is 0 or > 2 || Whole(parts[0]) is not { } above) return null;
        if (parts.Length == 1) return Ratio.Of(above);
        return Whole(parts[1]) is { } below and > 0 ? Ratio.Of(above, below) : null;
    }

    /// <summary>The parts of a credit, in the order of the contracts; they add up to it exactly (largest remainder).</summary>
    public IReadOnlyList<Money> Divide(Money credit) => credit.SplitInto(weights);

    private static int? Whole(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole <= FinestPart ? whole : null;

    private static IEnumerable<long> Weights(IReadOnlyList<Ratio> shares, long part) =>
        shares.Select(share => (long)(share.Numerator * (part / share.Denominator)));

    /// <summary>The smallest number of equal parts in which every share is a whole number of them; null when there are too many.</summary>
    private static long? CommonPart(IReadOnlyList<Ratio> shares)
    {
        Int128 common = 1;
        foreach (var share in shares)
        {
            if (share.Denominator > FinestPart || share.Numerator > FinestPart) return null;
            common = Ratio.Of(common, share.Denominator).Numerator * share.Denominator;
            if (common > (Int128)FinestPart * FinestPart) return null;
        }

        return (long)common;
    }
}
