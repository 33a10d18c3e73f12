using SroiTracker.Domain.Pool;
using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Domain.Pool;

public sealed class PopularityTests
{
    [Theory]
    [InlineData(8, 4, 2, 1)]
    [InlineData(3, 4, 3, 4)]
    [InlineData(0, 4, 0, 1)]
    public void It_is_places_asked_for_one_place(long asked, long offered, long numerator, long denominator) =>
        new Popularity(asked, offered).PerPlace.Should().Be(Ratio.Of(numerator, denominator));

    [Fact]
    public void Nothing_offered_has_no_figure() => new Popularity(8, 0).PerPlace.Should().BeNull();

    [Theory]
    [InlineData(3, 4, false)]
    [InlineData(4, 4, false)]
    [InlineData(5, 4, true)]
    public void It_is_short_when_more_is_asked_than_there_is(long asked, long offered, bool isShort) =>
        new Popularity(asked, offered).IsShort.Should().Be(isShort);

    [Fact]
    public void The_gap_lies_between_the_most_and_the_least_wanted() =>
        Popularity.Gap([new(8, 4), new(1, 4), new(9, 0), new(3, 3)]).Should().Be(Ratio.Of(7, 4)); // 8/4 - 1/4; nothing is offered of the third

    [Fact]
    public void One_programme_has_no_gap() => Popularity.Gap([new(8, 4), new(9, 0)]).Should().BeNull();
}
