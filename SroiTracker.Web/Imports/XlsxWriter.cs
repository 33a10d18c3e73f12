using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SroiTracker.Web.Imports;

/// <summary>
/// Writes a workbook with one sheet, row by row, to a file: the head stays in sight, numbers and days are real ones, and a text is a
/// text, also one that looks like a formula.
/// </summary>
internal sealed class XlsxWriter : IDisposable
{
    private const double WidthOfColumn = 20;

    private readonly ZipArchive zip;
    private Stream? part;
    private OpenXmlWriter? sheet;
    private int columns;

    internal XlsxWriter(Stream file) => zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);

    internal void Begin(IReadOnlyList<string> heads)
    {
        columns = heads.Count;
        foreach (var (name, content) in XlsxParts.Around) Write(name, content);
        (part, sheet) = Open("xl/worksheets/sheet1.xml");
        sheet.WriteStartDocument();
        sheet.WriteStartElement(new Worksheet());
        sheet.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        sheet.WriteElement(new Columns(new Column { Min = 1, Max = (uint)Math.Max(1, columns), Width = WidthOfColumn, CustomWidth = true }));
        sheet.WriteStartElement(new SheetData());
        sheet.WriteElement(new Row(heads.Select(head => XlsxCell.Of(head, XlsxParts.HeadStyle))));
    }

    internal void Row(IReadOnlyList<object?> cells) => sheet!.WriteElement(new Row(cells.Take(columns).Select(XlsxCell.Of)));

    public void Dispose()
    {
        sheet?.WriteEndElement();
        sheet?.WriteEndElement();
        sheet?.Dispose();
        part?.Dispose();
        zip.Dispose();
    }

    private (Stream Part, OpenXmlWriter Writer) Open(string name)
    {
        var stream = Entry(name);
        return (stream, OpenXmlWriter.Create(stream));
    }

    private void Write(string name, string content)
    {
        using var text = new StreamWriter(Entry(name));
        text.Write(content);
    }

    /// <summary>A part dated as the format's first day, so that the same table is the same file.</summary>
    private Stream Entry(string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry.Open();
    }
}
