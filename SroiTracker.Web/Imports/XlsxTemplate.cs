using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SroiTracker.Web.Imports;

/// <summary>How a column of a template is typed.</summary>
public enum TemplateCell
{
    /// <summary>As text, so that zeros in front stay.</summary>
    Text,

    /// <summary>A number or amount.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,
}

/// <summary>One column of a template.</summary>
/// <param name="Choices">The values to choose from; empty for any.</param>
public sealed record TemplateColumn(string Heading, TemplateCell Cell, IReadOnlyList<string> Choices);

/// <summary>Makes a workbook to fill in: a sheet with headings and lists to choose from, one with the explanation, one with the lists.</summary>
public static class XlsxTemplate
{
    private const uint Bold = 1;
    private const int MostRows = 5_001;
    private const string Lists = "Keuzes";

    /// <summary>The file.</summary>
    /// <param name="explanation">The rows of the second sheet; the first one is its heading.</param>
    public static byte[] Write(string sheet,
        IReadOnlyList<TemplateColumn> columns, string explained, IReadOnlyList<IReadOnlyList<string>> explanation)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheets = new Sheets();
            Add(workbook, sheets, sheet, Fields(columns));
            Add(workbook, sheets, explained, new(Widths(explanation[0].Count), Body(explanation)));
            Add(workbook, sheets, Lists, new(Body(ListRows(columns))));
            workbook.Workbook = new Workbook(sheets);
        }

        return stream.ToArray();
    }

    private static void Add(WorkbookPart workbook, Sheets sheets, string name, Worksheet content)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = content;
        sheets.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count
            + 1, Name = name });
    }

    private static Worksheet Fields(IReadOnlyList<TemplateColumn> columns)
    {
        var top = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        var widths = new Columns(columns.Select((column, place) =>
            new Column { Min = (uint)place + 1, Max = (uint)place + 1, Width = 20, CustomWidth = true, Style = StyleOf(column.Cell) }));
        var page = new Worksheet(new SheetViews(new SheetView(top) { WorkbookViewId = 0 }), widths,
            Body([[.. columns.Select(column => column.Heading)]]));
        var checks = columns.Select((column, place) => (column, place)).Where(each => each.column.Choices.Count > 0)
            .Select(each => Check(columns, each.place)).ToList();
        if (checks.Count > 0) page.Append(new DataValidations(checks) { Count = (uint)checks.Count });
        return page;
    }

    private static DataValidation Check(IReadOnlyList<TemplateColumn> columns, int place)
    {
        var list = CellAddress.LettersOf(columns.Take(place).Count(column => column.Choices.Count > 0));
        var own = CellAddress.LettersOf(place);
        return new DataValidation(new Formula1($"{Lists}!${list}$2:${list}${columns[place].Choices.Count + 1}"))
        {
            Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true,
            SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{own}2:{own}{MostRows}" },
        };
    }

    private static List<IReadOnlyList<string>> ListRows(IReadOnlyList<TemplateColumn> columns)
    {
        var lists = columns.Where(column => column.Choices.Count > 0).ToList();
        var longest = lists.Count == 0 ? 0 : lists.Max(column => column.Choices.Count);
        return
        [
            [.. lists.Select(column => column.Heading)],
            .. Enumerable.Range(0, longest)
            .Select(row => (IReadOnlyList<string>)[.. lists.Select(column => column.Choices.ElementAtOrDefault(row) ?? "")]),
        ];
    }

    private static SheetData Body(IReadOnlyList<IReadOnlyList<string>> rows) =>
        new(rows.Select((cells, place) => new Row(cells.Select((text, column) => new Cell
    {
        CellReference = CellAddress.Of(place + 1, column), StyleIndex = place == 0 ? Bold : 0, DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(text)),
    })) { RowIndex = (uint)place + 1 }));

    private static Columns Widths(int count) =>
        new(Enumerable.Range(1, count).Select(place => new Column { Min = (uint)place, Max = (uint)place, Width = 36, CustomWidth = true }));

    private static uint StyleOf(TemplateCell cell) => cell switch { TemplateCell.Text => 2, TemplateCell.Day => 3, _ => 0 };

    /// <summary>Plain, bold, text (format 49) and day (format 14).</summary>
    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()), new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }, new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
}
