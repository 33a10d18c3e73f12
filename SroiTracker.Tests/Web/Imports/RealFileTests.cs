using SroiTracker.Domain.Shortages;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Imports;

namespace SroiTracker.Tests.Web.Imports;

/// <summary>The real public files, read by their own headings.</summary>
public sealed class RealFileTests
{
    [SharedDataFact]
    public async Task All_29_contracts_with_a_usable_value_are_read_without_a_fault()
    {
        var read = ContractRows.Read(await ReadAsync("contractregister-import/contracten_uit_ted.csv"));

        read.Faults.Should().BeEmpty();
        read.Rows.Should().HaveCount(29);
        read.Rows.Should().OnlyContain(row => row.ValueSource == ImportedValueSource.Unknown);
        read.Rows.Count(row => row.ValueExcludingVat!.Value.Cents == 2_018_428_881).Should().Be(1); // 20,184,288.81
        read.Rows.Count(row => row.ContractorNumber?.Kvk?.Digits[0] == '0').Should().BeGreaterThan(0);
    }

    [SharedDataFact]
    public async Task Of_146_awards_28_have_a_value_that_can_be_used()
    {
        var read = AwardRows.Read(await ReadAsync("ted-awards-nl/awards.csv"));

        read.Faults.Should().BeEmpty();
        read.Rows.Should().HaveCount(146);
        read.Rows.Count(row => row.Obstacles.Contains(AwardDoubt.PlaceholderValue)).Should().Be(90); // 87 + 2 + 1 with a second flag
        read.Rows.Count(row => row.Obstacles.Contains(AwardDoubt.SameTotalRepeated)).Should().Be(22);
        read.Rows.Count(row => row.Obstacles.Contains(AwardDoubt.NoAward)).Should().Be(4);
        read.Rows.Count(row => row.Obstacles.Contains(AwardDoubt.ValueMissing)).Should().Be(2);
        read.Rows.Count(row => row.Remarks.Contains(AwardDoubt.NumberNotKvk)).Should().Be(2);
        read.Rows.Count(row => row.IsUsable).Should().Be(28); // 146 - 90 - 22 - 4 - 2
    }

    [SharedDataFact]
    public async Task Own_rules_find_what_the_flags_say()
    {
        var file = await ReadAsync("ted-awards-nl/awards.csv");
        var bare = AwardRows.Read(WithoutColumn(file, "quality_flags"));

        bare.Rows.Count(row => row.Obstacles.Contains(AwardDoubt.PlaceholderValue)).Should().Be(90);
        bare.Rows.Count(row => row.Obstacles.Contains(AwardDoubt.NoAward)).Should().Be(4);
        bare.Rows.Count(row => row.Obstacles.Contains(AwardDoubt.ValueMissing)).Should().Be(2);
        bare.Rows.Count(row => row.Obstacles.Contains(AwardDoubt.SameTotalRepeated) && row.Value!.Value.Cents == 3_680_000_000)
            .Should()
            .Be(22);
    }

    [SharedDataFact]
    public async Task Of_38_published_figures_34_are_counts_and_four_percentages_are_left_out()
    {
        var read = ShortageRows.Read(await ReadAsync("sbb-tekorten/tekorten.csv"), Tables.Few);

        read.IsBlocked.Should().BeFalse();
        read.Faults.Select(fault => fault.Code).Should().Equal(Enumerable.Repeat(ImportFaultCode.PercentageNotACount, 4));
        read.Rows.Should().HaveCount(34);
        var utrecht = read.Rows.Single(row => row.Figure.Count == 896);
        utrecht.Figure.Scope.Key.Should().Be("AM13/total");
        utrecht.MeasuredOn.Should().Be(MeasuredOn.Of(new(2021, 3, 1), DayPrecision.Month));
        utrecht.PrecisionWord.Should().Be("ongeveer");
        var leiden = read.Rows.Single(row => row.Figure.Count == 1000);
        leiden.Figure.Scope.Area.Region.Should().BeNull();
        leiden.Figure.Scope.Key.Should().Be("=leidse regio en katwijk/total");
        leiden.MeasuredOn.Precision.Should().Be(DayPrecision.Year);
        read.Rows.Count(row => row.Figure.Mark == FigureMark.Indicative).Should().Be(3); // 8,000, 500 and 4,500
        read.Rows.Count(row => row.Figure.Pathway == ShortagePathway.Unknown).Should().Be(4); // 1,408 and three sectors of October 2023
    }

    [SharedDataFact]
    public async Task The_example_in_our_own_format_is_read()
    {
        var read = ShortageRows.Read(await ReadAsync("sbb-tekorten/voorbeeld_import_SYNTHETISCH.csv"), Tables.Few);

        read.Faults.Should().BeEmpty();
        read.Rows.Should().HaveCount(6);
        read.Rows[0].Figure.Scope.Key.Should().Be("AM13/crebo:25480");
    }

    private static SheetResult WithoutColumn(SheetResult file, string name)
    {
        var sheet = file.Sheet!;
        var place = sheet.Heading.Cells.ToList().FindIndex(cell => cell.Text == name);
        SheetRow Without(SheetRow row) => row with { Cells = [.. row.Cells.Where((_, index) => index != place)] };
        return new(new(Without(sheet.Heading), [.. sheet.Rows.Select(Without)]), []);
    }

    private static async Task<SheetResult> ReadAsync(string name)
    {
        await using var file = File.OpenRead(SharedData.FileOf(name));
        return await SheetReader.ReadAsync(file, ImportLimits.Default, CancellationToken.None);
    }
}
