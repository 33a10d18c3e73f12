using NodaTime;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Domain.Placements;

public sealed class PersonClockTests
{
    private static readonly Ratio FullTime = Ratio.Of(36);

    [Fact]
    public void A_complete_year_is_twelve_months() => Months(Effort("2025-01-01", "2025-12-31")).Should().Be("12");

    [Fact]
    public void Remaining_days_count_over_364_and_are_exact() =>
        Months(Effort("2026-02-02", "2026-06-21")).Should().Be("60/13"); // 140/364 x 12

    [Fact]
    public void Efforts_add_up() => // 12 + 182/364 x 12
        Months(Effort("2025-01-01", "2025-12-31"), Effort("2026-01-01", "2026-07-01")).Should().Be("18");

    [Fact]
    public void An_interruption_does_not_count() => // 91 + 91 days of 364
        Months(new EffortFacts { Periods = [Stretch("2026-01-01", "2026-04-01", 36), Stretch("2026-06-01", "2026-08-30", 36)] }).Should().Be("6");

    [Fact]
    public void Only_days_inside_the_contract_count() => // 91 days of 182
        Months(Effort("2026-01-01", "2026-07-01") with { ContractStart = Day("2026-01-01"), ContractEnd = Day("2026-04-01") }).Should().Be("3");

    [Fact]
    public void An_effort_outside_the_contract_is_nothing() =>
        Months(Effort("2026-01-01", "2026-07-01") with { ContractStart = Day("2026-07-02") }).Should().Be("0");

    [Fact]
    public void Weeks_and_months_without_days_count_as_given() =>
        Months(new EffortFacts { Weeks = Ratio.Of(26) }, new EffortFacts { Months = Ratio.Of(2) }).Should().Be("8"); // 26/52 x 12 + 2

    [Theory]
    [InlineData(36, "6")]
    [InlineData(18, "3")] // half time: half as fast
    [InlineData(40, "6")] // more than full time counts as full time
    [InlineData(null, "6")] // nobody said: as full time
    public void A_clock_of_time_worked_runs_by_the_hours(int? hours, string months) =>
        Worked(FullTime, Effort("2026-01-01", "2026-07-01", hours)).Should().Be(months); // 182/364 x 12 = 6

    [Fact]
    public void Every_stretch_has_its_own_hours() => // 91/364 at full time, 91/364 at a third: 3 + 1
        Worked(FullTime, new EffortFacts { Periods = [Stretch("2026-01-01", "2026-04-01", 36), Stretch("2026-04-02", "2026-07-01", 12)] }).Should().Be("4");

    [Fact]
    public void Where_full_time_is_open_every_hour_counts_as_full_time() => Worked(null, Effort("2026-01-01", "2026-07-01", 18)).Should().Be("6");

    [Fact]
    public void Hours_in_all_are_held_against_the_hours_of_a_year()
    {
        var hours = new EffortFacts { From = Day("2026-01-01"), To = Day("2026-12-31"), Hours = Ratio.Of(468) };

        Worked(FullTime, hours).Should().Be("3"); // 468 of 36 x 52 = 1,872
        PersonClock.WorkedMonths([hours], FullTime, Ratio.Of(1_404)).ToString().Should().Be("4"); // 468 of 1,404
    }

    [Fact]
    public void Nothing_is_nothing() => Months().Should().Be("0");

    private static string Months(params EffortFacts[] efforts) => PersonClock.Months(efforts).ToString();

    private static string Worked(Ratio? fullTime, params EffortFacts[] efforts) => PersonClock.WorkedMonths(efforts, fullTime).ToString();

    private static EffortFacts Effort(string from, string to, int? hours = null) =>
        new() { From = Day(from), To = Day(to), HoursPerWeek = hours is { } known ? Ratio.Of(known) : null };

    private static EffortPeriod Stretch(string from, string to, int hours) => new() { From = Day(from), To = Day(to), HoursPerWeek = Ratio.Of(hours) };

    private static LocalDate Day(string day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
}
