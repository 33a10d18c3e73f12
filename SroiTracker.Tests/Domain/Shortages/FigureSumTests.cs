using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Shortages;

/// <summary>The sums that stand behind figures: totals, change, volatility, coverage, ranking and custom areas.</summary>
public sealed class FigureSumTests
{
    private static readonly ShortageArea Utrecht = ShortageArea.OfRegion(Tables.Region("AM13"), "Midden-Utrecht");

    [Theory]
    [InlineData(60, 40, 100, null)] // 60 + 40 = 100
    [InlineData(60, 39, 100, -1L)] // 99 against 100
    [InlineData(60, 41, 100, 1L)] // 101 against 100
    public void The_sectors_of_a_delivery_are_compared_with_its_total(long care, long ict, long total, long? difference)
    {
        var found = BreakdownRules.Differences([Whole(total), OfSector("zws", care), OfSector("ict", ict)]);

        found.Select(each => (long?)each.Difference).SingleOrDefault().Should().Be(difference);
    }

    [Fact]
    public void One_part_is_no_breakdown_and_an_indicative_part_is_never_added()
    {
        BreakdownRules.Differences([Whole(100), OfSector("zws", 60)]).Should().BeEmpty();
        BreakdownRules.Differences([Whole(100), OfSector("zws", 60), OfSector("ict", 40), OfSector("vgg", 9) with { Mark = FigureMark.Indicative }])
            .Should().BeEmpty();
    }

    [Fact]
    public void Hbo_never_enters_the_sum_of_a_total() => // row 0.2
        BreakdownRules.Differences([Whole(83), OfSector("zws", 50), OfSector("ict", 33), Hbo(40)]).Should().BeEmpty(); // 50 + 33 = 83

    [Theory]
    [InlineData(null, 5L, FigureChange.New)]
    [InlineData(0L, 5L, FigureChange.New)]
    [InlineData(5L, 0L, FigureChange.Solved)]
    [InlineData(5L, 5L, FigureChange.Same)]
    [InlineData(null, 0L, FigureChange.Same)]
    [InlineData(5L, 6L, FigureChange.Higher)]
    [InlineData(5L, 4L, FigureChange.Lower)]
    [InlineData(5L, null, FigureChange.NotCounted)]
    public void A_measurement_says_what_it_changed(long? previous, long? now, FigureChange expected) =>
        FigureChangeRules.Of(previous, now).Should().Be(expected);

    [Fact]
    public void Row_2_11_the_standard_deviation_is_worked_out_in_whole_numbers()
    {
        var found = VolatilityRules.Of([2, 4, 4, 4, 5, 5, 7, 9])!;

        // n = 8, sum = 40, squares = 4+16+16+16+25+25+49+81 = 232; (8 x 232 - 40 x 40) / 64 = 256 / 64 = 4; root 2.0
        found.Mean.Should().Be(Ratio.Of(5));
        found.Deviation.Should().Be(Ratio.Of(2));
        found.Steps.Select(step => step.Rule).Should().Equal("figure.values", "figure.mean", "figure.variance", "figure.deviation");
        found.Steps[2].Operands.Select(operand => operand.Value).Should().Equal("8", "232", "40", "4");
    }

    [Theory]
    [InlineData(new long[] { 100, 90, 110 }, 82)] // variance 200/3 = 66.67, root 8.165
    [InlineData(new long[] { 1_000, 40 }, 4_800)] // mean 520, twice 480 away
    [InlineData(new long[] { 7, 7, 7 }, 0)]
    [InlineData(new long[] { 0, 1 }, 5)] // 0.5 exactly
    [InlineData(new long[] { 10_000_000, 0, 10_000_000 }, 47_140_452)] // 4,714,045.21
    public void The_deviation_is_rounded_once_to_a_tenth(long[] counts, long tenths) =>
        VolatilityRules.Of(counts)!.Deviation.Should().Be(Ratio.Of(tenths, 10));

    [Fact]
    public void One_measurement_cannot_move() => VolatilityRules.Of([5]).Should().BeNull();

    [Fact]
    public void The_rounded_root_lies_within_half_a_tenth()
    {
        var dice = new Dice(711);
        for (var round = 0; round < 2_000; round++)
        {
            long[] counts = [dice.Next(30_000), dice.Next(30_000), dice.Next(30_000)];
            var (sum, squares) = (counts.Sum(), counts.Sum(count => count * count));
            var spread = (3 * squares) - (sum * sum);
            var tenths = (long)(VolatilityRules.Of(counts)!.Deviation * Ratio.Of(10)).Numerator;

            // (t - 1/2) <= 10 root(spread) / 3 < (t + 1/2), as squares: (2t - 1)² 9 <= 400 spread < (2t + 1)² 9
            (tenths == 0 || ((2 * tenths) - 1) * ((2 * tenths) - 1) * 9 <= 400 * spread).Should().BeTrue();
            (400 * spread < ((2 * tenths) + 1) * ((2 * tenths) + 1) * 9).Should().BeTrue();
        }
    }

    [Theory]
    [InlineData(896, 40, 856, 0)] // 896 - 40 = 856
    [InlineData(40, 40, 0, 0)]
    [InlineData(40, 41, 0, 1)]
    public void Row_1_2_coverage_takes_secured_places_off_and_never_goes_below_zero(long shortage, long secured, long open, long surplus)
    {
        var found = CoverageRules.Of(shortage, new LocalDate(2026, 3, 1), secured);

        (found.Open, found.Surplus).Should().Be((open, surplus));
        found.Steps.Should().HaveCount(surplus > 0 ? 4 : 3);
    }

    [Fact]
    public void Row_1_1_equal_regions_share_a_place_and_the_next_place_is_skipped()
    {
        var ranked = RegionRanking.Of([Region("AM01", 5, 1_000), Region("AM02", 9, 1_000), Region("AM03", 5, 4_000), Region("AM05", 1, 100)], RankBasis.Shortage);

        ranked.Select(each => (each.Figure.Region.Text, each.Rank, each.IsTie)).Should().Equal(
            ("AM02", 1, false), ("AM01", 2, true), ("AM03", 2, true), ("AM05", 4, false));
    }

    [Fact]
    public void Row_0_3_per_thousand_students_puts_regions_in_another_order_and_one_without_students_has_no_place()
    {
        var ranked = RegionRanking.Of(
            [Region("AM09", 83, 20_000), Region("AM13", 896, 60_000), Region("AM22", 500, null)], RankBasis.PerThousand);

        // 896 / 60 = 14.93; 83 / 20 = 4.15, which becomes 4.2: a half goes up
        ranked.Select(each => (each.Figure.Region.Text, each.Rank, each.PerThousand?.ToText())).Should().Equal(
            ("AM13", 1, "14.9"), ("AM09", 2, "4.2"), ("AM22", null, null));
    }

    [Fact]
    public void Row_2_1_a_custom_area_counts_every_municipality_once()
    {
        var sum = CustomAreaRules.Sum([Part("GM0546", 600), Part("GM0537", 300), Part("GM0546", 600), Part("GM0547", null)]);

        sum.Count.Should().Be(900); // 600 + 300
        sum.Parts.Select(part => part.Code.Text).Should().Equal("GM0546", "GM0537", "GM0547");
        sum.IsComplete.Should().BeFalse();
        CustomAreaRules.Sum([Part("GM0547", null)]).Count.Should().BeNull();
    }

    private static PlacementShortage Whole(long count) => new(ShortageScope.TotalOf(Utrecht), ShortagePathway.Both, count, FigureMark.Counted);

    private static PlacementShortage Hbo(long count) =>
        new(ShortageScope.TotalOf(Utrecht) with { Education = EducationKind.Hbo }, ShortagePathway.Both, count, FigureMark.Counted);

    private static PlacementShortage OfSector(string sector, long count) =>
        new(new(Utrecht, null, Tables.Sector(sector), null, null), ShortagePathway.Both, count, FigureMark.Counted);

    private static RegionFigure Region(string code, long? shortage, long? students) => new(Tables.Region(code), code, shortage, students);

    private static AreaPart Part(string code, long? count) => new(MunicipalityCode.Parse(code)!.Value, code, count);
}
