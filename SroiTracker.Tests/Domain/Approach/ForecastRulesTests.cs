using NodaTime;
using SroiTracker.Domain.Approach;
using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Domain.Approach;

public sealed class ForecastRulesTests
{
    private static readonly LocalDate End = new(2026, 3, 31);

    /// <summary>15 January until 10 March, worth 100.00: 30.91 in the 17 days of January, 50.91 in the 28 of February, 18.18 in the 10 of March.</summary>
    private static readonly PlannedAmount Line = new(new(2026, 1, 15), new(2026, 3, 10), Money.OfEuros(100));

    /// <summary>One day, 20 February, worth 50.00.</summary>
    private static readonly PlannedAmount OneDay = new(new(2026, 2, 20), new(2026, 2, 20), Money.OfEuros(50));

    [Theory]
    [InlineData("2026-01-14", 0)]
    [InlineData("2026-01-15", 181)] // 3,091 / 17 = 181.8
    [InlineData("2026-01-30", 2_909)] // 3,091 x 16/17 = 2,909.2
    [InlineData("2026-01-31", 3_091)]
    [InlineData("2026-02-01", 3_272)] // 3,091 + 5,091 / 28 (181.8)
    [InlineData("2026-02-28", 8_182)] // 3,091 + 5,091
    [InlineData("2026-03-09", 9_818)] // 8,182 + 1,818 x 9/10 (1,636.2)
    [InlineData("2026-03-10", 10_000)]
    [InlineData("2026-03-11", 10_000)]
    public void What_a_line_has_in_a_month_comes_day_by_day_rounded_down(string day, long cents) =>
        ForecastRules.Planned([Line], Day(day)).Should().Be(Money.OfCents(cents));

    [Theory]
    [InlineData(-1, null)]
    [InlineData(0, null)]
    [InlineData(1, "2026-01-15")]
    [InlineData(181, "2026-01-15")]
    [InlineData(182, "2026-01-16")]
    [InlineData(2_909, "2026-01-30")]
    [InlineData(2_910, "2026-01-31")]
    [InlineData(3_091, "2026-01-31")]
    [InlineData(3_092, "2026-02-01")]
    [InlineData(8_182, "2026-02-28")]
    [InlineData(8_183, "2026-03-01")]
    [InlineData(9_818, "2026-03-09")]
    [InlineData(9_819, "2026-03-10")]
    [InlineData(10_000, "2026-03-10")] // by the last cent, on the last day
    [InlineData(10_001, null)]
    public void A_plan_meets_the_obligation_on_the_first_day_that_reaches_it(long obligation, string? day)
    {
        var forecast = ForecastRules.OfPlan([Line], Money.OfCents(obligation), End);

        forecast.MetOn.Should().Be(day is null ? null : Day(day));
        MonthRules.Table([Line], [], null, End, Money.OfCents(obligation)).MetOn.Should().Be(forecast.MetOn);
    }

    [Fact]
    public void The_day_is_the_first_whatever_the_obligation_and_lies_in_the_month_of_the_table()
    {
        PlannedAmount[] plan = [Line, OneDay, new(new(2026, 1, 31), new(2026, 4, 1), Money.OfCents(7_777))];
        for (var cents = 1L; cents <= 22_777; cents += 97) // 100.00 + 50.00 + 77.77
        {
            var table = MonthRules.Table(plan, [], null, End, Money.OfCents(cents));
            var day = table.MetOn!.Value;
            day.ToYearMonth().Should().Be(table.MetIn!.Value);
            ForecastRules.Planned(plan, day).Cents.Should().BeGreaterThanOrEqualTo(cents);
            ForecastRules.Planned(plan, day.PlusDays(-1)).Cents.Should().BeLessThan(cents);
        }
    }

    [Theory]
    [InlineData(6_545, "2026-02-19")] // 3,091 + 5,091 x 19/28 (3,454.6)
    [InlineData(6_546, "2026-02-20")]
    [InlineData(11_727, "2026-02-20")] // 3,091 + 5,091 x 20/28 (3,636.4) + 5,000
    [InlineData(11_728, "2026-02-21")]
    [InlineData(15_000, "2026-03-10")]
    [InlineData(15_001, null)]
    public void Several_lines_count_together_day_by_day(long obligation, string? day) =>
        ForecastRules.OfPlan([OneDay, Line], Money.OfCents(obligation), End).MetOn.Should().Be(day is null ? null : Day(day));

    [Theory]
    [InlineData(1, "2026-02-20")]
    [InlineData(5_000, "2026-02-20")]
    [InlineData(5_001, null)]
    public void A_line_of_one_day_has_all_of_it_on_that_day(long obligation, string? day) =>
        ForecastRules.OfPlan([OneDay], Money.OfCents(obligation), End).MetOn.Should().Be(day is null ? null : Day(day));

    [Theory]
    [InlineData("2026-03-09", 182, false)] // 10,000 - 9,818
    [InlineData("2026-03-10", 0, true)]
    [InlineData("2026-03-11", 0, true)]
    [InlineData("2026-02-28", 1_818, false)]
    [InlineData("2026-01-14", 10_000, false)]
    [InlineData(null, 0, true)]
    public void A_plan_that_ends_after_the_contract_says_what_lacks_on_its_last_day_and_when_it_is_met(string? end, long lacks, bool isInTime)
    {
        var forecast = ForecastRules.OfPlan([Line], Money.OfEuros(100), end is null ? null : Day(end));

        forecast.MetOn.Should().Be(new LocalDate(2026, 3, 10));
        (forecast.ShortAtEnd.Cents, forecast.IsInTime, forecast.IsDone).Should().Be((lacks, isInTime, false));
    }

    [Fact]
    public void A_plan_that_is_too_small_or_empty_is_never_met()
    {
        ForecastRules.OfPlan([Line], Money.OfEuros(120), End).Should().Be(new Forecast(Money.OfEuros(120), null, End, Money.OfEuros(20)));
        ForecastRules.OfPlan([], Money.OfEuros(120), null).Should().Be(new Forecast(Money.OfEuros(120), null, null, Money.OfEuros(120)));
        ForecastRules.OfPlan([Line], Money.Zero, End).Should().Be(new Forecast(Money.Zero, null, End, Money.Zero));
    }

    [Theory]
    [InlineData("2026-02-01", 1, "2026-02-01")] // today counts
    [InlineData("2026-02-01", 181, "2026-02-01")]
    [InlineData("2026-02-01", 182, "2026-02-02")]
    [InlineData("2026-02-01", 5_091, "2026-02-28")] // until 31 January 3,091 is gone
    [InlineData("2026-02-01", 5_092, "2026-03-01")]
    [InlineData("2026-02-01", 6_909, "2026-03-10")] // 10,000 - 3,091
    [InlineData("2026-02-01", 6_910, null)]
    [InlineData("2026-02-11", 182, "2026-02-11")] // 5,091 x 11/28 (2,000) - 5,091 x 10/28 (1,818)
    [InlineData("2026-02-11", 183, "2026-02-12")]
    [InlineData("2026-01-14", 10_000, "2026-03-10")] // nothing is gone yet
    [InlineData("2026-03-10", 182, "2026-03-10")] // 10,000 - 9,818
    [InlineData("2026-03-10", 183, null)]
    [InlineData("2026-03-11", 1, null)]
    public void The_rest_of_the_plan_meets_what_is_outstanding(string today, long outstanding, string? day) =>
        ForecastRules.FromToday([Line], Money.OfCents(outstanding), Day(today), End).MetOn.Should().Be(day is null ? null : Day(day));

    [Fact]
    public void Credit_that_is_taken_back_moves_the_day()
    {
        var today = new LocalDate(2026, 2, 1);

        // 100.00 less 60.00 credited: 40.00, and 5,091 x 22/28 = 4,000.07.
        ForecastRules.FromToday([Line], Money.OfCents(4_000), today, End).MetOn.Should().Be(new LocalDate(2026, 2, 22));

        // 20.00 of it taken back: 60.00, of which February has 50.91; 1,818 x 5/10 = 909 makes it 60.00.
        ForecastRules.FromToday([Line], Money.OfCents(6_000), today, End).MetOn.Should().Be(new LocalDate(2026, 3, 5));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void When_enough_was_credited_nothing_is_left_to_meet(long outstanding) =>
        ForecastRules.FromToday([Line], Money.OfCents(outstanding), new(2026, 2, 1), End)
            .Should().Match<Forecast>(forecast => forecast.IsDone && forecast.MetOn == null && forecast.ShortAtEnd == Money.Zero && !forecast.IsInTime);

    [Theory]
    [InlineData("2026-02-28", "2026-03-01", 1_000, "2026-03-06")] // the last day was yesterday: all lacks; 1,818 x 6/10 = 1,090
    [InlineData("2026-03-01", "2026-03-01", 819, "2026-03-06")] // 181 of the last day itself
    [InlineData("2026-03-06", "2026-03-01", 0, "2026-03-06")]
    public void What_lacks_on_the_last_day_is_what_the_rest_of_the_plan_does_not_reach_by_then(string end, string today, long lacks, string day)
    {
        var forecast = ForecastRules.FromToday([Line], Money.OfCents(1_000), Day(today), Day(end));

        (forecast.ShortAtEnd.Cents, forecast.MetOn).Should().Be((lacks, Day(day)));
    }

    [Fact]
    public void Both_ways_of_looking_stand_beside_each_other()
    {
        var outlook = ForecastRules.Outlook([Line], Money.OfEuros(90), Money.OfEuros(40), new(2026, 2, 1), End);

        (outlook.ByPlan.MetOn, outlook.FromToday.MetOn).Should().Be((new LocalDate(2026, 3, 5), new LocalDate(2026, 2, 22))); // 8,182 + 909 = 9,091
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
