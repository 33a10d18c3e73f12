using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Imports;

namespace SroiTracker.Tests.Web.Imports;

/// <summary>Tables that leave as a file: what stands in it, and that they are never held whole.</summary>
public sealed class ExportFileTests
{
    private const int Many = 100_000;
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly object?[] Mixed =
        ["=1+1", Money.OfCents(-123_456), new LocalDate(2026, 3, 15), 5L, null, true, "zeg \"ja\"; of \u0001nee", new LocalDate(1899, 12, 31)];

    [Fact]
    public async Task A_workbook_has_real_numbers_and_days_and_no_formula()
    {
        var cells = Cells(await BytesAsync(ExportKind.Xlsx, Mixed), row: 2);

        cells.Select(cell => (Kind(cell), Style(cell), cell.Value)).Should().Equal(
            ("inlineStr", "0", "=1+1"), ("n", "3", "-1234.56"), ("n", "2", "46096"), // 15 March 2026 is 46,096 days after 30 December 1899
            ("n", "0", "5"), ("n", "0", ""), ("inlineStr", "0", "ja"), ("inlineStr", "0", "zeg \"ja\"; of nee"), ("inlineStr", "0", "1899-12-31"));
        cells.Should().OnlyContain(cell => cell.Element(Sheet + "f") == null);
    }

    [Fact]
    public async Task A_workbook_keeps_its_head_in_sight_and_is_sound()
    {
        var bytes = await BytesAsync(ExportKind.Xlsx, Mixed);

        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        new OpenXmlValidator().Validate(book).Select(fault => fault.Description).Should().BeEmpty();
        var pane = Part(bytes).Descendants(Sheet + "pane").Single();
        (pane.Attribute("ySplit")!.Value, pane.Attribute("state")!.Value).Should().Be(("1", "frozen"));
        Cells(bytes, row: 1).Should().OnlyContain(cell => Style(cell) == "1");
    }

    [Fact]
    public async Task A_csv_file_is_the_same_table_for_a_Dutch_Excel() =>
        Encoding.UTF8.GetString(await BytesAsync(ExportKind.Csv, Mixed)).Should().Be(
            "\uFEFFa;b;c;d;e;f;g;h\r\n'=1+1;-1234,56;2026-03-15;5;;ja;\"zeg \"\"ja\"\"; of \u0001nee\";1899-12-31\r\n");

    [Theory]
    [InlineData(ExportKind.Csv)]
    [InlineData(ExportKind.Xlsx)]
    public async Task The_same_table_is_the_same_file(ExportKind kind) =>
        (await BytesAsync(kind, Mixed)).Should().Equal(await BytesAsync(kind, Mixed));

    /// <summary>Every row comes in the same array; a writer that kept rows would have the last one a hundred thousand times.</summary>
    [Theory]
    [InlineData(ExportKind.Csv)]
    [InlineData(ExportKind.Xlsx)]
    public async Task A_hundred_thousand_rows_pass_one_by_one(ExportKind kind)
    {
        await using var file = await ExportFile.WriteAsync(kind, new(["nummer", "naam"], ManyAsync()), default);

        var sheet = (await SheetReader.ReadAsync(file, ImportLimits.Default, default)).Sheet!;

        sheet.Rows.Select(row => row.Cells[0].Text).Should().Equal(Enumerable.Range(1, Many).Select(number => number.ToString()));
    }

    [Fact]
    public async Task A_table_that_breaks_off_is_no_file()
    {
        var write = () => ExportFile.WriteAsync(ExportKind.Xlsx, new(["a"], BrokenAsync()), default);

        await write.Should().ThrowAsync<InvalidOperationException>();
    }

    private static async Task<byte[]> BytesAsync(ExportKind kind, object?[] row)
    {
        await using var file = await ExportFile.WriteAsync(kind, new(["a", "b", "c", "d", "e", "f", "g", "h"], OneAsync(row)), default);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static XDocument Part(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var part = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        return XDocument.Load(part);
    }

    private static List<XElement> Cells(byte[] bytes, int row) => [.. Part(bytes).Descendants(Sheet + "row").ElementAt(row - 1).Elements(Sheet + "c")];

    private static string Kind(XElement cell) => cell.Attribute("t")?.Value ?? "n";

    private static string Style(XElement cell) => cell.Attribute("s")?.Value ?? "0";

    private static async IAsyncEnumerable<object?[]> OneAsync(object?[] row)
    {
        await Task.CompletedTask;
        yield return row;
    }

    private static async IAsyncEnumerable<object?[]> ManyAsync()
    {
        await Task.CompletedTask;
        var row = new object?[2];
        for (var number = 1L; number <= Many; number++)
        {
            (row[0], row[1]) = (number, "rij");
            yield return row;
        }
    }

    private static async IAsyncEnumerable<object?[]> BrokenAsync()
    {
        await Task.CompletedTask;
        yield return ["a"];
        throw new InvalidOperationException("the database is gone");
    }
}
