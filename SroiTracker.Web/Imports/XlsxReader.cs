using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SroiTracker.Web.Imports;

/// <summary>
/// Reads the first sheet of an XLSX file, row by row. Formulas are never worked out: the value that the spreadsheet program
/// stored is taken. What a small file unpacks to is measured before anything is opened.
/// </summary>
internal sealed class XlsxReader(SpreadsheetDocument document, ImportLimits limits, FaultList faults)
{
    private readonly List<SheetRow> rows = [];
    private readonly List<string> shared = SharedStrings(document);
    private readonly XlsxDates dates = XlsxDates.Of(document);

    internal static List<SheetRow>? Read(byte[] bytes, ImportLimits limits, FaultList faults)
    {
        try
        {
            if (UnpacksTooLarge(bytes, limits))
            {
                faults.OfFile(ImportFaultCode.FileUnpacksTooLarge, $"{limits.UnpackedBytes / 1024 / 1024}");
                return null;
            }

            using var stream = new MemoryStream(bytes, writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            return new XlsxReader(document, limits, faults).ReadRows();
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            faults.OfFile(ImportFaultCode.FileDamaged);
            return null;
        }
    }

    private static bool IsDamage(Exception damage) =>
        damage is OpenXmlPackageException or XmlException or InvalidDataException or IOException or FormatException
            or ArgumentException or KeyNotFoundException or InvalidOperationException or NotSupportedException or OverflowException;

    private static bool UnpacksTooLarge(byte[] bytes, ImportLimits limits)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > limits.PackedParts) return true;
        var buffer = new byte[81_920];
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                total += read;
                if (total > limits.UnpackedBytes) return true;
            }
        }

        return false;
    }

    private static List<string> SharedStrings(SpreadsheetDocument document)
    {
        var strings = new List<string>();
        if (document.WorkbookPart?.SharedStringTablePart is not { } part) return strings;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(SharedStringItem) || !reader.IsStartElement) continue;
            strings.Add(reader.LoadCurrentElement() is SharedStringItem item ? TextOf(item) : "");
        }

        return strings;
    }

    private static string TextOf(OpenXmlElement item) =>
        string.Concat(item.ChildElements.Where(child => child is Text or Run).Select(child => child.InnerText));

    private List<SheetRow>? ReadRows()
    {
        var workbook = document.WorkbookPart ?? throw new InvalidDataException("no workbook");
        var sheet = workbook.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().First();
        if (workbook.GetPartById(sheet.Id?.Value ?? "") is not WorksheetPart part) throw new InvalidDataException("no worksheet");
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            if (reader.LoadCurrentElement() is Row row && !AddRow(row)) return null;
        }

        return rows;
    }

    private bool AddRow(Row row)
    {
        var number = row.RowIndex is { } index ? (int)index.Value : (rows.Count == 0 ? 0 : rows[^1].Number) + 1;
        if (number > limits.Rows + 1)
        {
            if (row.Elements<Cell>().All(cell => cell.CellValue is null && cell.InlineString is null))
                return true; // only a format, as spreadsheets keep below the last row
            faults.OfRow(number, ImportFaultCode.TooManyRows, $"{limits.Rows}");
            return false;
        }

        if (rows.Count == 0 && number > 1) rows.Add(new(1, []));
        var cells = new List<SheetCell>();
        foreach (var cell in row.Elements<Cell>())
        {
            if (!AddCell(number, cell, cells)) return false;
        }

        rows.Add(new(number, cells));
        return true;
    }

    private bool AddCell(int row, Cell cell, List<SheetCell> cells)
    {
        var column = ColumnOf(cell) ?? cells.Count;
        if (column >= limits.Columns)
        {
            faults.OfRow(row, ImportFaultCode.TooManyColumns, $"{limits.Columns}");
            return false;
        }

        while (cells.Count < column) cells.Add(new(""));
        var read = ValueOf(row, column, cell);
        cells.Add(read with { Text = read.Text.Trim() });
        if (read.Text.Length <= limits.CellLength) return true;
        faults.OfCell(row, column, null, read.Text, ImportFaultCode.CellTooLong, $"{limits.CellLength}");
        return false;
    }

    private SheetCell ValueOf(int row, int column, Cell cell)
    {
        var raw = cell.CellValue?.InnerText ?? "";
        if (cell.CellFormula is not null && cell.CellValue is null)
        {
            faults.OfCell(row, column, null, null, ImportFaultCode.FormulaWithoutValue);
            return new("");
        }

        if (cell.DataType?.Value is not { } kind || kind == CellValues.Number) return NumberOf(raw, cell);
        if (kind == CellValues.Error)
        {
            faults.OfCell(row, column, null, raw, ImportFaultCode.CellError);
            return new("");
        }

        return kind switch
        {
            CellValues.SharedString => new(shared[int.Parse(raw, CultureInfo.InvariantCulture)]),
            CellValues.InlineString => new(cell.InlineString is { } inline ? TextOf(inline) : ""),
            _ => new(raw),
        };
    }

    private SheetCell NumberOf(string raw, Cell cell)
    {
        if (raw.Length == 0) return new("");
        var number = double.Parse(raw, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (Math.Abs(number) >= 1e15) return new(raw, IsNumber: true);
        if (dates.DayOf(number, cell.StyleIndex?.Value) is { } day) return new(day);
        return new(((decimal)number).ToString(CultureInfo.InvariantCulture), IsNumber: true);
    }

    private static int? ColumnOf(Cell cell)
    {
        if (cell.CellReference?.Value is not { } address) return null;
        var column = 0;
        foreach (var letter in address.TakeWhile(char.IsAsciiLetterUpper)) column = checked((column * 26) + (letter - 'A' + 1));
        return column - 1;
    }
}
