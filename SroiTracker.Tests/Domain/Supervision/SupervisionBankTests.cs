using NodaTime;
using SroiTracker.Domain.Supervision;
using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Domain.Supervision;

/// <summary>Weeks of March 2026: the 2nd, the 9th and the 16th are Mondays.</summary>
public sealed class SupervisionBankTests
{
    private static readonly LocalDate Monday = new(2026, 3, 9);
    private static readonly LocalDate Sunday = new(2026, 3, 15);

    private static readonly SupervisionBank Empty = new([], [], []);

    [Theory]
    [InlineData(8, 2)] // Sunday belongs to the week before
    [InlineData(9, 9)]
    [InlineData(15, 9)]
    [InlineData(16, 16)]
    public void A_week_begins_on_Monday(int day, int monday) =>
        SupervisionBank.MondayOf(new(2026, 3, day)).Should().Be(new LocalDate(2026, 3, monday));

    [Theory]
    [InlineData(8, "7", 7)] // said before the week: 7
    [InlineData(9, "7", 7)] // on its Monday: 7
    [InlineData(10, "6", 6)] // a day later: 7 x 6/7
    [InlineData(15, "1", 1)] // on its Sunday: 7 x 1/7
    [InlineData(16, null, 0)] // after it
    public void An_offer_counts_from_the_day_on_which_it_was_said(int said, string? offered, int days)
    {
        var week = One(Empty with { Offers = [Offer(said, 31, 7)] });

        (week.Offered?.ToString(), week.OfferedDays).Should().Be((offered, days));
    }

    [Theory]
    [InlineData(8, null, 0)] // ended the day before
    [InlineData(9, "1", 1)] // 7 x 1/7
    [InlineData(14, "6", 6)] // 7 x 6/7
    [InlineData(15, "7", 7)]
    [InlineData(16, "7", 7)]
    public void An_offer_counts_until_its_last_day(int until, string? offered, int days)
    {
        var week = One(Empty with { Offers = [Offer(2, until, 7)] });

        (week.Offered?.ToString(), week.OfferedDays).Should().Be((offered, days));
    }

    [Fact]
    public void Of_two_words_in_a_week_each_counts_on_its_own_days()
    {
        var week = One(Empty with { Offers = [Offer(2, 31, 10), Offer(12, 31, 4)] });

        week.Offered!.Value.ToString().Should().Be("46/7"); // Monday to Wednesday 10 x 3/7 = 30/7, Thursday to Sunday 4 x 4/7 = 16/7
    }

    [Fact]
    public void Of_two_words_on_a_day_the_last_counts() =>
        One(Empty with { Offers = [Offer(9, 31, 10), Offer(9, 31, 4)] }).Offered!.Value.ToString().Should().Be("4");

    [Fact]
    public void What_was_said_before_does_not_come_back_when_the_last_word_has_ended()
    {
        var week = One(Empty with { Offers = [Offer(2, 31, 10), Offer(9, 10, 7)] });

        (week.Offered!.Value.ToString(), week.OfferedDays).Should().Be(("2", 2)); // 7 x 2/7
    }

    [Fact]
    public void A_word_without_hours_says_nothing_and_none_is_a_word()
    {
        One(Empty with { Offers = [Offer(2, 31, 10), Offer(9, 31, null)] }).Offered.Should().BeNull();
        One(Empty with { Offers = [Offer(2, 31, 10), Offer(9, 31, 0)] }).Offered.Should().Be(HourSum.Zero);
    }

    [Fact]
    public void Room_is_the_offer_less_what_is_promised()
    {
        var week = One(new([Offer(2, 31, 10)], [Weekly(2, 31, 4), Weekly(2, 31, 3)], []));

        (week.Promised.ToString(), week.Room!.Value.ToString(), week.IsOverdrawn).Should().Be(("7", "3", false)); // 10 - 4 - 3
    }

    [Theory]
    [InlineData(3, "1", false)]
    [InlineData(4, "0", false)]
    [InlineData(5, "-1", true)]
    public void A_promise_of_more_than_the_offer_leaves_less_than_nothing(int promised, string room, bool isOverdrawn)
    {
        var week = One(new([Offer(2, 31, 4)], [Weekly(2, 31, promised)], []));

        (week.Room!.Value.ToString(), week.IsOverdrawn).Should().Be((room, isOverdrawn));
    }

    [Fact]
    public void Where_nobody_offered_there_is_no_room_and_nothing_too_much()
    {
        var week = One(Empty with { Promised = [Weekly(2, 31, 4)] });

        (week.Offered, week.Room, week.IsOverdrawn, week.Promised.ToString()).Should().Be((null, null, false, "4"));
    }

    [Fact]
    public void In_a_week_of_which_the_offer_covers_a_part_room_looks_at_those_days_only()
    {
        var week = One(new([Offer(12, 31, 4)], [Weekly(2, 31, 4)], []));

        week.Offered!.Value.ToString().Should().Be("16/7"); // Thursday to Sunday: 4 x 4/7
        (week.Promised.ToString(), week.PromisedOnOffer.ToString()).Should().Be(("4", "16/7"));
        (week.Room!.Value.IsZero, week.IsOverdrawn).Should().Be((true, false)); // the same four hours a week
    }

    [Theory]
    [InlineData(8, 8, "0")]
    [InlineData(8, 9, "1")] // 7 x 1/7
    [InlineData(9, 15, "7")]
    [InlineData(10, 15, "6")]
    [InlineData(14, 20, "2")]
    [InlineData(15, 16, "1")]
    [InlineData(16, 22, "0")]
    public void A_promise_counts_on_its_own_days(int from, int to, string promised) =>
        One(Empty with { Promised = [Weekly(from, to, 7)] }).Promised.ToString().Should().Be(promised);

    [Fact]
    public void Hours_in_all_are_spread_over_their_days_and_add_up()
    {
        var weeks = (Empty with { Given = [new(new(2026, 3, 11), new(2026, 3, 20), Ratio.Of(40))] }).Weeks(Monday, 2);

        weeks.Select(week => week.Given.ToString()).Should().Equal("20", "20"); // 5 of 10 days in each: 40 x 5/10
        SupervisionBank.Together(weeks).Given.ToString().Should().Be("40"); // 20 + 20
    }

    [Fact]
    public void Hours_that_do_not_divide_are_cut_only_to_be_shown()
    {
        var weeks = (Empty with { Given = [new(new(2026, 3, 13), new(2026, 3, 19), Ratio.Of(20))] }).Weeks(Monday, 2);

        weeks.Select(week => week.Given.ToString()).Should().Equal("60/7", "80/7"); // 20 x 3/7 and 20 x 4/7
        weeks.Select(week => week.Given.Shown.ToText()).Should().Equal("8.57", "11.43"); // 8.5714..., 11.4285...
        SupervisionBank.Together(weeks).Given.ToString().Should().Be("20");
    }

    [Fact]
    public void The_weeks_together_are_their_sums()
    {
        var bank = new SupervisionBank([Offer(12, 18, 7)], [Weekly(9, 22, 3)], [new(Monday, Sunday, Ratio.Of(5))]);

        var all = SupervisionBank.Together(bank.Weeks(new(2026, 3, 2), 4));

        (all.Offered!.Value.ToString(), all.OfferedDays).Should().Be(("7", 7)); // the 12th to the 18th: 4/7 + 3/7 of 7
        (all.Promised.ToString(), all.Given.ToString()).Should().Be(("6", "5")); // 3 + 3, and 5 in one week
        all.Room!.Value.ToString().Should().Be("4"); // 7 - 3 x 7/7
    }

    [Fact]
    public void Weeks_without_any_offer_have_none_together() =>
        SupervisionBank.Together((Empty with { Promised = [Weekly(9, 22, 3)] }).Weeks(Monday, 2)).Offered.Should().BeNull();

    [Fact]
    public void Weeks_in_a_row_with_too_much_are_one_with_the_worst_of_them()
    {
        HourStretch[] promised = [Weekly(2, 15, 6), Weekly(9, 15, 2), Weekly(23, 29, 5)];

        var found = SupervisionBank.Overdrawn(new SupervisionBank([Offer(2, 31, 4)], promised, []).Weeks(new(2026, 3, 2), 4));

        found.Select(weeks => (weeks.From.Day, weeks.To.Day, weeks.Most.ToString())).Should().Equal((2, 15, "4"), (23, 29, "1")); // 6 + 2 - 4; 5 - 4
    }

    [Theory]
    [InlineData(8, null)] // nothing said yet
    [InlineData(9, "4")] // 6 - 2
    [InlineData(12, "1")] // 6 - 2 - 3
    [InlineData(13, "4")] // the second promise ended on the 12th
    [InlineData(20, "4")]
    [InlineData(21, null)] // the offer ended on the 20th
    public void Free_hours_are_those_of_the_day(int day, string? free) =>
        new SupervisionBank([Offer(9, 20, 6)], [Weekly(2, 31, 2), Weekly(10, 12, 3)], []).FreeOn(new(2026, 3, day))?.ToString().Should().Be(free);

    [Fact]
    public void What_is_promised_and_not_given_is_never_less_than_nothing()
    {
        var bank = Empty with { Promised = [Weekly(2, 15, 4)], Given = [new(Monday, Sunday, Ratio.Of(3))] };

        bank.StillToGive.ToString().Should().Be("5"); // 2 weeks x 4, less 3
        (bank with { Given = [new(Monday, Sunday, Ratio.Of(9))] }).StillToGive.IsZero.Should().BeTrue(); // 8 - 9
    }

    [Theory]
    [InlineData(8, "0")]
    [InlineData(9, "1")]
    [InlineData(15, "7")]
    [InlineData(16, "7")]
    public void Given_hours_are_counted_until_a_day(int until, string hours) =>
        (Empty with { Given = [new(Monday, Sunday, Ratio.Of(7))] }).GivenBetween(new(2026, 1, 1), new(2026, 3, until)).ToString().Should().Be(hours);

    [Fact]
    public void A_bank_in_which_nobody_said_hours_is_empty()
    {
        Empty.IsEmpty.Should().BeTrue();
        (Empty with { Offers = [Offer(2, 31, null)] }).IsEmpty.Should().BeTrue("places were offered, not hours");
        (Empty with { Offers = [Offer(2, 31, 0)] }).IsEmpty.Should().BeFalse();
        (Empty with { Promised = [Weekly(2, 3, 1)] }).IsEmpty.Should().BeFalse();
        (Empty with { Given = [Weekly(2, 3, 1)] }).IsEmpty.Should().BeFalse();
    }

    /// <summary>One hour over each number of days from 1 to 400: their common denominator has more than a hundred digits.</summary>
    [Fact]
    public void Hours_over_very_different_numbers_of_days_add_up_exactly()
    {
        var given = Enumerable.Range(0, 400).Select(days => new HourStretch(Monday, Monday.PlusDays(days), Ratio.One)).ToList();
        var bank = Empty with { Given = given };

        var together = SupervisionBank.Together(bank.Weeks(Monday, 58)); // 406 days

        together.Given.ToString().Should().Be("400");
        bank.Weeks(Monday, 1)[0].Given.ToString().Length.Should().BeGreaterThan(100);
    }

    [Theory]
    [InlineData(1, 200, "0.01")] // 0.005 is half a hundredth: away from zero
    [InlineData(-1, 200, "-0.01")]
    [InlineData(1, 201, "0")]
    [InlineData(-8, 3, "-2.67")]
    [InlineData(31, 2, "15.5")]
    public void Hours_are_shown_to_two_decimals(int above, int below, string shown) =>
        HourSum.Of(Ratio.Of(above, below)).Shown.ToText().Should().Be(shown);

    private static BankWeek One(SupervisionBank bank) => bank.Weeks(Monday, 1).Single();

    private static HourOffer Offer(int said, int until, int? hours) =>
        new(new(2026, 3, said), new(2026, 3, until), hours is { } some ? Ratio.Of(some) : null);

    private static HourStretch Weekly(int from, int to, int hours) => HourStretch.Weekly(new(2026, 3, from), new(2026, 3, to), Ratio.Of(hours));
}
