using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Domain.Ledger;

/// <summary>Open balances as ranges.</summary>
public sealed class BalanceBandsTests
{
    private static readonly BalanceBand Nothing = new("geen", Money.Zero, "geen", "none");
    private static readonly BalanceBand Small = new("klein", Money.OfEuros(2_500), "klein", "small");
    private static readonly BalanceBand Rest = new("groot", null, "groot", "large");

    [Theory]
    [InlineData(-1, "geen")]
    [InlineData(0, "geen")]
    [InlineData(1, "klein")]
    [InlineData(250_000, "klein")]
    [InlineData(250_001, "groot")]
    public void A_balance_falls_in_the_first_range_that_reaches_it(long cents, string expected) =>
        BalanceBands.Of([Nothing, Small, Rest]).BandOf(Money.OfCents(cents)).Code.Should().Be(expected);

    [Fact]
    public void Ranges_that_do_not_grow_or_have_an_end_are_no_ranges()
    {
        var ends = () => BalanceBands.Of([Nothing, Small]);
        var shrinks = () => BalanceBands.Of([Small, Nothing, Rest]);
        var opens = () => BalanceBands.Of([Rest, Small, Rest]);

        ends.Should().Throw<ArgumentException>().WithMessage("only the last band has no end*");
        shrinks.Should().Throw<ArgumentException>().WithMessage("every band ends above the one before it*");
        opens.Should().Throw<ArgumentException>().WithMessage("only the last band has no end*");
    }
}
