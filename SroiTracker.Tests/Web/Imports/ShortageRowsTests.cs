using SroiTracker.Domain.Shortages;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Imports;
using static SroiTracker.Web.Imports.ImportFaultCode;

namespace SroiTracker.Tests.Web.Imports;

public sealed class ShortageRowsTests
{
    private const string Heading =
        "peildatum;datum_precisie;arbeidsmarktregio_code;arbeidsmarktregio_naam;sectorkamer;marktsegment;crebo;niveau;leerweg;aantal_tekort;verschil;kwaliteit;bron";

    [Theory]
    [InlineData("2026-03-09;;AM13;Midden-Utrecht;;;;;;12;;;SBB", "AM13/total")]
    [InlineData("2026-03-09;;;;;;;;;12;;;SBB", "NL/total")]
    [InlineData("2026-03-09;;;Nederland;;;;2;;12;;;SBB", "NL/level:2")]
    [InlineData("2026-03-09;;AM13;;Zorg, welzijn en sport;;;;;12;;;SBB", "AM13/sector:zws")]
    [InlineData("2026-03-09;;AM13;;;Zorg;;;;12;;;SBB", "AM13/segment:zorg")]
    [InlineData("2026-03-09;;AM13;;;Zorg;25480;4;bol;12;;;SBB", "AM13/crebo:25480")]
    [InlineData("2026-03-09;;;Leidse regio en Katwijk;;;;;;12;;;SBB", "=leidse regio en katwijk/total")]
    [InlineData("2026-03-09;;AM06;stedendriehoek en noordwest veluwe;;;;;;12;;;SBB", "AM06/total")]
    public async Task A_row_says_what_it_counts(string line, string key)
    {
        var read = await ReadAsync(line);

        read.Faults.Should().BeEmpty();
        read.Rows.Single().Figure.Scope.Key.Should().Be(key);
    }

    [Theory]
    [InlineData("2026-03-09;;AM99;;;;;;;12;;;SBB", RegionUnknown, "C2")]
    [InlineData("2026-03-09;;AM13;Achterhoek;;;;;;12;;;SBB", RegionNameDiffers, "D2")]
    [InlineData("2026-03-09;;;Achterhoek;;;;;;12;;;SBB", RegionCodeMissing, "C2")]
    [InlineData("2026-03-09;;13;;;;;;;12;;;SBB", CodeUnreadable, "C2")]
    [InlineData("2026-03-09;;AM13;;Luchtkastelen;;;;;12;;;SBB", SectorUnknown, "E2")]
    [InlineData("2026-03-09;;AM13;;;;2548;;;12;;;SBB", CodeUnreadable, "G2")]
    [InlineData("2026-03-09;;AM13;;;;;5;;12;;;SBB", NumberOutOfRange, "H2")]
    [InlineData("2026-03-09;;AM13;;;;;;mbo;12;;;SBB", ChoiceUnknown, "I2")]
    [InlineData("2026-03-09;;AM13;;;;;;;12,5;;;SBB", NumberUnreadable, "J2")]
    [InlineData("2026-03-09;;AM13;;;;;;;-1;;;SBB", NumberOutOfRange, "J2")]
    [InlineData("2026-03-09;;AM13;;;;;;;;;;SBB", CountMissing, "J2")]
    [InlineData("2026-03-09;week;AM13;;;;;;;12;;;SBB", ChoiceUnknown, "B2")]
    [InlineData(";;AM13;;;;;;;12;;;SBB", ValueMissing, "A2")]
    public async Task A_faulty_cell_is_named(string line, ImportFaultCode code, string cell)
    {
        var read = await ReadAsync(line);

        read.Rows.Should().BeEmpty();
        read.Faults.Single().Code.Should().Be(code);
        read.Faults.Single().Cell.Should().Be(cell);
    }

    [Fact]
    public async Task A_count_may_be_empty_when_it_was_not_counted()
    {
        var read = await ReadAsync("2026-03-09;;AM13;;;;;;;;;onbekend;SBB");

        read.Rows.Single().Figure.Should().BeEquivalentTo(
            new { Count = (long?)null, Mark = FigureMark.Unknown, Pathway = ShortagePathway.Both });
    }

    private static async Task<ImportRows<ShortageRow>> ReadAsync(string line) =>
        ShortageRows.Read(
            await SheetReader.ReadAsync(new MemoryStream(SheetFile.Csv(Heading, line)), ImportLimits.Default, CancellationToken.None), Tables.Few);
}
