namespace SroiTracker.Web.Imports;

/// <summary>A column that a file may have.</summary>
/// <param name="Name">Its heading, in lower case with underscores.</param>
/// <param name="IsRequired">Whether the file is refused without it.</param>
public sealed record ColumnSpec(string Name, bool IsRequired = false);

/// <summary>Where each column of a file stands.</summary>
public sealed class HeadingMap
{
    private readonly Dictionary<string, int> places;

    private HeadingMap(Dictionary<string, int> places) => this.places = places;

    /// <summary>Finds the columns by their headings; null, with faults, when one is missing, unknown, empty or there twice.</summary>
    public static HeadingMap? Of(Sheet sheet, IReadOnlyList<ColumnSpec> columns, FaultList faults)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var width = Math.Max(sheet.Heading.Cells.Count, sheet.Rows.Max(row => row.Cells.Count));
        for (var place = 0; place < width; place++) Place(sheet, columns, found, place, faults);
        foreach (var missing in columns.Where(column => column.IsRequired && !found.ContainsKey(column.Name)))
        {
            faults.Add(new(sheet.Heading.Number, missing.Name, null, null, ImportFaultCode.ColumnMissing, [missing.Name]));
        }

        return faults.Faults.Count == 0 ? new(found) : null;
    }

    /// <summary>Whether the heading row has every one of these names, to tell two formats apart.</summary>
    public static bool HasAll(Sheet sheet, params string[] names)
    {
        var present = sheet.Heading.Cells.Select(cell => NameOf(cell.Text)).ToHashSet(StringComparer.Ordinal);
        return names.All(present.Contains);
    }

    /// <summary>The column's place; null when the file does not have it.</summary>
    public int? PlaceOf(string column) => places.TryGetValue(column, out var place) ? place : null;

    private static void Place(
        Sheet sheet, IReadOnlyList<ColumnSpec> columns, Dictionary<string, int> found, int place, FaultList faults)
    {
        var shown = place < sheet.Heading.Cells.Count ? sheet.Heading.Cells[place].Text : "";
        var name = NameOf(shown);
        var row = sheet.Heading.Number;
        if (name.Length == 0)
        {
            if (HasValues(sheet, place)) faults.OfCell(row, place, null, null, ImportFaultCode.HeadingEmpty);
        }
        else if (!columns.Any(column => column.Name == name))
        {
            faults.OfCell(row, place, null, shown, ImportFaultCode.ColumnUnknown, FaultList.Cut(shown)!,
                string.Join(", ", columns.Select(column => column.Name)));
        }
        else if (!found.TryAdd(name, place))
        {
            faults.OfCell(row, place, name, shown, ImportFaultCode.ColumnTwice, name);
        }
    }

    private static bool HasValues(Sheet sheet, int place) =>
        sheet.Rows.Any(row => place < row.Cells.Count && row.Cells[place].Text.Length > 0);

    private static string NameOf(string heading) =>
        string.Join('_', heading.ToLowerInvariant().Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
