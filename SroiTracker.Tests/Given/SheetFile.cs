using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SroiTracker.Tests.Given;

/// <summary>Makes files as people send them.</summary>
internal static class SheetFile
{
    internal static byte[] Csv(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n");

    internal static Cell Text(string value) =>
        new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(value)) };

    internal static Cell Number(string value, uint style = 0) => new() { CellValue = new CellValue(value), StyleIndex = style };

    /// <summary>A workbook with one sheet; style 1 shows a day.</summary>
    internal static byte[] Xlsx(params Cell[][] rows)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(rows.Select((cells, place) => new Row(cells) { RowIndex = (uint)place + 1 })));
            workbook.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                new Sheet { Id = workbook.GetIdOfPart(part), SheetId = 1, Name = "Blad1" }));
        }

        return stream.ToArray();
    }

    /// <summary>A small zip that unpacks to many zeros.</summary>
    internal static byte[] ZipBomb(int megabytes)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Optimal).Open();
            var zeros = new byte[1024 * 1024];
            for (var count = 0; count < megabytes; count++) part.Write(zeros);
        }

        return stream.ToArray();
    }

    /// <summary>The same workbook with one part replaced.</summary>
    internal static byte[] WithPart(byte[] xlsx, string name, string content)
    {
        using var stream = new MemoryStream();
        stream.Write(xlsx);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.Entries.Single(entry => entry.FullName.EndsWith(name, StringComparison.Ordinal)).Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/" + name).Open());
            writer.Write(content);
        }

        return stream.ToArray();
    }
}
