using NodaTime;
using SroiTracker.Domain.Endings;

namespace SroiTracker.Tests.Domain.Endings;

public sealed class RetentionRulesTests
{
    [Theory]
    [InlineData(2027, 12, 31, 12, 2029, 1, 1)] // kept until 31 December 2028
    [InlineData(2026, 8, 31, 6, 2027, 3, 1)] // six months on is 28 February
    [InlineData(2027, 8, 31, 6, 2028, 3, 1)] // 29 February in a leap year
    [InlineData(2028, 2, 29, 12, 2029, 3, 1)]
    public void Evidence_may_go_on_the_day_after_the_term(int year, int month, int day, int months, int goneYear, int goneMonth, int goneDay) =>
        RetentionRules.FirstDay(new(year, month, day), months).Should().Be(new LocalDate(goneYear, goneMonth, goneDay));

    [Fact]
    public void What_ended_by_a_day_is_exactly_what_may_go_on_it()
    {
        var first = new LocalDate(2028, 1, 1);
        foreach (var months in new[] { 1, 6, 12, 84 })
            for (var today = first; today < first.PlusYears(2); today = today.PlusDays(1))
            {
                var ended = RetentionRules.EndedBy(today, months);
                (RetentionRules.FirstDay(ended, months) <= today).Should().BeTrue();
                (RetentionRules.FirstDay(ended.PlusDays(1), months) > today).Should().BeTrue();
            }
    }
}
