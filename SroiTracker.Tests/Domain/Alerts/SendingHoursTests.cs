using NodaTime;
using SroiTracker.Domain.Alerts;

namespace SroiTracker.Tests.Domain.Alerts;

public sealed class SendingHoursTests
{
    private static readonly SendingHours Office = new(
        new(7, 0), new(19, 0), [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday]);

    [Theory]
    [InlineData(13, 6, 59, 13, 7, 0)] // Friday 13 March 2026, a minute too early
    [InlineData(13, 7, 0, 13, 7, 0)]
    [InlineData(13, 18, 59, 13, 18, 59)]
    [InlineData(13, 19, 0, 16, 7, 0)] // quiet again: the Monday after
    [InlineData(14, 12, 0, 16, 7, 0)]
    [InlineData(15, 23, 59, 16, 7, 0)]
    [InlineData(12, 20, 0, 13, 7, 0)]
    public void A_message_leaves_at_the_first_moment_that_is_not_quiet(int day, int hour, int minute, int toDay, int toHour, int toMinute) =>
        Office.Next(new(2026, 3, day, hour, minute)).Should().Be(new LocalDateTime(2026, 3, toDay, toHour, toMinute));

    [Fact]
    public void Hours_without_a_day_or_the_wrong_way_round_are_a_fault()
    {
        Office.Fault.Should().BeNull();
        (Office with { Days = [] }).Fault.Should().Contain("days");
        (Office with { Until = new(7, 0) }).Fault.Should().Contain("before");
    }
}
