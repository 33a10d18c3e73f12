using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Imports;

namespace SroiTracker.Tests.Web.Imports;

public sealed class SheetReaderTests
{
    [Theory]
    [InlineData("a;b\r\n1;2\r\n")]
    [InlineData("a,b\n1,2")]
    [InlineData("a\tb\r1\t2\r")]
    [InlineData("\"a\";\"b\"\r\n\"1\";\"2\"")]
    public async Task The_separator_is_found_in_the_heading(string text)
    {
        var sheet = await ReadAsync(Encoding.UTF8.GetBytes(text));

        sheet.Heading.Cells.Select(cell => cell.Text).Should().Equal("a", "b");
        sheet.Rows.Single().Cells.Select(cell => cell.Text).Should().Equal("1", "2");
    }

    [Fact]
    public async Task Letters_survive_UTF8_with_and_without_mark_and_UTF16_with_mark()
    {
        const string Text = "naam\r\nCafé 't Hœkje € ñ\r\n";
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var sheet = await ReadAsync([.. encoding.Preamble, .. encoding.GetBytes(Text)]);
            sheet.Rows.Single().Cells.Single().Text.Should().Be("Café 't Hœkje € ñ");
        }

        (await ReadAsync(Encoding.UTF8.GetBytes(Text))).Rows.Single().Cells.Single().Text.Should().Be("Café 't Hœkje € ñ");
    }

    [Fact]
    public async Task Quoted_cells_hold_separators_quotes_and_new_lines_and_rows_keep_their_number()
    {
        var sheet = await ReadAsync(Encoding.UTF8.GetBytes("a;b\r\n\"x; \"\"y\"\"\r\nz\";=1+1\r\n;\r\n3;4\r\n"));

        sheet.Rows[0].Cells.Select(cell => cell.Text).Should().Equal("x; \"y\"\r\nz", "=1+1");
        sheet.Rows.Select(row => row.Number).Should().Equal(2, 4);
    }

    [Fact]
    public async Task A_workbook_gives_days_numbers_and_the_stored_value_of_a_formula()
    {
        var file = SheetFile.Xlsx(
            [SheetFile.Text("dag"), SheetFile.Text("bedrag"), SheetFile.Text("som")],
            [
                SheetFile.Number("46082", style: 1), SheetFile.Number("5350000.1500000004"),
                new Cell { CellFormula = new CellFormula("1+1"), CellValue = new CellValue("2") },
            ]);

        var sheet = await ReadAsync(file);

        // 46,082 days after 30 December 1899 is 1 March 2026.
        sheet.Rows.Single().Cells.Select(cell => cell.Text).Should().Equal("2026-03-01", "5350000.15", "2");
        sheet.Rows.Single().Cells[1].IsNumber.Should().BeTrue();
    }

    [Theory]
    [InlineData("85000.00", 8_500_000L)]
    [InlineData("85000", 8_500_000L)]
    [InlineData("85000.5", 8_500_050L)]
    [InlineData("85.000", 8_500_000L)]
    [InlineData("85.000,00", 8_500_000L)]
    [InlineData("1.250.000,5", 125_000_050L)]
    [InlineData("€ 1.234,56", 123_456L)]
    [InlineData("1234,56", 123_456L)]
    [InlineData("0.01", 1L)]
    [InlineData("1.23", 123L)]
    [InlineData("1,234.56", null)]
    [InlineData("1,234", null)]
    [InlineData("1.2345", null)]
    [InlineData("85.00.000", null)]
    [InlineData("12.34,56", null)]
    [InlineData("1e5", null)]
    [InlineData("-1", null)]
    [InlineData("٣", null)]
    public void An_amount_is_read_in_one_way_or_refused(string text, long? cents) =>
        (AmountCell.Read(new(text)).Amount?.Cents).Should().Be(cents);

    [Theory]
    [InlineData("1234.567", null)]
    [InlineData("1234.5", 123_450L)]
    public void A_number_cell_never_groups_thousands(string text, long? cents)
    {
        var (amount, _) = AmountCell.Read(new(text, IsNumber: true));

        (amount?.Cents).Should().Be(cents);
    }

    [Theory]
    [InlineData("1,234.56")]
    [InlineData("1.2345")]
    [InlineData("٣")]
    public void A_refused_amount_is_null(string text) => AmountCell.Read(new(text)).Amount.Should().BeNull();

    [Fact]
    public void The_writer_makes_no_live_formulas()
    {
        var text = Encoding.UTF8.GetString(new CsvWriter()
            .Row("=1+1", "+31", "-x", "@a", "\t=1", " =1", "a;b", "zeg \"ja\"", SroiTracker.Domain.Values.Money.OfCents(-123_456), 5L, null)
            .ToBytes());

        text.Should().Be("\uFEFF'=1+1;'+31;'-x;'@a;\"'\t=1\";' =1;\"a;b\";\"zeg \"\"ja\"\"\";-1234,56;5;\r\n");
    }

    private static async Task<SroiTracker.Web.Imports.Sheet> ReadAsync(byte[] file)
    {
        var result = await SheetReader.ReadAsync(new MemoryStream(file), ImportLimits.Default, CancellationToken.None);
        result.Faults.Should().BeEmpty();
        return result.Sheet!;
    }
}
