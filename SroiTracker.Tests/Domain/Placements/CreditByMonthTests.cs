using NodaTime;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Placements;

/// <summary>When there are months to show; what they add is in the worked tables.</summary>
public sealed class CreditByMonthTests
{
    private static readonly PolicyVersion Policy = InventedPolicy.Block(
        "{\"code\":\"W\",\"label\":\"werk\",\"kind\":\"employment\",\"unit\":\"fullTimeYear\",\"amountCents\":3640000,@}");

    private static readonly EffortFacts Quarter = new()
    {
        Block = "W", From = new LocalDate(2026, 1, 1), To = new LocalDate(2026, 3, 31), HoursPerWeek = Ratio.Of(36),
    };

    [Fact]
    public void Of_a_later_piece_the_months_are_those_of_the_whole() =>
        Months(Quarter with { CreditedBefore = Money.OfEuros(3_100) }).Select(month => month.Added.Cents).Should().Equal(310_000, 280_000, 310_000);

    [Fact]
    public void An_effort_without_days_has_no_months() => Months(Quarter with { From = null, To = null, Weeks = Ratio.Of(13) }).Should().BeEmpty();

    [Fact]
    public void An_effort_that_says_its_weeks_is_cut_into_weeks() => // 31 and 28 days of 100, then until 70 days: ten weeks
        Months(Quarter with { To = null, Weeks = Ratio.Of(10) }).Select(month => month.Added.Cents).Should().Equal(310_000, 280_000, 110_000);

    [Fact]
    public void An_effort_that_says_its_months_is_cut_into_months() => // from 15 January: 17 days of 30 1/3, then one month and 14 days more, then two months
        Months(Quarter with { From = new LocalDate(2026, 1, 15), To = null, Months = Ratio.Of(2) }).Select(month => month.SoFar.Cents)
            .Should().Equal(170_000, 303_333 + 140_000, 606_667);

    [Fact]
    public void What_is_refused_has_no_months() => Months(Quarter with { Overlaps = true }).Should().BeEmpty();

    [Fact]
    public void What_a_person_must_decide_has_no_months() => Months(Quarter with { HoursPerWeek = null }).Should().BeEmpty();

    [Fact]
    public void A_period_that_ends_before_it_begins_has_no_months() => Months(Quarter with { To = new LocalDate(2025, 12, 31) }).Should().BeEmpty();

    [Theory]
    [InlineData(2035, 12, 31, 120)]
    [InlineData(2036, 1, 1, 0)] // longer than ten years is no table to read
    public void Ten_years_are_the_most(int year, int month, int day, int count) =>
        Months(Quarter with { To = new LocalDate(year, month, day) }).Should().HaveCount(count);

    private static IReadOnlyList<CreditMonth> Months(EffortFacts facts) => CreditByMonth.Of(facts, Policy, RecordedDecisions.None);
}
