using System.Globalization;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Shortages;

/// <summary>How much a figure moves between measurements (beweeglijkheid).</summary>
/// <param name="Mean">The exact mean of the measurements.</param>
/// <param name="Deviation">The standard deviation in places, rounded once to a tenth, a half upwards.</param>
/// <param name="Steps">The sum, step by step.</param>
public sealed record Volatility(Ratio Mean, Ratio Deviation, IReadOnlyList<RuleStep> Steps);

/// <summary>
/// Works the standard deviation of measurements out in whole numbers: the root of (n x sum of squares - square of the sum) / n².
/// All measurements count, not a sample of them, so the divisor is n.
/// </summary>
public static class VolatilityRules
{
    private const int Fewest = 2;
    private const int Tenths = 10;

    /// <summary>The volatility of a series; null for fewer than two measurements, which cannot move.</summary>
    /// <param name="counts">The numbers of places, oldest first.</param>
    public static Volatility? Of(IReadOnlyList<long> counts)
    {
        if (counts.Count < Fewest) return null;
        var (times, sum, squares) = ((Int128)counts.Count, Sum(counts, count => count), Sum(counts, count => checked((Int128)count * count)));
        var spread = checked((times * squares) - (sum * sum));
        var (mean, variance) = (Ratio.Of(sum, times), Ratio.Of(spread, checked(times * times)));
        var deviation = Ratio.Of(RoundedRoot(spread, times), Tenths);
        return new(mean, deviation,
        [
            new("figure.values", [Operand.Text("values", string.Join("; ", counts.Select(Text))), Operand.Of("times", counts.Count)]),
            new("figure.mean", [Operand.Of("sum", (long)sum), Operand.Of("times", counts.Count), Operand.Of("mean", mean)]),
            new("figure.variance",
                [Operand.Of("times", counts.Count), Operand.Of("squares", checked((long)squares)), Operand.Of("sum", (long)sum), Operand.Of("variance", variance)]),
            new("figure.deviation", [Operand.Of("variance", variance), Operand.Of("deviation", deviation)]),
        ]);
    }

    private static Int128 Sum(IReadOnlyList<long> counts, Func<long, Int128> of) =>
        counts.Aggregate(Int128.Zero, (total, count) => checked(total + of(count)));

    /// <summary>The root of the spread, in tenths, divided by n: the nearest whole number, a half upwards, compared as squares.</summary>
    private static Int128 RoundedRoot(Int128 spread, Int128 times)
    {
        var target = checked(spread * Tenths * Tenths);
        var tenths = Root(target) / times;
        var half = checked(((2 * tenths) + 1) * times);
        return checked(half * half) <= checked(4 * target) ? tenths + 1 : tenths;
    }

    /// <summary>The largest whole number whose square is no more than this, by Newton's method.</summary>
    private static Int128 Root(Int128 number)
    {
        if (number < 2) return number;
        var (root, next) = (number, (number + 1) / 2);
        while (next < root) (root, next) = (next, (next + (number / next)) / 2);
        return root;
    }

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);
}
