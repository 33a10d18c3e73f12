using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Imports;
using static SroiTracker.Web.Imports.ImportFaultCode;

namespace SroiTracker.Tests.Web.Imports;

/// <summary>Each malformed file gives one fault with its exact place; none gives a row.</summary>
public sealed class MalformedFileTests
{
    private const string Heading =
        "contract_kenmerk;titel;opdrachtgever_naam;opdrachtnemer_naam;opdrachtnemer_kvk;waarde_excl_btw;valuta;datum_gunning;datum_start;datum_einde";
    private static readonly string[] Good =
    [
        "C-1",
        "Onderhoud",
        "Gemeente Utrecht",
        "Bouwbedrijf",
        "09036504",
        "85000.00",
        "EUR",
        "2026-03-01",
        "2026-04-01",
        "2027-04-01",
    ];

    private static readonly Dictionary<string, (byte[] File, ImportFaultCode Code, int Row, string? Cell)> Files = new(
        StringComparer.Ordinal
    )
    {
        ["empty"] = ([], FileEmpty, 0, null),
        ["blank lines only"] = (Encoding.UTF8.GetBytes("\r\n;;\r\n"), FileEmpty, 0, null),
        ["heading only"] = (SheetFile.Csv(Heading), NoRows, 0, null),
        ["Windows-1252"] = (Encoding.Latin1.GetBytes(Heading + "\r\n" + Line(1, "Café")), EncodingUnknown, 2, null),
        ["UTF-16 without mark"] = (Encoding.Unicode.GetBytes(Heading + "\r\n" + Line(1, "Werk")), EncodingUnknown, 0, null),
        ["lost letters"] = (SheetFile.Csv(Heading, Line(1, "Caf\uFFFD")), EncodingDamaged, 2, null),
        ["UTF-8 read as Windows-1252"] = (SheetFile.Csv(Heading, Line(1, "Caf\u00C3\u00A9")), EncodingDamaged, 2, null),
        ["PDF"] = (Encoding.Latin1.GetBytes("%PDF-1.7\n\0\0\u00E2\u00E3"), FileNotText, 0, null),
        ["old Excel"] = ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], FileOldExcel, 0, null),
        ["XLSX that is no zip"] = ([0x50, 0x4B, 0x03, 0x04, 1, 2, 3, 4, 5], FileDamaged, 0, null),
        ["zip without a workbook"] = (SheetFile.ZipBomb(1), FileDamaged, 0, null),
        ["zip bomb"] = (SheetFile.ZipBomb(151), FileUnpacksTooLarge, 0, null),
        ["XLSX with a document type"] = (
            SheetFile.WithPart(
                SheetFile.Xlsx([SheetFile.Text("titel")]),
                "sheet1.xml",
                "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><worksheet>&b;</worksheet>"
            ),
            FileDamaged,
            0,
            null
        ),
        ["XLSX cut off"] = (
            SheetFile.WithPart(SheetFile.Xlsx([SheetFile.Text("titel")]), "sheet1.xml", "<worksheet><sheetData>"),
            FileDamaged,
            0,
            null
        ),
        ["quote not closed"] = (SheetFile.Csv(Heading, Line(1, "\"Onderhoud")), QuoteNotClosed, 2, "B2"),
        ["text after a quote"] = (SheetFile.Csv(Heading, Line(1, "\"Onder\"houd")), QuoteMisplaced, 2, "B2"),
        ["cell of 10 MB"] = (SheetFile.Csv(Heading, Line(1, new string('a', 10 * 1024 * 1024))), CellTooLong, 2, "B2"),
        ["row too short"] = (SheetFile.Csv(Heading, "C-1;Onderhoud"), RowTooShort, 2, null),
        ["row too long"] = (SheetFile.Csv(Heading, Line(1, "Onderhoud; en meer")), RowTooLong, 2, null),
        ["too many columns"] = (SheetFile.Csv(string.Join(';', Enumerable.Range(0, 201))), TooManyColumns, 1, null),
        ["column missing"] = (
            SheetFile.Csv("contract_kenmerk;titel;opdrachtgever_naam;datum_gunning", "C-1;a;b;2026-03-01"),
            ColumnMissing,
            1,
            null
        ),
        ["column unknown"] = (SheetFile.Csv(Heading + ";kleur", Line(1, "a") + ";rood"), ColumnUnknown, 1, "K1"),
        ["column twice"] = (SheetFile.Csv(Heading + ";titel", Line(1, "a") + ";b"), ColumnTwice, 1, "K1"),
        ["heading empty"] = (SheetFile.Csv(Heading + ";", Line(1, "a") + ";b"), HeadingEmpty, 1, "K1"),
        ["English separators"] = (SheetFile.Csv(Heading, Line(5, "1,234.56")), AmountEnglish, 2, "F2"),
        ["English thousands"] = (SheetFile.Csv(Heading, Line(5, "1,234")), AmountEnglish, 2, "F2"),
        ["amount in words"] = (SheetFile.Csv(Heading, Line(5, "een ton")), AmountUnreadable, 2, "F2"),
        ["amount below zero"] = (SheetFile.Csv(Heading, Line(5, "-5")), AmountNegative, 2, "F2"),
        ["amount too large"] = (SheetFile.Csv(Heading, Line(5, "99999999999999,00")), AmountTooLarge, 2, "F2"),
        ["30 February"] = (SheetFile.Csv(Heading, Line(7, "30-02-2026")), DayDoesNotExist, 2, "H2"),
        ["month 13"] = (SheetFile.Csv(Heading, Line(7, "2026-13-01")), DayDoesNotExist, 2, "H2"),
        ["American day"] = (SheetFile.Csv(Heading, Line(7, "3/1/2026")), DayUnreadable, 2, "H2"),
        ["year 1026"] = (SheetFile.Csv(Heading, Line(7, "1026-03-01")), DayOutOfRange, 2, "H2"),
        ["end before start"] = (SheetFile.Csv(Heading, Line(9, "2026-03-31")), EndBeforeStart, 2, "J2"),
        ["BSN in a title"] = (SheetFile.Csv(Heading, Line(1, "Plaats van 111222333")), CitizenNumber, 2, "B2"),
        ["KvK without its zero"] = (SheetFile.Csv(Heading, Line(4, "9036504")), OrganisationNumberUnreadable, 2, "E2"),
        ["other currency"] = (SheetFile.Csv(Heading, Line(6, "USD")), CurrencyNotEuro, 2, "G2"),
        ["value missing"] = (SheetFile.Csv(Heading, Line(3, "")), ValueMissing, 2, null),
        ["control character"] = (SheetFile.Csv(Heading, Line(1, "Onder\u0007houd")), ControlCharacter, 2, "B2"),
        ["text turned round"] = (SheetFile.Csv(Heading, Line(1, "Onder\u202Ehoud")), ControlCharacter, 2, "B2"),
        ["title too long"] = (SheetFile.Csv(Heading, Line(1, new string('a', 601))), TextTooLong, 2, "B2"),
        ["reference twice"] = (SheetFile.Csv(Heading, Line(1, "a"), "", Line(1, "b")), KeyTwice, 4, "A4"),
        ["XLSX with an error"] = (
            SheetFile.Xlsx(
                [SheetFile.Text("titel")],
                [new Cell { DataType = CellValues.Error, CellValue = new CellValue("#REF!") }]
            ),
            CellError,
            2,
            "A2"
        ),
        ["XLSX with an unworked formula"] = (
            SheetFile.Xlsx([SheetFile.Text("titel")], [new Cell { CellFormula = new CellFormula("1+1") }]),
            FormulaWithoutValue,
            2,
            "A2"
        ),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_malformed_file_gives_one_fault_with_its_place_and_saves_nothing(string name)
    {
        var (file, code, row, cell) = Files[name];

        var read = ContractRows.Read(await ReadAsync(file));

        read.IsBlocked.Should().BeTrue();
        read.Faults[0].Code.Should().Be(code);
        read.Faults[0].Row.Should().Be(row);
        if (cell is not null)
            read.Faults[0].Cell.Should().Be(cell);
        read.Rows.Where(kept => kept.Row == row).Should().BeEmpty();
    }

    [Fact]
    public async Task The_good_line_of_these_files_is_read()
    {
        var read = ContractRows.Read(await ReadAsync(SheetFile.Csv(Heading, string.Join(';', Good))));

        read.Faults.Should().BeEmpty();
        read.Rows.Single().ValueExcludingVat!.Value.Cents.Should().Be(8_500_000);
    }

    [Fact]
    public async Task HTML_and_formulas_in_a_name_are_only_text()
    {
        var read = ContractRows.Read(
            await ReadAsync(Sheet(Line(1, "<script>alert(1)</script>"), Line(1, "=HYPERLINK(1)").Replace("C-1", "C-2")))
        );

        read.Faults.Should().BeEmpty();
        read.Rows.Select(row => row.Title).Should().Equal("<script>alert(1)</script>", "=HYPERLINK(1)");
    }

    [Fact]
    public async Task The_number_of_a_notice_is_not_taken_for_a_BSN()
    {
        // 111-222333 would pass the eleven-test; as part of a notice number it means nothing personal.
        var read = ContractRows.Read(await ReadAsync(Sheet(Line(0, "2020/S 111-222333/1"))));

        read.Faults.Should().BeEmpty();
        read.Rows.Single().Reference.Should().Be("2020/S 111-222333/1");
    }

    [Fact]
    public async Task A_BSN_is_never_shown_back()
    {
        var read = ContractRows.Read(await ReadAsync(SheetFile.Csv(Heading, Line(1, "Plaats van 111222333"))));

        read.Faults.Single().Shown.Should().BeNull();
    }

    [Fact]
    public async Task A_long_value_is_shown_cut_to_eighty_characters()
    {
        var read = ContractRows.Read(await ReadAsync(SheetFile.Csv(Heading, Line(1, new string('a', 601)))));

        read.Faults.Single().Shown.Should().Be(new string('a', 80) + "…");
    }

    [Fact]
    public async Task After_two_hundred_faults_reading_stops()
    {
        var lines = Enumerable.Range(1, 500).Select(number => $"C-{number};a;b;c;;x;EUR;2026-03-01;;");

        var read = ContractRows.Read(await ReadAsync(SheetFile.Csv([Heading, .. lines])));

        read.Faults.Should().HaveCount(201);
        read.Faults[^1].Code.Should().Be(TooManyFaults);
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused_before_it_is_read()
    {
        var result = await SheetReader.ReadAsync(
            new MemoryStream(new byte[1025]),
            new() { FileBytes = 1024 },
            CancellationToken.None
        );

        result.Faults.Single().Code.Should().Be(FileTooLarge);
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, TooManyRows)]
    public async Task More_rows_than_the_limit_are_refused(int rows, ImportFaultCode? code)
    {
        var file = SheetFile.Csv(["kop", .. Enumerable.Range(1, rows).Select(row => $"{row}")]);

        var result = await SheetReader.ReadAsync(new MemoryStream(file), new() { Rows = 3 }, CancellationToken.None);

        result.Faults.Select(fault => (ImportFaultCode?)fault.Code).SingleOrDefault().Should().Be(code);
    }

    private static byte[] Sheet(params string[] lines) => SheetFile.Csv([Heading, .. lines]);

    private static string Line(int place, string value) =>
        string.Join(';', Good.Select((cell, index) => index == place ? value : cell));

    private static Task<SheetResult> ReadAsync(byte[] file) =>
        SheetReader.ReadAsync(new MemoryStream(file), ImportLimits.Default, CancellationToken.None);
}
