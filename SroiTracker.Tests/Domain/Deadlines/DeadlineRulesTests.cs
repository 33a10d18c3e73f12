using NodaTime;
using SroiTracker.Domain.Deadlines;
using SroiTracker.Domain.Policies;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Deadlines;

public sealed class DeadlineRulesTests
{
    private static readonly LocalDate Award = new(2026, 1, 5);
    private static readonly PolicyVersion Voorbeeldstad = Rules.Book.InForceOn("voorbeeldstad", Award)!;

    [Fact]
    public void Every_term_that_is_handed_in_gives_its_days_in_order() =>
        Of(Award, Award, new LocalDate(2026, 12, 31)).Should().Equal(
            "FirstContact 1 2026-01-12 remind 2026-01-10", // 7 days after Monday 5 January; 2 days before
            "Plan 1 2026-02-02 remind 2026-01-26", // 4 weeks; 7 days before
            "Report 1 2026-04-05 remind 2026-03-22", // 3 months; 14 days before
            "Report 2 2026-07-05 remind 2026-06-21",
            "Report 3 2026-10-05 remind 2026-09-21",
            "FinalReport 1 2027-01-31 remind 2027-01-17"); // a fourth whole period would end on 4 January 2027, after the contract

    [Theory]
    [InlineData("2026-04-03", 0)]
    [InlineData("2026-04-04", 1)] // the last day of the first period of three months
    [InlineData("2026-07-03", 1)]
    [InlineData("2026-07-04", 2)]
    public void A_report_comes_for_every_whole_period_within_the_contract(string end, int reports) =>
        DeadlineRules.Of(Voorbeeldstad.Terms, null, Award, Day(end)).Count(each => each.Term == ProcessTerm.Report).Should().Be(reports);

    [Fact]
    public void Periods_of_months_keep_their_day() =>
        DeadlineRules.Of(Voorbeeldstad.Terms, null, new LocalDate(2025, 11, 30), new LocalDate(2026, 12, 31)).Where(each => each.Term == ProcessTerm.Report)
            .Select(each => each.From).Should().Equal(Day("2025-11-30"), Day("2026-02-28"), Day("2026-05-30"), Day("2026-08-30"));

    [Fact]
    public void A_day_that_is_not_known_and_a_term_that_is_left_open_give_no_deadline()
    {
        DeadlineRules.Of(Voorbeeldstad.Terms, null, null, null).Should().BeEmpty();
        var harlingen = Rules.Book.InForceOn("harlingen", Award)!;
        DeadlineRules.Of(harlingen.Terms, Award, Award, new LocalDate(2026, 4, 30)).Select(each => each.Term)
            .Should().Equal(ProcessTerm.FirstContact, ProcessTerm.Report); // the recovery period is unknown, and runs from a decision
    }

    [Theory]
    [InlineData("2026-01-25", DeadlineStanding.Ahead)]
    [InlineData("2026-01-26", DeadlineStanding.Near)]
    [InlineData("2026-02-02", DeadlineStanding.Near)] // the last day itself is in time
    [InlineData("2026-02-03", DeadlineStanding.Late)]
    public void A_deadline_comes_near_and_passes(string today, DeadlineStanding expected)
    {
        DeadlineRules.StandingOf(Plan, isMet: false, Day(today)).Should().Be(expected);
        DeadlineRules.StandingOf(Plan, isMet: true, Day(today)).Should().Be(DeadlineStanding.Met);
    }

    [Fact]
    public void A_later_day_is_reminded_of_as_long_before() =>
        Plan.Until(Day("2026-03-02")).Should().Be(Plan with { Due = Day("2026-03-02"), RemindOn = Day("2026-02-23") }); // 7 days before

    private static Deadline Plan => DeadlineRules.Of(Voorbeeldstad.Terms, Award, null, null).Single(each => each.Term == ProcessTerm.Plan);

    private static IEnumerable<string> Of(LocalDate award, LocalDate start, LocalDate end) => DeadlineRules.Of(Voorbeeldstad.Terms, award, start, end)
        .Select(each => FormattableString.Invariant($"{each.Term} {each.Number} {each.Due:uuuu-MM-dd} remind {each.RemindOn:uuuu-MM-dd}"));

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
