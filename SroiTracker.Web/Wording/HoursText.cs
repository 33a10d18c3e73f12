using System.Globalization;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Wording;

/// <summary>Reads and writes hours and other exact numbers: 31,5.</summary>
public static class HoursText
{
    private const int MaxLength = 12;
    private const int MaxDecimals = 4;

    /// <summary>The number of a text with at most one decimal comma; null when the text is anything else.</summary>
    public static Ratio? Parse(string? text)
    {
        var plain = (text ?? "").Trim();
        if (plain.Length > MaxLength || plain.Contains('.', StringComparison.Ordinal)) return null;
        var comma = plain.IndexOf(',', StringComparison.Ordinal);
        return comma >= 0 && plain.Length - comma - 1 > MaxDecimals ? null : Ratio.Parse(plain.Replace(',', '.'));
    }

    /// <summary>31,5; at most two decimals, cut off and marked with "…" when there are more.</summary>
    public static string Show(Ratio number)
    {
        var hundredths = Int128.Abs(number.Numerator) * 100 / number.Denominator;
        var isExact = hundredths * number.Denominator == Int128.Abs(number.Numerator) * 100;
        var decimals = (hundredths % 100).ToString("00", CultureInfo.InvariantCulture).TrimEnd('0');
        var whole = (hundredths / 100).ToString(CultureInfo.InvariantCulture);
        return (number.IsNegative ? "-" : "") + whole + (decimals.Length > 0 ? "," + decimals : "") + (isExact ? "" : "…");
    }
}
