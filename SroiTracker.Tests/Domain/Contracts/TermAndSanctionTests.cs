using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Contracts;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Contracts;

public sealed class TermAndSanctionTests
{
    [Theory]
    [InlineData(7, "days", false, "2025-03-03", "Day 2025-03-10")]
    [InlineData(5, "days", false, "2025-03-03", "Day 2025-03-08")] // a Saturday
    [InlineData(5, "days", true, "2025-03-03", "Day 2025-03-10")] // runs on to Monday
    [InlineData(7, "workingDays", false, "2025-03-03", "Day 2025-03-12")]
    [InlineData(1, "workingDays", false, "2025-04-17", "Day 2025-04-22")] // over Good Friday and Easter
    [InlineData(2, "workingDays", false, "2026-12-24", "Day 2026-12-29")] // over Christmas (Friday and Saturday) and Sunday
    [InlineData(6, "weeks", false, "2025-03-03", "Day 2025-04-14")]
    [InlineData(3, "months", false, "2025-11-30", "Day 2026-02-28")]
    public void A_term_ends_as_the_policy_counts_it(int amount, string unit, bool toWorkingDay, string day, string expected) =>
        InventedPolicy.With($$"""
            "terms":[{"term":"firstContact","from":"award","amount":{{amount}},"unit":"{{unit}}","toWorkingDay":{{(toWorkingDay ? "true" : "false")}},@}]
            """).Says($$""" "deadline":{"term":"firstContact","day":"{{day}}"}""").Should().Be(expected);

    [Fact]
    public void A_term_that_the_policy_does_not_state_is_asked_for()
    {
        InventedPolicy.With().Says("\"deadline\":{\"term\":\"plan\",\"day\":\"2026-01-01\"}").Should().Be("NeedsDecision term.plan");
        InventedPolicy.With("\"terms\":[{\"term\":\"plan\",\"from\":\"award\",\"standing\":\"unknown\",\"source\":\"s\",\"lastChecked\":\"2026-11-22\",\"reason\":\"zwijgt\"}]")
            .Says("\"deadline\":{\"term\":\"plan\",\"day\":\"2026-01-01\"}").Should().Be("NeedsDecision term.plan");
    }

    [Theory]
    [InlineData("30 days", "Day 2026-01-31")]
    [InlineData("2 workingDays", "Day 2026-01-05")] // Friday 2 and Monday 5 January
    [InlineData("0 days", "NeedsDecision term.plan")]
    [InlineData("30", "NeedsDecision term.plan")]
    [InlineData("30 moons", "NeedsDecision term.plan")]
    public void A_person_decides_the_length_of_a_term_that_is_not_known(string decided, string expected) =>
        InventedPolicy.With("\"terms\":[{\"term\":\"plan\",\"from\":\"award\",\"standing\":\"unknown\",\"source\":\"s\",\"lastChecked\":\"2026-11-22\",\"reason\":\"zwijgt\"}]")
            .Says("\"deadline\":{\"term\":\"plan\",\"day\":\"2026-01-01\"}", $"{{\"term.plan\":\"{decided}\"}}").Should().Be(expected);

    [Theory]
    [InlineData("withhold 12500", "withhold", "Sanctioned 437500")] // 3,500 x 1.25
    [InlineData("withhold 10000 noFault", "noFault", "Waived 350000")]
    [InlineData("withhold 10000", "noFault", "NeedsDecision decision")]
    [InlineData("withhold 0", "withhold", "NeedsDecision sanction")]
    [InlineData("withhold 100000", "withhold", "Sanctioned 3500000")]
    [InlineData("withhold 100001", "withhold", "NeedsDecision sanction")]
    [InlineData("hearing 10000", "withhold", "NeedsDecision sanction")] // its outcomes cannot be said in one word
    [InlineData("withhold 10000 noFault twice", "withhold", "NeedsDecision sanction")]
    [InlineData("withhold 10000 misschien", "withhold", "NeedsDecision sanction")]
    [InlineData("withhold", "withhold", "NeedsDecision sanction")]
    public void A_person_decides_the_sanction_that_is_not_known(string decided, string decision, string expected) =>
        InventedPolicy.With("\"sanction\":{\"standing\":\"unknown\",\"source\":\"s\",\"lastChecked\":\"2026-11-22\",\"reason\":\"zwijgt\"}")
            .Says(Shortfall($",\"decision\":\"{decision}\""), $"{{\"sanction\":\"{decided}\"}}").Should().Be(expected);

    [Fact]
    public void A_reminder_comes_so_many_days_before()
    {
        var row = InventedPolicy.With("\"terms\":[{\"term\":\"plan\",\"from\":\"award\",\"amount\":4,\"unit\":\"weeks\",\"reminderDays\":7,@}]").Terms.Single();

        TermRules.Reminder(row, new LocalDate(2026, 3, 31)).Should().Be(new LocalDate(2026, 3, 24));
    }

    [Theory]
    [InlineData(1954, 4, 19)] // Easter 18 April, where the plain rule would give the 25th
    [InlineData(1981, 4, 20)] // Easter 19 April
    [InlineData(2000, 4, 24)]
    [InlineData(2008, 3, 24)] // Easter 23 March, among the earliest
    [InlineData(1943, 4, 26)] // Easter 25 April, the latest there is
    [InlineData(2049, 4, 19)]
    [InlineData(2076, 4, 20)]
    [InlineData(2106, 4, 19)]
    public void Easter_Monday_is_free_and_the_Tuesday_after_is_not(int year, int month, int day)
    {
        WorkingDays.IsWorkingDay(new LocalDate(year, month, day)).Should().BeFalse();
        WorkingDays.IsWorkingDay(new LocalDate(year, month, day).PlusDays(1)).Should().BeTrue();
        WorkingDays.IsWorkingDay(new LocalDate(year, month, day).PlusDays(-3)).Should().BeFalse("Good Friday");
    }

    [Theory]
    [InlineData("2012-04-30", false)] // a Monday; Queen's Day
    [InlineData("2013-04-29", true)]
    [InlineData("2013-04-30", false)]
    [InlineData("2014-04-28", true)] // the 27th is a Sunday, so it was Saturday the 26th
    [InlineData("2015-04-27", false)]
    [InlineData("2015-04-30", true)]
    [InlineData("2020-04-27", false)]
    public void The_day_of_the_king_is_free(string day, bool isWorking) =>
        WorkingDays.IsWorkingDay(LocalDatePattern.Iso.Parse(day).Value).Should().Be(isWorking);

    [SharedDataFact]
    public void Working_days_are_none_of_the_general_holidays_of_twenty_two_years()
    {
        var holidays = File.ReadLines(SharedData.FileOf("kalender/feestdagen_2014_2035.csv")).Skip(1).Select(line => line.Split(','))
            .Where(row => row[3] is "ja" or "gelijkgesteld" or "zondag")
            .Select(row => LocalDatePattern.Iso.Parse(row[0]).Value).ToHashSet();

        for (var day = new LocalDate(2014, 1, 1); day.Year <= 2035; day = day.PlusDays(1))
        {
            var isFree = day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || holidays.Contains(day);
            WorkingDays.IsWorkingDay(day).Should().Be(!isFree, day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    [Theory]
    [InlineData(10_000, "Sanctioned 350000")] // 12,500 - 9,000
    [InlineData(12_500, "Sanctioned 437500")] // 3,500 x 1.25
    public void A_shortfall_is_withheld_by_its_factor(int factor, string expected) =>
        InventedPolicy.With(Withhold(factor, fault: false)).Says(Shortfall(",\"decision\":\"withhold\"")).Should().Be(expected);

    [Theory]
    [InlineData("", "NeedsDecision decision")]
    [InlineData(",\"decision\":\"waive\"", "Waived 350000")]
    [InlineData(",\"decision\":\"noFault\"", "Waived 350000")]
    [InlineData(",\"decision\":\"agreement\"", "NeedsDecision decision")] // only after a hearing
    public void A_person_decides_about_a_shortfall(string decision, string expected) =>
        InventedPolicy.With(Withhold(10_000, fault: true)).Says(Shortfall(decision)).Should().Be(expected);

    [Fact]
    public void Without_the_exception_no_fault_is_not_among_the_decisions() =>
        InventedPolicy.With(Withhold(10_000, fault: false)).Says(Shortfall(",\"decision\":\"noFault\"")).Should().Be("NeedsDecision decision");

    [Theory]
    [InlineData("withhold", "Sanctioned 350000")]
    [InlineData("agreement", "NeedsDecision sanction")]
    [InlineData("note", "NeedsDecision sanction")]
    [InlineData("reviseAdvice", "NeedsDecision decision")] // not listed here
    public void A_hearing_has_the_outcomes_that_the_policy_lists(string decision, string expected) =>
        InventedPolicy.With("\"sanction\":{\"value\":{\"strategy\":\"hearing\",\"factorBp\":10000,\"faultException\":false,\"outcomes\":[\"withhold\",\"agreement\",\"note\"]},@}")
            .Says(Shortfall($",\"decision\":\"{decision}\"")).Should().Be(expected);

    [Fact]
    public void A_subsidy_is_determined_lower_and_nothing_is_withheld()
    {
        var policy = InventedPolicy.With("\"sanction\":{\"value\":{\"strategy\":\"lowerDetermination\",\"factorBp\":10000,\"faultException\":true},@}");

        policy.Says(Shortfall(",\"decision\":\"withhold\"")).Should().Be("Sanctioned 350000");
        policy.Ask(Shortfall(",\"decision\":\"withhold\"")).Steps.Should().Contain(step => step.Rule == "sanction.lowerDetermination");
    }

    [Fact]
    public void Nothing_short_has_no_consequence_and_a_silent_policy_is_asked_about()
    {
        InventedPolicy.With().Says("\"sanction\":{\"obligationCents\":100,\"approvedCents\":100}").Should().Be("Waived 0");
        InventedPolicy.With().Says("\"sanction\":{\"obligationCents\":100,\"approvedCents\":200}").Should().Be("Waived 0");
        InventedPolicy.With().Says(Shortfall(",\"decision\":\"withhold\"")).Should().Be("NeedsDecision sanction");
    }

    private static string Shortfall(string decision) => "\"sanction\":{\"obligationCents\":1250000,\"approvedCents\":900000" + decision + "}";

    private static string Withhold(int factor, bool fault) =>
        $"\"sanction\":{{\"value\":{{\"strategy\":\"withhold\",\"factorBp\":{factor},\"faultException\":{(fault ? "true" : "false")}}},@}}";
}
