using System.Globalization;
using System.Text.RegularExpressions;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Wording;

/// <summary>Why an amount was not read.</summary>
public enum MoneyFault
{
    /// <summary>It is no amount.</summary>
    Unreadable,

    /// <summary>A point or comma stands where English puts it (1,234.56 or 1.23); never read as a hundred times as much.</summary>
    EnglishNotation,

    /// <summary>More than eleven digits before the comma, which is more than the rules take in.</summary>
    TooLarge,
}

/// <summary>Reads and writes amounts as the Dutch do: € 1.234,56. Does not look at the culture of the machine.</summary>
public static partial class MoneyText
{
    private const int MaxDigits = 11;
    private const int GroupSize = 3;
    private const char NoBreakSpace = '\u00A0';

    /// <summary>The amount; null with the fault when the text is anything else.</summary>
    public static Money? Parse(string? text, out MoneyFault fault)
    {
        fault = MoneyFault.Unreadable;
        var plain = Plain(text);
        if (Dutch().Match(plain) is not { Success: true } match)
        {
            if (English().IsMatch(plain)) fault = MoneyFault.EnglishNotation;
            return null;
        }

        var euros = match.Groups["euros"].Value.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        if (euros.Length > MaxDigits)
        {
            fault = MoneyFault.TooLarge;
            return null;
        }

        var cents = match.Groups["cents"].Value.PadRight(2, '0');
        var amount = long.Parse("0" + euros + cents, CultureInfo.InvariantCulture);
        return Money.OfCents(plain.StartsWith('-') ? -amount : amount);
    }

    /// <summary>€ 1.234,56 with a space that does not break.</summary>
    public static string Show(Money amount) => $"{(amount.IsNegative ? "-" : "")}€{NoBreakSpace}{Digits(amount)}";

    /// <summary>1.234,56, as a form field holds it.</summary>
    public static string Field(Money amount) => (amount.IsNegative ? "-" : "") + Digits(amount);

    private static string Digits(Money amount)
    {
        var cents = Int128.Abs(amount.Cents);
        var euros = (cents / 100).ToString(CultureInfo.InvariantCulture);
        for (var at = euros.Length - GroupSize; at > 0; at -= GroupSize) euros = euros.Insert(at, ".");
        return euros + "," + (cents % 100).ToString("00", CultureInfo.InvariantCulture);
    }

    private static string Plain(string? text) =>
        Currency().Replace((text ?? "").Replace(NoBreakSpace, ' ').Replace('\u202F', ' ').Trim(), "${sign}");

    [GeneratedRegex(@"^(?<sign>-?)\s*(€|EUR\b)\s*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Currency();

    [GeneratedRegex(@"^-?(?<euros>[0-9]{1,3}(\.[0-9]{3})+|[0-9]+)(,((?<cents>[0-9]{1,2})|-))?\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dutch();

    [GeneratedRegex(@"^-?[0-9][0-9,]*(\.[0-9]+|,[0-9]{3})\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex English();
}
