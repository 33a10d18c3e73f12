using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Imports;

/// <summary>
/// Writes CSV that a Dutch Excel opens as it is: UTF-8 with mark, semicolons, decimal comma, days as yyyy-mm-dd. Text that a
/// spreadsheet would take for a formula gets an apostrophe in front.
/// </summary>
public sealed class CsvWriter
{
    private static readonly System.Buffers.SearchValues<char> NeedQuotes = System.Buffers.SearchValues.Create(";\"\r\n,\t");

    private readonly StringBuilder text = new();

    /// <summary>Adds one row.</summary>
    public CsvWriter Row(params object?[] cells)
    {
        text.Append(Line(cells));
        return this;
    }

    /// <summary>One row as it stands in a file, its end included.</summary>
    internal static string Line(IEnumerable<object?> cells) => string.Join(';', cells.Select(Cell)) + "\r\n";

    /// <summary>The file.</summary>
    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

    private static string Cell(object? value) => value switch
    {
        null => "",
        Money amount => Amount(amount),
        LocalDate day => LocalDatePattern.Iso.Format(day),
        Ratio number when number.ToDecimalText() is { } digits => digits.Replace('.', ','),
        bool isSo => isSo ? "ja" : "nee",
        sbyte or short or int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => Text(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    private static string Amount(Money amount) => amount.ToString().Replace('.', ',');

    private static string Text(string words)
    {
        var safe = words.Length > 0 && IsFormulaStart(words.TrimStart()) ? "'" + words : words;
        return safe.AsSpan().ContainsAny(NeedQuotes) ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : safe;
    }

    private static bool IsFormulaStart(string words) =>
        words.Length == 0 || words[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';
}
