using System.Globalization;
using System.Text;

namespace SroiTracker.Web.Reports.Pdf;

/// <summary>Texts, names and measures as the format writes them.</summary>
internal static class PdfText
{
    /// <summary>A text for people, in UTF-16.</summary>
    internal static string Of(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";

    /// <summary>A text of plain signs only.</summary>
    internal static string Plain(string text) =>
        "(" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal)
            .Replace(")", "\\)", StringComparison.Ordinal) + ")";

    /// <summary>Thousandths of a point as points.</summary>
    internal static string Points(int thousandths)
    {
        var (sign, size) = thousandths < 0 ? ("-", -(long)thousandths) : ("", thousandths);
        var rest = (size % 1000).ToString("000", CultureInfo.InvariantCulture).TrimEnd('0');
        return sign + (size / 1000).ToString(CultureInfo.InvariantCulture) + (rest.Length == 0 ? "" : "." + rest);
    }

    internal static string Reference(int number) => number.ToString(CultureInfo.InvariantCulture) + " 0 R";

    internal static string References(IEnumerable<int> numbers) => "[" + string.Join(' ', numbers.Select(Reference)) + "]";
}
