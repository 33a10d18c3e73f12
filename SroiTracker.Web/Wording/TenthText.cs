using System.Globalization;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Wording;

/// <summary>Writes a number in tenths as the Dutch do: 14,9.</summary>
public static class TenthText
{
    private const int Tenths = 10;

    /// <summary>14,9; a dash when there is no number.</summary>
    public static string Show(Ratio? number) =>
        number is { } exact
            ? string.Create(CultureInfo.InvariantCulture, $"{CountText.Show(Whole(exact) / Tenths)},{Whole(exact) % Tenths}")
            : "–";

    private static long Whole(Ratio exact) => Rounding.HalfAwayFromZero.Apply(exact * Ratio.Of(Tenths));
}
