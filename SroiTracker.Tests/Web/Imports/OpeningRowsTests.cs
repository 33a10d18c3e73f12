using SroiTracker.Tests.Given;
using SroiTracker.Web.Imports;

namespace SroiTracker.Tests.Web.Imports;

public sealed class OpeningRowsTests
{
    private const string Heading = "contract_kenmerk;verplichting;al_ingevuld;peildatum;bewijs";

    [Fact]
    public async Task An_opening_balance_is_read_with_its_proof()
    {
        var read = await ReadAsync("C-1;12.500,00;9.000,00;01-01-2026;besluit 14");

        read.Faults.Should().BeEmpty();
        read.Rows.Single()
            .Should()
            .BeEquivalentTo(
                new
                {
                    Row = 2,
                    Reference = "C-1",
                    Obligation = new { Cents = 1_250_000L },
                    Credited = new { Cents = 900_000L },
                    Evidence = "besluit 14",
                }
            );
    }

    [Theory]
    [InlineData("C-1;;9.000,00;01-01-2026;besluit 14", ImportFaultCode.ValueMissing, "B2")]
    [InlineData("C-1;12.500,00;;01-01-2026;besluit 14", ImportFaultCode.ValueMissing, "C2")]
    [InlineData("C-1;12.500,00;9.000,00;31-04-2026;besluit 14", ImportFaultCode.DayDoesNotExist, "D2")]
    [InlineData("C-1;12.500,00;9.000,00;01-01-2026;", ImportFaultCode.ValueMissing, "E2")]
    [InlineData(";12.500,00;9.000,00;01-01-2026;besluit 14", ImportFaultCode.ValueMissing, "A2")]
    public async Task A_faulty_cell_is_named(string line, ImportFaultCode code, string cell)
    {
        var read = await ReadAsync(line);

        read.Rows.Should().BeEmpty();
        read.Faults.Single().Should().BeEquivalentTo(new { Code = code, Cell = cell });
    }

    private static async Task<ImportRows<OpeningRow>> ReadAsync(string line) =>
        OpeningRows.Read(
            await SheetReader.ReadAsync(
                new MemoryStream(SheetFile.Csv(Heading, line)),
                ImportLimits.Default,
                CancellationToken.None
            )
        );
}
