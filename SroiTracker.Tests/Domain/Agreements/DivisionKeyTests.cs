using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Domain.Agreements;

public sealed class DivisionKeyTests
{
    [Theory]
    [InlineData("1/2 1/3 1/6", 1_000_000, "500000 333333 166667")] // 5,000.00 + 3,333.33 + 1,666.67: the largest rest is that of 1/6
    [InlineData("1/3 1/3 1/3", 1_000_000, "333334 333333 333333")] // equal rests: the first one
    [InlineData("1/2 1/3 1/6", 1, "1 0 0")]
    [InlineData("1/2 1/3 1/6", 5, "2 2 1")] // 2.5, 1.67 and 0.83
    [InlineData("1/4 3/4", 100_001, "25000 75001")] // 25,000.25 and 75,000.75
    public void The_parts_add_up_to_the_credit_by_largest_remainder(string shares, long cents, string expected)
    {
        var parts = PooledShares.Of(Money.OfCents(cents), Key(shares));

        string.Join(' ', parts.Select(part => part.Cents)).Should().Be(expected);
        parts.Aggregate(Money.Zero, (sum, part) => sum + part).Should().Be(Money.OfCents(cents));
    }

    [Theory]
    [InlineData("1", KeyFault.TooFew)]
    [InlineData("1/2 1/3", KeyFault.NotWhole)] // 5/6
    [InlineData("1/2 1/3 1/5", KeyFault.NotWhole)] // 31/30
    [InlineData("1/2 1/2 0", KeyFault.NotPositive)]
    [InlineData("999999/1000000 1/999999", KeyFault.NotWhole)]
    [InlineData("1/999983 1/999979 1/999961 1/2", KeyFault.TooFine)] // primes without a common part that can be counted with
    public void Shares_that_are_no_key_are_refused(string shares, KeyFault fault)
    {
        DivisionKey.Fault(Shares(shares)).Should().Be(fault);
        FluentActions.Invoking(() => Key(shares)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_negative_share_is_refused() =>
        DivisionKey.Fault([Ratio.Of(3, 2), Ratio.Of(-1, 2)]).Should().Be(KeyFault.NotPositive);

    [Theory]
    [InlineData("1/3", "1/3")]
    [InlineData(" 2 / 6 ", "1/3")]
    [InlineData("1", "1")]
    [InlineData("1/0", null)]
    [InlineData("-1/3", null)]
    [InlineData("1/3/5", null)]
    [InlineData("een derde", null)]
    [InlineData("1/1000001", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_share_is_read_as_it_is_written(string? text, string? expected) => DivisionKey.ShareOf(text)?.ToString().Should().Be(expected);

    [Fact]
    public void The_key_reads_as_its_shares() => Key("1/2 1/3 1/6").Text.Should().Be("1/2, 1/3, 1/6");

    private static DivisionKey Key(string shares) => DivisionKey.Of(Shares(shares));

    private static List<Ratio> Shares(string shares) => [.. shares.Split(' ').Select(share => DivisionKey.ShareOf(share)!.Value)];
}
