using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Imports;

/// <summary>Makes the cells of a workbook.</summary>
internal static class XlsxCell
{
    private const int LongestText = 32_767;

    private static readonly LocalDate DayZero = new(1899, 12, 30);
    private static readonly LocalDate FirstSafeDay = new(1900, 3, 1);

    internal static Cell Of(object? value) => value switch
    {
        null => new Cell(),
        Money amount => Number(amount.ToString(), XlsxParts.AmountStyle),
        LocalDate day when day >= FirstSafeDay =>
            Number(Period.DaysBetween(DayZero, day).ToString(CultureInfo.InvariantCulture), XlsxParts.DayStyle),
        LocalDate day => Of(NodaTime.Text.LocalDatePattern.Iso.Format(day), 0),
        Ratio number when number.ToDecimalText() is { } digits => Number(digits, 0),
        bool isSo => Of(isSo ? "ja" : "nee", 0),
        sbyte or short or int or long => Number(Convert.ToString(value, CultureInfo.InvariantCulture)!, 0),
        _ => Of(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", 0),
    };

    /// <summary>A text as it is: never worked out, without what the format cannot hold.</summary>
    internal static Cell Of(string words, uint style) => new()
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
        InlineString = new InlineString(new Text(Plain(words)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static Cell Number(string digits, uint style) => new() { CellValue = new CellValue(digits), StyleIndex = style };

    private static string Plain(string words)
    {
        var plain = new System.Text.StringBuilder(Math.Min(words.Length, LongestText));
        foreach (var rune in words.EnumerateRunes())
        {
            if (plain.Length + rune.Utf16SequenceLength > LongestText) break;
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)) plain.Append(rune);
        }

        return plain.ToString();
    }
}
