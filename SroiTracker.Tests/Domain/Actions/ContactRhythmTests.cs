using NodaTime;
using SroiTracker.Domain.Actions;

namespace SroiTracker.Tests.Domain.Actions;

public sealed class ContactRhythmTests
{
    private static readonly LocalDate Last = new(2026, 3, 2);

    [Theory]
    [InlineData(30, "2026-04-01")] // 2 March + 30 days, a Wednesday
    [InlineData(5, "2026-03-09")] // 2 March + 5 = Saturday 7 March, so Monday
    [InlineData(32, "2026-04-07")] // 2 March + 32 = Good Friday 3 April; Easter Monday is the 6th
    public void The_next_contact_is_on_a_working_day(int days, string expected) =>
        ContactRhythm.Of(days)!.Value.NextOn(Last, Last).Should().Be(NodaTime.Text.LocalDatePattern.Iso.Parse(expected).Value);

    [Theory]
    [InlineData("2026-03-31", false)]
    [InlineData("2026-04-01", true)]
    [InlineData("2026-04-02", true)]
    public void It_is_due_from_its_day_on(string today, bool isDue) =>
        ContactRhythm.Of(30)!.Value.IsDue(Last, NodaTime.Text.LocalDatePattern.Iso.Parse(today).Value).Should().Be(isDue);

    [Fact]
    public void Who_was_never_spoken_to_is_due_at_once()
    {
        var rhythm = ContactRhythm.Of(30)!.Value;

        rhythm.IsDue(null, new LocalDate(2026, 3, 15)).Should().BeTrue();
        rhythm.NextOn(null, new LocalDate(2026, 3, 15)).Should().Be(new LocalDate(2026, 3, 16)); // 15 March is a Sunday
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    public void No_day_is_no_rhythm(int days) => ContactRhythm.Of(days).Should().BeNull();
}
