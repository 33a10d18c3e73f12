using SroiTracker.Tests.Given;
using SroiTracker.Web.Imports;

namespace SroiTracker.Tests.Web.Imports;

/// <summary>Damaged files are refused or read, never thrown over; bytes are changed, cut and doubled by a fixed seed.</summary>
public sealed class MutatedFileTests
{
    private const int Rounds = 400;

    private static readonly byte[] Csv = SheetFile.Csv(
        "contract_kenmerk;titel;opdrachtgever_naam;opdrachtnemer_naam;datum_gunning;waarde_excl_btw",
        "C-1;\"Onderhoud; groot\";Gemeente Utrecht;Bouwbedrijf;2026-03-01;85.000,00",
        "C-2;Zorg;Gemeente Schiedam;Zorgbedrijf;01-03-2026;100000.01"
    );

    private static readonly byte[] Xlsx = SheetFile.Xlsx(
        [
            .. new[] { "contract_kenmerk", "titel", "opdrachtgever_naam", "opdrachtnemer_naam", "datum_gunning" }.Select(
                SheetFile.Text
            ),
        ],
        [
            SheetFile.Text("C-1"),
            SheetFile.Text("Onderhoud"),
            SheetFile.Text("Utrecht"),
            SheetFile.Text("Bouw"),
            SheetFile.Number("46082", 1),
        ]
    );

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_mutated_file_never_throws_and_every_fault_has_a_place_inside_the_file(bool isWorkbook)
    {
        var dice = new Dice(20_260_320);
        var refused = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var file = Mutate(isWorkbook ? Xlsx : Csv, dice);
            var sheet = await SheetReader.ReadAsync(new MemoryStream(file), ImportLimits.Default, CancellationToken.None);
            var read = ContractRows.Read(sheet);
            if (read.IsBlocked)
                refused++;
            read.Faults.Where(fault => fault.Row < 0 || fault.Row > file.Length + 1).Should().BeEmpty();
        }

        refused.Should().BeGreaterThan(Rounds / 2);
    }

    private static byte[] Mutate(byte[] good, Dice dice)
    {
        var bytes = good.ToList();
        for (var change = dice.Next(1, 6); change > 0 && bytes.Count > 2; change--)
        {
            var at = dice.Next(bytes.Count);
            var length = Math.Min(dice.Next(1, 20), bytes.Count - at);
            switch (dice.Next(4))
            {
                case 0:
                    bytes[at] = (byte)dice.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                default:
                    bytes.Insert(at, (byte)";\",\n\0=\r\x7F"[dice.Next(8)]);
                    break;
            }
        }

        return [.. bytes];
    }
}
