using System.Globalization;
using System.Text.RegularExpressions;

namespace SroiTracker.Tests.Given;

/// <summary>A row of a worked table: the month, the amounts in cents in the order of the columns, and the sum as it is written.</summary>
public sealed record MonthRow(string Month, IReadOnlyList<long> Cents, string Sum);

/// <summary>
/// A worked table of a Markdown file: what is done under which rule, and what every month adds. Columns between the month and "Erbij" are parts
/// of it: an effort each, or the share of each firm.
/// </summary>
public sealed record MonthTable(
    string Title, string Rule, IReadOnlyList<string> Efforts, IReadOnlyList<string> Key, string? Refusal, IReadOnlyList<MonthRow> Rows)
{
    /// <summary>The last row, which holds the whole.</summary>
    public MonthRow Whole => Rows[^1];

    /// <summary>The rows of the months.</summary>
    public IReadOnlyList<MonthRow> Months => [.. Rows.SkipLast(1)];

    /// <summary>The tables of a file, in order. A rule holds for every table until the next.</summary>
    public static IReadOnlyList<MonthTable> Read(string text)
    {
        var rule = "";
        var tables = new List<MonthTable>();
        foreach (var section in Regex.Split(text, "^## ", RegexOptions.Multiline))
        {
            var fences = Regex.Matches(section, "^```(\\w+)[^\n]*\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)
                .Select(fence => (Kind: fence.Groups[1].Value, Body: fence.Groups[2].Value.Trim())).ToList();
            if (fences.Find(fence => fence.Kind == "regel").Body is { } own) rule = own;
            if (Of(fences, "inspanning") is not { Count: > 0 } efforts) continue;
            tables.Add(new(section.Split('\n')[0], rule, efforts, [.. Of(fences, "sleutel").SelectMany(key => key.Split('\n'))],
                Of(fences, "geweigerd").SingleOrDefault(), [.. section.Split('\n').Where(line => line.StartsWith('|')).Skip(2).Select(Row)]));
        }

        return tables;
    }

    private static List<string> Of(List<(string Kind, string Body)> fences, string kind) => [.. fences.Where(fence => fence.Kind == kind).Select(fence => fence.Body)];

    private static MonthRow Row(string line)
    {
        var cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
        return new(cells[0], [.. cells[1..^1].Select(Cents)], cells[^1]);
    }

    private static long Cents(string cell) =>
        long.Parse(cell.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Replace('−', '-'), CultureInfo.InvariantCulture);
}
