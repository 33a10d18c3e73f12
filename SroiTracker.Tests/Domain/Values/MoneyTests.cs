using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Domain.Values;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(12_345_670, 617_284)] // 617,283.5 cents, half away from zero
    [InlineData(12_345_690, 617_285)] // 617,284.5 cents; banker's rounding would give 617,284
    [InlineData(10_000_001, 500_000)] // 500,000.05 cents
    public void Five_percent_is_rounded_once_and_half_away_from_zero(long cents, long expected)
    {
        var share = Percentage.OfBasisPoints(500).AsRatio;

        var result = Money.OfCents(cents).Times(share, Rounding.HalfAwayFromZero);

        result.Cents.Should().Be(expected);
    }

    [Theory]
    [InlineData(5, Rounding.HalfAwayFromZero, 3)] // 2.5
    [InlineData(5, Rounding.HalfEven, 2)]
    [InlineData(7, Rounding.HalfEven, 4)] // 3.5
    [InlineData(5, Rounding.TowardsZero, 2)]
    [InlineData(-5, Rounding.HalfAwayFromZero, -3)]
    [InlineData(-5, Rounding.HalfEven, -2)]
    public void A_half_cent_goes_where_the_policy_says(long halves, Rounding rounding, long expected) =>
        rounding.Apply(Ratio.Of(halves, 2)).Should().Be(expected);

    [Fact]
    public void Parts_of_a_split_add_up_to_the_whole()
    {
        var parts = Money.OfCents(100).SplitInto([1, 1, 1]);

        parts.Select(part => part.Cents).Should().Equal(34, 33, 33); // 33 1/3 each; the first takes the cent that is left
    }

    [Fact]
    public void A_negative_amount_is_split_as_its_opposite() =>
        Money.OfCents(-5).SplitInto([1, 1]).Select(part => part.Cents).Should().Equal(-3, -2);

    [Fact]
    public void An_overflow_is_an_error_and_never_a_wrong_amount()
    {
        var sum = () => Money.OfCents(long.MaxValue) + Money.OfCents(1);

        sum.Should().Throw<OverflowException>();
    }

    [Theory]
    [InlineData(long.MinValue, "-92233720368547758.08")]
    [InlineData(-5, "-0.05")]
    [InlineData(123_456, "1234.56")]
    public void An_amount_in_a_log_has_two_decimals(long cents, string expected) =>
        Money.OfCents(cents).ToString().Should().Be(expected);
}
