using System.Globalization;
using NodaTime;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Tests.Wording;

public sealed class DayTextTests
{
    [Theory]
    [InlineData("2026-03-05")]
    [InlineData("5-3-2026")]
    [InlineData(" 05-03-2026 ")]
    public void A_day_is_read_in_the_way_of_a_date_field_and_in_the_Dutch_way(string text) =>
        DayText.Parse(text).Should().Be(new LocalDate(2026, 3, 5));

    [Theory]
    [InlineData("30-2-2026")]
    [InlineData("2026-02-29")]
    [InlineData("03/05/2026")]
    [InlineData("5 maart 2026")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("")]
    public void What_is_no_day_is_refused(string text) => DayText.Parse(text).Should().BeNull();

    [Theory]
    [InlineData("nl", "5 maart 2026")]
    [InlineData("en", "5 March 2026")]
    public void A_day_is_written_in_the_language_of_the_reader(string language, string expected)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        DayText.Show(new LocalDate(2026, 3, 5)).Should().Be(expected);
    }

    [Theory]
    [InlineData("nl", "maart 2026")]
    [InlineData("en", "March 2026")]
    public void A_month_is_written_in_the_language_of_the_reader(string language, string expected)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        DayText.Show(new YearMonth(2026, 3)).Should().Be(expected);
    }

    [Theory]
    [InlineData(21, 59, 14)] // 22:59 on the 14th in winter time
    [InlineData(23, 0, 15)] // midnight in the Netherlands
    [InlineData(23, 1, 15)]
    public void A_day_begins_at_midnight_in_the_Netherlands(int hour, int minute, int expected)
    {
        var clock = new FixedClock(Instant.FromUtc(2026, 3, 14, hour, minute));

        clock.Today().Should().Be(new LocalDate(2026, 3, expected));
    }
}
