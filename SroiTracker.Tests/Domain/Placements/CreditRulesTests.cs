using FsCheck;
using FsCheck.Fluent;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Placements;

public sealed class CreditRulesTests
{
    private static readonly PolicyVersion Voorbeeldstad = Rules.Version("voorbeeldstad", 2026, 3, 1);

    [Fact]
    public void An_internship_of_20_weeks_and_32_hours_shows_its_sum()
    {
        var derivation = Rules.Ask("""{"policy":"utrecht","on":"2026-03-01","credit":{"block":"BOL_2_4","weeks":20,"hoursPerWeek":32}}""");

        derivation.Outcome.Should().Be(new Credited(Money.OfCents(683_761))); // 20,000 x 20/52 x 32/36 = 6,837.6068
        var worth = derivation.Steps.Single(step => step.Rule == "fullTimeYear.worth");
        worth.Operands.Select(operand => operand.Value).Should().Equal("2000000", "20/52 × 32/36", "1", "683761");
    }

    [Fact]
    public void Supervision_over_the_weekly_maximum_stays_visible()
    {
        var derivation = Rules.Ask("""{"policy":"voorbeeldstad","on":"2026-03-01","credit":{"block":"SUPERVISION","hours":40,"weeks":10}}""");

        derivation.Outcome.Should().Be(new Credited(Money.OfEuros(2_000))); // 10 weeks x 2 hours x 100
        derivation.Steps.Single(step => step.Rule == "hours.weekCap").Operands.Select(operand => operand.Value)
            .Should().Equal("40", "20", "20", "2");
    }

    [Theory]
    [InlineData("2026-02-02", "2026-06-21", "140/364")] // 140 days
    [InlineData("2026-01-01", "2026-12-31", "1")] // a complete year counts 1
    [InlineData("2026-01-01", "2026-12-30", "364/364")] // a day less
    [InlineData("2026-01-01", "2027-01-01", "1 + 1/364")] // a day more
    [InlineData("2024-02-29", "2025-02-27", "1")] // a year from 29 February ends on 27 February
    [InlineData("2024-02-29", "2025-02-26", "364/364")] // a day less
    [InlineData("2024-01-01", "2024-12-30", "365/365")] // 365 days of a leap year, at most 1
    public void Dates_count_complete_years_and_days_over_364(string from, string to, string share)
    {
        var json = $$"""{"policy":"utrecht","on":"2026-03-01","credit":{"block":"PW","from":"{{from}}","to":"{{to}}","hoursPerWeek":36 } }""";

        var step = Rules.Ask(json).Steps.Single(each => each.Rule == "time");

        step.Operands.Single().Value.Should().Be(share);
    }

    [Theory]
    [InlineData("2024-01-01", false)] // six months and a day or more before
    [InlineData("2024-01-02", true)] // exactly six months before 2 July
    [InlineData("2024-07-02", true)]
    public void A_placement_that_began_before_the_look_back_is_refused_by_that_clause(string from, bool counts)
    {
        var json = $$"""{"policy":"voorbeeldstad","on":"2024-07-02","credit":{"block":"PW","from":"{{from}}","to":"2025-07-01","hoursPerWeek":36,"contractStart":"2024-07-02" } }""";

        var outcome = Rules.Ask(json).Outcome;

        if (counts) outcome.Should().Be(new Credited(Money.OfEuros(30_000))); // the year from 2 July counts, what came before does not
        else outcome.Should().Be(new Refused("lookBack", "refused.lookBack"));
    }

    [Fact]
    public void Time_outside_the_contract_does_not_count_and_stays_visible()
    {
        var derivation = Rules.Ask("""
            {"policy":"utrecht","on":"2026-03-01","credit":{"block":"BOL_2_4","from":"2026-02-02","weeks":20,"hoursPerWeek":36,
             "contractStart":"2026-01-01","contractEnd":"2026-04-12"}}
            """);

        derivation.Outcome.Should().Be(new Credited(Money.OfCents(384_615))); // 70 of 140 days: 20,000 x 70/364 = 3,846.1538
        derivation.Steps.Should().Contain(step => step.Rule == "time.outsideContract");
    }

    [Fact]
    public void More_hours_never_give_less_credit() =>
        Check(Gen.Choose(0, 400).Two(), (few, more) =>
            Worth(Supervision(Math.Min(few, more))) <= Worth(Supervision(Math.Max(few, more))));

    [Fact]
    public void The_cap_of_a_category_is_never_exceeded() =>
        Check(Gen.Choose(0, 2_000_000).Two(), (obligation, hours) =>
            Worth(Supervision(hours % 500) with { Obligation = Money.OfCents(obligation) }).Cents * 5 <= obligation);

    [Fact]
    public void Deriving_twice_is_equal() =>
        Check(Gen.Choose(0, 200).Two(), (weeks, hours) =>
        {
            var facts = new EffortFacts { Block = "BOL", Weeks = Ratio.Of(weeks), HoursPerWeek = Ratio.Of(hours, 4) };
            var (first, second) = (Derive(facts), Derive(facts));
            return first.Outcome == second.Outcome && SroiTracker.Domain.Cases.CaseJson.Steps(first.Steps) == SroiTracker.Domain.Cases.CaseJson.Steps(second.Steps);
        });

    private static EffortFacts Supervision(int hours) => new() { Block = "SUPERVISION", Hours = Ratio.Of(hours), Weeks = Ratio.Of(10) };

    private static Derivation Derive(EffortFacts facts) => CreditRules.Derive(facts, Voorbeeldstad, RecordedDecisions.None);

    private static Money Worth(EffortFacts facts) => ((Credited)Derive(facts).Outcome).Amount;

    /// <summary>A thousand cases of a fixed seed; the first that fails is shown small.</summary>
    private static void Check(Gen<(int First, int Second)> cases, Func<int, int, bool> holds) =>
        Prop.ForAll(cases.ToArbitrary(), pair => holds(pair.First, pair.Second))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(20_261_122, 1));
}
