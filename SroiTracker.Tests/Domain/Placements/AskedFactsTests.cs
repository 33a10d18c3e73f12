using NodaTime;
using SroiTracker.Domain.Placements;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Placements;

/// <summary>Which facts a row of a table asks; read from the table by hand.</summary>
public sealed class AskedFactsTests
{
    private const string Always = "contractEnd contractStart overlaps overlapsIn";
    private const string OfVoorbeeldstad = "goalsShare placementKind sharedBy subsidy";
    private const string Time = "from months to weeks";

    [Theory]
    [InlineData("voorbeeldstad", "BOL", "earlierMonths evidence hoursPerWeek people recognition", Time, OfVoorbeeldstad)]
    [InlineData("voorbeeldstad", "PW", "age earlierMonths evidence hoursPerWeek people permanent", Time, OfVoorbeeldstad)]
    [InlineData("voorbeeldstad", "SUPERVISION", "byWeek categoryCredited evidence from hours obligation people placeCredited to weeks", OfVoorbeeldstad)]
    [InlineData("voorbeeldstad", "WORKSHOP", "evidence hours people", OfVoorbeeldstad)]
    [InlineData("voorbeeldstad", "PURCHASE", "evidence invoice", OfVoorbeeldstad)]
    [InlineData("utrecht", "social-purchase", "cost")]
    [InlineData("utrecht", "knowledge", "cost hours people")] // hours, or their cost
    [InlineData("utrecht", "sr-staff-development", "")] // by agreement
    [InlineData("leiden", "SOCIAL_ACTIVITY", "days people")]
    [InlineData("leiden", "BOL", "age people", Time)] // naar rato van weken: hours do not count
    [InlineData("leiden", "PRO_VSO", "age hireAfterMonths hoursPerWeek people", Time)]
    [InlineData("oost-nederland", "WORK_EXPERIENCE", "hoursPerWeek people", Time)]
    [InlineData("oost-nederland", "BBL_1_2", "hoursPerWeek people", Time)]
    [InlineData("oost-nederland", "BOL_1_2", "people")] // an internship counts whole
    [InlineData("oost-nederland", "SOCIAL_PURCHASE", "invoice municipality register")]
    [InlineData("harlingen", "WW_GT1", "age earlierMonths evidence hoursPerWeek monthsSinceSameEmployer people", Time)]
    [InlineData("haaglanden", "PW", "age earlierMonths hoursPerWeek people targetGroup wageSubsidy", Time)]
    [InlineData("sudwest-fryslan", "BBL", "byWeek earlierMonths earlierWorkedMonths hours hoursPerWeek people", Time)]
    [InlineData("amersfoort", "SOCIAL_ACTIVITY", "additional performedBy")]
    [InlineData("bloemendaal", "PW", "hoursPerWeek municipality people", Time)]
    public void A_row_asks_what_its_rules_need_and_no_more(string folder, string block, params string[] facts)
    {
        var version = Rules.Book.InForceOn(folder, new LocalDate(2026, 6, 1))!;

        var asked = AskedFacts.Of(version, version.Block(block)!);

        asked.Order(StringComparer.Ordinal).Should().Equal(facts.Append(Always)
            .SelectMany(each => each.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("voorbeeldstad", "BOL", true)]
    [InlineData("voorbeeldstad", "SUPERVISION", false)] // hours in all, not a week
    [InlineData("leiden", "BOL", false)]
    [InlineData("leiden", "BBL", true)]
    [InlineData("oost-nederland", "BOL_1_2", false)]
    [InlineData("oost-nederland", "WORK_EXPERIENCE", true)]
    public void Hours_a_week_are_a_factor_only_where_the_row_follows_them(string folder, string block, bool counts)
    {
        var version = Rules.Book.InForceOn(folder, new LocalDate(2026, 6, 1))!;

        AskedFacts.CountsHours(version, version.Block(block)!).Should().Be(counts);
    }
}
