using SroiTracker.Domain.Actions;

namespace SroiTracker.Tests.Domain.Actions;

/// <summary>The share of leads that became a place.</summary>
public sealed class ConversionTests
{
    [Theory] // row 2.4
    [InlineData(30, 8, 27, true)] // 800 / 30 = 26.67
    [InlineData(30, 0, 0, false)]
    [InlineData(30, 30, 100, false)]
    [InlineData(200, 1, 1, true)] // 0.5 goes up
    [InlineData(201, 1, 0, true)] // 0.498
    [InlineData(4, 1, 25, false)]
    public void A_conversion_is_in_whole_percent_half_upward(int leads, int placed, int percent, bool isRounded)
    {
        var conversion = new Conversion(leads, placed);

        (conversion.Percent, conversion.IsRounded).Should().Be((percent, isRounded));
    }

    [Fact]
    public void Without_leads_there_is_no_conversion() => new Conversion(0, 0).Percent.Should().BeNull();
}
