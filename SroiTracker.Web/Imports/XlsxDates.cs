using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using NodaTime;
using NodaTime.Text;

namespace SroiTracker.Web.Imports;

/// <summary>Knows which number formats of a workbook show a day, and turns the stored number into that day.</summary>
internal sealed class XlsxDates
{
    private const double LastSerial = 2_958_465;
    private const double PhantomLeapDay = 60;

    private static readonly LocalDate Epoch1900 = new(1899, 12, 30);
    private static readonly LocalDate Epoch1904 = new(1904, 1, 1);

    private readonly List<bool> isDateByStyle;
    private readonly bool counts1904;

    private XlsxDates(List<bool> isDateByStyle, bool counts1904)
    {
        this.isDateByStyle = isDateByStyle;
        this.counts1904 = counts1904;
    }

    internal static XlsxDates Of(SpreadsheetDocument document)
    {
        var styles = document.WorkbookPart?.WorkbookStylesPart?.Stylesheet;
        var own = new Dictionary<uint, string>();
        foreach (var format in styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (format.NumberFormatId is { } id) own[id.Value] = format.FormatCode?.Value ?? "";
        }

        var dated = styles?.CellFormats?.Elements<CellFormat>()
            .Select(format => IsDate(format.NumberFormatId?.Value ?? 0, own))
            .ToList();
        return new(dated ?? [], document.WorkbookPart?.Workbook.WorkbookProperties?.Date1904?.Value ?? false);
    }

    /// <summary>The day as ISO text; null when the number is no whole day or its format shows no day.</summary>
    internal string? DayOf(double number, uint? style)
    {
        if (style is not { } index || index >= isDateByStyle.Count || !isDateByStyle[(int)index]) return null;
        if (number is < 1 or > LastSerial || number != Math.Floor(number)) return null;
        var days = (int)number + (!counts1904 && number < PhantomLeapDay ? 1 : 0);
        return LocalDatePattern.Iso.Format((counts1904 ? Epoch1904 : Epoch1900).PlusDays(days));
    }

    private static bool IsDate(uint id, Dictionary<uint, string> own) =>
        own.TryGetValue(id, out var code) ? ShowsDay(code) : id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58);

    private static bool ShowsDay(string code)
    {
        var bare = new System.Text.StringBuilder();
        var (isQuoted, isBracketed) = (false, false);
        foreach (var letter in code)
        {
            if (letter == '"') isQuoted = !isQuoted;
            else if (letter == '[') isBracketed = true;
            else if (letter == ']') isBracketed = false;
            else if (!isQuoted && !isBracketed) bare.Append(char.ToLowerInvariant(letter));
        }

        var shown = bare.ToString();
        return shown.Contains('d', StringComparison.Ordinal) || shown.Contains('y', StringComparison.Ordinal)
            || shown.Contains("jj", StringComparison.Ordinal);
    }
}
