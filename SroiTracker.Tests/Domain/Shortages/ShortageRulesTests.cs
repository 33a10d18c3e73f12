using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Shortages;

public sealed class ShortageRulesTests
{
    [Theory]
    [InlineData(41, false)]
    [InlineData(42, false)]
    [InlineData(43, true)]
    public void A_figure_is_stale_when_it_is_older_than_six_weeks(int age, bool isStale)
    {
        var measured = MeasuredOn.Of(Chances.Today.PlusDays(-age), DayPrecision.Day);

        StalenessRules.IsStale(measured, Chances.Today, 42).Should().Be(isStale);
    }

    [Theory]
    [InlineData(DayPrecision.Month, 2026, 3, 1)]
    [InlineData(DayPrecision.Year, 2026, 1, 1)]
    [InlineData(DayPrecision.Day, 2026, 3, 17)]
    public void A_month_or_a_year_counts_from_its_first_day(DayPrecision precision, int year, int month, int day) =>
        MeasuredOn.Of(new(2026, 3, 17), precision).FirstDay.Should().Be(new LocalDate(year, month, day));

    [Fact]
    public void The_latest_measurement_counts_and_a_later_correction_of_the_same_day_wins()
    {
        var current = ShortageRules.Current(
            [Snapshot(1, 1, 500), Snapshot(2, 1, 896), Snapshot(2, 1, 890), Snapshot(4, 1, 3)], new(2026, 3, 20));

        current.Single().Count.Should().Be(890);
        current.Single().Persistence.Should().Be(2);
    }

    [Fact]
    public void A_zero_ends_the_shortage_and_its_persistence()
    {
        var current = ShortageRules.Current([Snapshot(1, 1, 500), Snapshot(2, 1, 0)], new(2026, 3, 20));

        current.Single().Should().BeEquivalentTo(new { Count = 0L, Persistence = 0 });
    }

    [Fact]
    public void Counted_parts_are_added_and_an_indicative_part_never_is()
    {
        Parts(FigureMark.Counted).Should().BeEquivalentTo(new { Count = 1376L, Pathway = ShortagePathway.Both }); // 1,305 + 71
        Parts(FigureMark.Indicative).Should().BeEquivalentTo(new { Count = 1305L, Pathway = ShortagePathway.Bol });
    }

    [Fact]
    public void A_total_of_the_same_day_goes_before_its_parts()
    {
        var day = MeasuredOn.Of(new(2021, 1, 1), DayPrecision.Month);
        var current = ShortageRules.Current(
            [new("SBB", day, [Figure(ShortagePathway.Bol, 19_189), Figure(ShortagePathway.Bbl, 1_824), Figure(ShortagePathway.Both, 22_056)])], new(2021, 3, 20));

        current.Single().Count.Should().Be(22_056); // not 21,013
    }

    [Fact]
    public void A_figure_that_was_not_counted_says_nothing() =>
        ShortageRules.Current(
            [new("SBB", MeasuredOn.Of(new(2026, 3, 1), DayPrecision.Day), [new(Chances.Total, ShortagePathway.Both, null, FigureMark.Unknown)])],
            Chances.Today).Should().BeEmpty();

    [Fact]
    public void A_custom_area_is_never_a_region()
    {
        var area = ShortageArea.OfCustom("Leidse regio en Katwijk");

        area.Region.Should().BeNull();
        ShortageScope.TotalOf(area).Key.Should().Be("=leidse regio en katwijk/total");
    }

    private static CurrentShortage Parts(FigureMark mark) => ShortageRules.Current(
        [
            new("SBB", MeasuredOn.Of(new(2023, 3, 1), DayPrecision.Month),
                [Figure(ShortagePathway.Bol, 1_305), Figure(ShortagePathway.Bbl, 71) with { Mark = mark }]),
        ],
        new(2023, 3, 20)).Single();

    private static PlacementShortage Figure(ShortagePathway pathway, long count) => new(Chances.Total, pathway, count, FigureMark.Counted);

    private static ShortageSnapshot Snapshot(int month, int day, long count) =>
        new("SBB", MeasuredOn.Of(new(2026, month, day), DayPrecision.Day), [Figure(ShortagePathway.Both, count)]);
}
