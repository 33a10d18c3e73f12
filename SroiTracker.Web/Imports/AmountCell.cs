using System.Globalization;
using System.Text.RegularExpressions;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Imports;

/// <summary>
/// Reads amounts in files. A comma is always the decimal sign; a point groups thousands when exactly three digits follow it
/// (85.000 and 85.000,00) and is the decimal sign when one or two digits end the text (85000.00). 1,234.56 and 1,234 are refused:
/// they could be meant in two ways.
/// </summary>
internal static partial class AmountCell
{
    private const int MostDigits = 15;
    private const int Patience = 1_000;

    internal static (Money? Amount, ImportFaultCode? Fault) Read(SheetCell cell)
    {
        var text = cell.Text.Replace("€", "", StringComparison.Ordinal).Replace("\u00A0", " ", StringComparison.Ordinal).Trim();
        if (text.StartsWith('-') || text.EndsWith('-')) return (null, ImportFaultCode.AmountNegative);
        if (English().IsMatch(text)) return (null, ImportFaultCode.AmountEnglish);
        var match = cell.IsNumber ? Plain().Match(text) : FirstMatch(text);
        if (!match.Success) return (null, ImportFaultCode.AmountUnreadable);

        var digits = match.Groups["whole"].Value.Replace(".", "", StringComparison.Ordinal) + match.Groups["cents"].Value.PadRight(2, '0');
        return digits.Length > MostDigits
            ? (null, ImportFaultCode.AmountTooLarge)
            : (Money.OfCents(long.Parse(digits, CultureInfo.InvariantCulture)), null);
    }

    private static Match FirstMatch(string text)
    {
        var dutch = Dutch().Match(text);
        return dutch.Success ? dutch : Plain().Match(text);
    }

    [GeneratedRegex(@"^(?<whole>[0-9]{1,3}(\.[0-9]{3})+|[0-9]+)(,(?<cents>[0-9]{1,2}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Dutch();

    [GeneratedRegex(@"^(?<whole>[0-9]+)(\.(?<cents>[0-9]{1,2}))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex English();
}
