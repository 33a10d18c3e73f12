using NodaTime;
using SroiTracker.Domain.Approach;
using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Domain.Approach;

public sealed class MonthRulesTests
{
    private static readonly LocalDate Start = new(2026, 1, 1);
    private static readonly LocalDate End = new(2026, 3, 31);

    /// <summary>15 January until 10 March: 17 + 28 + 10 = 55 days, worth 100.00.</summary>
    private static readonly PlannedAmount Line = new(new(2026, 1, 15), new(2026, 3, 10), Money.OfEuros(100));

    [Fact]
    public void A_line_is_spread_over_its_months_by_days_in_whole_cents()
    {
        // 10,000 x 17/55 = 3,090.91; x 28/55 = 5,090.91; x 10/55 = 1,818.18; the two cents left go to the largest remainders.
        MonthRules.Spread(Line).Should().Equal(
            (new YearMonth(2026, 1), Money.OfCents(3_091)), (new YearMonth(2026, 2), Money.OfCents(5_091)), (new YearMonth(2026, 3), Money.OfCents(1_818)));
    }

    [Fact]
    public void Months_add_up_to_the_value_whatever_it_is()
    {
        for (var cents = 0L; cents < 2_000; cents += 7)
        {
            var parts = MonthRules.Spread(new(new(2026, 1, 31), new(2027, 2, 1), Money.OfCents(cents)));
            parts.Should().HaveCount(14);
            parts.Sum(part => part.Value.Cents).Should().Be(cents);
        }
    }

    [Fact]
    public void When_months_weigh_the_same_the_earlier_one_has_the_cent() =>
        MonthRules.Spread(new(new(2026, 4, 30), new(2026, 5, 1), Money.OfCents(1))).Select(part => part.Value.Cents).Should().Equal(1, 0);

    [Theory]
    [InlineData(2028, 200, 100)] // 28 and 29 February, 1 March
    [InlineData(2027, 150, 150)] // 28 February, 1 March
    public void The_29th_of_February_is_a_day_of_its_month(int year, long february, long march) =>
        MonthRules.Spread(new(new(year, 2, 28), new(year, 3, 1), Money.OfEuros(3))).Select(part => part.Value.Cents).Should().Equal(february, march);

    [Fact]
    public void Plan_and_credit_stand_beside_each_other_by_month_and_so_far()
    {
        CreditOnDay[] credits = [new(new(2026, 2, 28), Money.OfEuros(40)), new(new(2026, 3, 1), Money.OfEuros(-10))];

        var table = MonthRules.Table([Line], credits, Start, End, Money.OfEuros(100));

        table.Months.Should().Equal(
            Month(1, 3_091, 0, 3_091, 0),
            Month(2, 5_091, 4_000, 8_182, 4_000), // 30.91 + 50.91
            Month(3, 1_818, -1_000, 10_000, 3_000)); // 81.82 + 18.18; 40.00 - 10.00
        table.MetIn.Should().Be(new YearMonth(2026, 3));
    }

    [Theory]
    [InlineData(3_091, 1, 0)]
    [InlineData(3_092, 2, 0)]
    [InlineData(8_182, 2, 0)]
    [InlineData(8_183, 3, 0)]
    [InlineData(10_000, 3, 0)]
    [InlineData(10_001, null, 1)]
    [InlineData(0, null, 0)]
    public void It_is_met_in_the_first_month_that_reaches_the_obligation(long obligation, int? month, long shortBy)
    {
        var table = MonthRules.Table([Line], [], Start, End, Money.OfCents(obligation));

        (table.MetIn?.Month, table.Short.Cents).Should().Be((month, shortBy));
    }

    [Fact]
    public void A_contract_of_one_day_has_one_month()
    {
        var day = new LocalDate(2026, 5, 5);

        var table = MonthRules.Table([new(day, day, Money.OfEuros(5_000))], [], day, day, Money.OfEuros(5_000));

        table.Months.Should().Equal(new PlanMonth(new(2026, 5), Money.OfEuros(5_000), Money.Zero, Money.OfEuros(5_000), Money.Zero));
        table.MetIn.Should().Be(new YearMonth(2026, 5));
    }

    [Fact]
    public void Credit_before_the_contract_and_after_it_has_its_month_and_nothing_known_has_none()
    {
        var table = MonthRules.Table([], [new(new(2025, 12, 31), Money.OfEuros(1)), new(new(2026, 4, 1), Money.OfEuros(2))], Start, End, Money.OfEuros(9));

        table.Months.Select(month => month.ActualSoFar.Cents).Should().Equal(100, 100, 100, 100, 300); // December until April
        table.Short.Should().Be(Money.OfEuros(9));
        MonthRules.Table([], [], null, null, Money.OfEuros(9)).Months.Should().BeEmpty();
    }

    private static PlanMonth Month(int month, long planned, long actual, long plannedSoFar, long actualSoFar) => new(
        new(2026, month), Money.OfCents(planned), Money.OfCents(actual), Money.OfCents(plannedSoFar), Money.OfCents(actualSoFar));
}
