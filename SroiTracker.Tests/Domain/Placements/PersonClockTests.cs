using NodaTime;
using SroiTracker.Domain.Placements;

namespace SroiTracker.Tests.Domain.Placements;

public sealed class PersonClockTests
{
    [Fact]
    public void A_complete_year_is_twelve_months() =>
        PersonClock.Months([(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31))]).ToString().Should().Be("12");

    [Fact]
    public void Remaining_days_count_over_364_and_are_cut_off_at_four_decimals() =>
        PersonClock.Months([(new LocalDate(2026, 2, 2), new LocalDate(2026, 6, 21))]).ToDecimalText().Should().Be("4.6153"); // 140/364 x 12 = 4.61538

    [Fact]
    public void Periods_add_up() =>
        PersonClock.Months(
        [
            (new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31)),
            (new LocalDate(2026, 1, 1), new LocalDate(2026, 7, 1)),
        ]).ToString().Should().Be("18"); // 12 + 182/364 x 12

    [Fact]
    public void Nothing_is_nothing() => PersonClock.Months([]).IsZero.Should().BeTrue();
}
