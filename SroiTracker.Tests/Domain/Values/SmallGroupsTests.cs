using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Domain.Values;

public sealed class SmallGroupsTests
{
    [Theory]
    [InlineData(0, false)] // nobody is nobody
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void A_group_of_one_to_four_is_hidden(long count, bool expected) => SmallGroups.IsHidden(count).Should().Be(expected);
}
