using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Supervision;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Supervision;

public sealed class SupervisionRulesTests
{
    private static readonly LocalDate First = new(2026, 3, 2);
    private static readonly LocalDate Last = new(2026, 3, 22);

    [Fact]
    public void A_place_promises_its_hours_for_every_person_on_its_days()
    {
        var facts = new EffortFacts { SupervisionOffered = Ratio.Parse("1.5"), People = 2, From = First, To = Last };

        Shown(SupervisionRules.Promised(facts, First, Last)).Should().Equal("2026-03-02 2026-03-22 9"); // 1.5 x 2 x 21/7
    }

    [Fact]
    public void A_place_that_says_nothing_of_supervision_promises_nothing() =>
        SupervisionRules.Promised(new EffortFacts { From = First, To = Last }, First, Last).Should().BeEmpty();

    [Fact]
    public void In_a_break_nothing_is_promised()
    {
        var facts = new EffortFacts
        {
            SupervisionOffered = Ratio.Of(7), Periods = [new() { From = First, To = new(2026, 3, 8) }, new() { From = new(2026, 3, 18), To = Last }],
        };

        var promised = SupervisionRules.Promised(facts, First, Last);

        Shown(promised).Should().Equal("2026-03-02 2026-03-08 7", "2026-03-18 2026-03-22 5"); // 7 x 7/7, 7 x 5/7
        new SupervisionBank([], promised, []).Weeks(First, 3).Select(week => week.Promised.ToString()).Should().Equal("7", "0", "5");
    }

    [Theory]
    [InlineData(2, "2026-03-02 2026-03-15 8")] // 2 weeks x 4
    [InlineData(3, "2026-03-02 2026-03-22 12")]
    public void A_number_of_weeks_ends_on_their_last_day(int weeks, string promised)
    {
        var facts = new EffortFacts { SupervisionOffered = Ratio.Of(4), From = First, Weeks = Ratio.Of(weeks) };

        Shown(SupervisionRules.Promised(facts, First, new(2026, 6, 30))).Should().Equal(promised);
    }

    [Fact]
    public void Where_a_stretch_does_not_say_its_days_those_of_the_effort_count() =>
        Shown(SupervisionRules.Given(new EffortFacts { Hours = Ratio.Of(6) }, First, Last)).Should().Equal("2026-03-02 2026-03-22 6");

    [Fact]
    public void Hours_by_week_begin_on_the_first_day_and_end_on_the_last()
    {
        var facts = new EffortFacts { ByWeek = [Ratio.Of(2), Ratio.Parse("2.5")!.Value, Ratio.Of(3)], From = new(2026, 3, 4), To = new(2026, 3, 20) };

        Shown(SupervisionRules.Given(facts, facts.From.Value, facts.To.Value)).Should().Equal(
            "2026-03-04 2026-03-10 2", "2026-03-11 2026-03-17 2.5", "2026-03-18 2026-03-20 3");
    }

    [Theory]
    [InlineData(8, "2026-03-09 2026-03-15 5")] // ends before the second week begins: it keeps its seven days
    [InlineData(9, "2026-03-09 2026-03-09 5")]
    [InlineData(15, "2026-03-09 2026-03-15 5")]
    [InlineData(16, "2026-03-09 2026-03-15 5")]
    public void No_hour_of_a_week_is_lost(int last, string second)
    {
        var facts = new EffortFacts { ByWeek = [Ratio.Of(4), Ratio.Of(5)], From = First, To = new(2026, 3, last) };

        Shown(SupervisionRules.Given(facts, First, facts.To.Value))[1].Should().Be(second);
    }

    [Fact]
    public void Hours_of_one_day_stand_on_that_day() =>
        Shown(SupervisionRules.Given(new EffortFacts { Hours = Ratio.Of(6), From = First }, First, First)).Should().Equal("2026-03-02 2026-03-02 6");

    [Fact]
    public void An_effort_without_hours_gives_none() =>
        SupervisionRules.Given(new EffortFacts { From = First, To = Last, Cost = Money.OfEuros(500) }, First, Last).Should().BeEmpty();

    [Fact]
    public void Given_forty_counted_twenty()
    {
        var facts = new EffortFacts { Block = "SUPERVISION", Hours = Ratio.Of(40), Weeks = Ratio.Of(10), From = First };

        var counted = CountedHours.Of(CreditRules.Derive(facts, Rules.Version("voorbeeldstad", 2026, 1, 1), RecordedDecisions.None).Steps);

        counted.Should().Be(new CountedHours(Ratio.Of(40), Ratio.Of(20), WithEarlier: false)); // at most 2 hours a week, 10 weeks
    }

    [Fact]
    public void Hours_within_every_cap_are_not_cut()
    {
        var facts = new EffortFacts { Block = "SUPERVISION", Hours = Ratio.Of(20), Weeks = Ratio.Of(10), From = First };

        CountedHours.Of(CreditRules.Derive(facts, Rules.Version("voorbeeldstad", 2026, 1, 1), RecordedDecisions.None).Steps).Should().BeNull();
    }

    [Fact]
    public void Of_two_caps_the_first_says_what_was_given_and_the_last_what_counts()
    {
        RuleStep[] steps =
        [
            new("hours.weekCap", [Operand.Of("given", Ratio.Of(40)), Operand.Of("counted", Ratio.Of(64, 3))]),
            new("hours.activityCap", [Operand.Of("given", Ratio.Of(64, 3)), Operand.Of("counted", Ratio.Of(50, 3))]),
            new("credit.difference", []),
        ];

        CountedHours.Of(steps).Should().Be(new CountedHours(Ratio.Of(40), Ratio.Of(50, 3), WithEarlier: true));
    }

    private static List<string> Shown(IReadOnlyList<HourStretch> stretches) =>
        [.. stretches.Select(each => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{each.From:uuuu-MM-dd} {each.To:uuuu-MM-dd} {each.Hours.ToText()}"))];
}
