using System.Text;
using System.Text.Json;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Api;

/// <summary>
/// Reads a list of flat JSON objects as the table that a file would be, so that one reader checks both. A field "aantalTekort" is the column
/// "aantal_tekort".
/// </summary>
internal sealed class JsonSheet
{
    private const int FirstRow = 2; // the heading is row 1
    private const int MostFaults = 200;
    private readonly string list;
    private readonly List<string> columns = [];
    private readonly List<SheetRow> rows = [];

    private JsonSheet(string list) => this.list = list;

    /// <summary>What could not be read: the field and what is wrong.</summary>
    internal List<(string Field, string Message)> Faults { get; } = [];

    /// <summary>The table; only when there are no faults.</summary>
    internal SheetResult Table => new(new(new(1, columns.ConvertAll(name => new SheetCell(name))), rows), []);

    /// <summary>Reads the list that stands in a body under this name.</summary>
    internal static JsonSheet Read(JsonElement body, string list)
    {
        var sheet = new JsonSheet(list);
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty(list, out var items) || items.ValueKind != JsonValueKind.Array)
            sheet.Faults.Add((list, ApiTexts.JsonUnreadable));
        else if (items.GetArrayLength() == 0) sheet.Faults.Add((list, ApiTexts.JsonEmpty));
        else if (items.GetArrayLength() > ImportLimits.Default.Rows) sheet.Faults.Add((list, ApiTexts.JsonTooMany));
        else foreach (var item in items.EnumerateArray().TakeWhile(_ => sheet.Faults.Count < MostFaults)) sheet.Take(item);
        return sheet;
    }

    /// <summary>What a body that is no JSON gives.</summary>
    internal static JsonSheet Unreadable(string list)
    {
        var sheet = new JsonSheet(list);
        sheet.Faults.Add((list, ApiTexts.JsonUnreadable));
        return sheet;
    }

    /// <summary>The field that a fault of the table is about: "metingen[3].crebo".</summary>
    internal string FieldOf(ImportFault fault) =>
        fault.Row < FirstRow ? fault.Column is { } column ? $"{list}[].{Camel(column)}" : list
        : fault.Column is { } field ? $"{list}[{fault.Row - FirstRow}].{Camel(field)}"
        : $"{list}[{fault.Row - FirstRow}]";

    private void Take(JsonElement item)
    {
        var place = $"{list}[{rows.Count}]";
        var cells = new SheetCell?[columns.Count].ToList();
        if (item.ValueKind != JsonValueKind.Object) Faults.Add((place, ApiTexts.JsonUnreadable));
        else
        {
            foreach (var field in item.EnumerateObject().TakeWhile(_ => Faults.Count < MostFaults))
                Take(field, $"{place}.{FaultList.Cut(field.Name)}", cells);
        }

        rows.Add(new(rows.Count + FirstRow, cells.ConvertAll(cell => cell ?? new(""))));
    }

    private void Take(JsonProperty field, string place, List<SheetCell?> cells)
    {
        if (ColumnOf(field.Name) is not { } column)
        {
            Faults.Add((place, ApiTexts.JsonTooManyFields));
            return;
        }

        while (cells.Count < columns.Count) cells.Add(null);
        if (cells[column] is not null) Faults.Add((place, ApiTexts.JsonTwice));
        else if (field.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array) Faults.Add((place, ApiTexts.JsonNested));
        else cells[column] = CellOf(field.Value);
    }

    private int? ColumnOf(string name)
    {
        var column = Snake(name);
        if (columns.IndexOf(column) is >= 0 and var known) return known;
        if (columns.Count == ImportLimits.Default.Columns) return null;
        columns.Add(column);
        return columns.Count - 1;
    }

    private static SheetCell CellOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new(value.GetString()!.Trim()),
        JsonValueKind.Number => new(value.GetRawText(), IsNumber: true),
        JsonValueKind.Null => new(""),
        _ => new(value.GetRawText()),
    };

    private static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name) text.Append(char.IsAsciiLetterUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : letter);
        return text.ToString();
    }

    internal static string Camel(string column)
    {
        var words = column.Split('_', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select((word, place) => place == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
