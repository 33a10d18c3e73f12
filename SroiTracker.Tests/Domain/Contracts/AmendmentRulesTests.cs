using SroiTracker.Domain.Contracts;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Contracts;

public sealed class AmendmentRulesTests
{
    private static readonly PolicyVersion Utrecht = Rules.Version("utrecht", 2026, 3, 1);

    [Fact]
    public void More_work_books_the_difference()
    {
        var derived = Derive(true, 300_000);

        AmendmentRules.Difference(Money.OfEuros(12_500), derived).Should().Be(Money.OfEuros(2_500)); // 300,000 x 5% = 15,000; - 12,500
    }

    [Fact]
    public void Less_work_books_a_negative_difference() =>
        AmendmentRules.Difference(Money.OfEuros(12_500), Derive(true, 200_000)).Should().Be(Money.OfEuros(-2_500)); // 10,000 - 12,500

    [Fact]
    public void A_value_that_falls_to_the_threshold_keeps_its_obligation()
    {
        var derived = Derive(true, 90_000);

        derived.Should().Be(new Obligated(Money.OfEuros(4_500))); // 90,000 x 5%: downward does not take it away
    }

    [Fact]
    public void A_value_that_rises_over_the_threshold_brings_an_obligation() =>
        Derive(false, 110_000).Should().Be(new Obligated(Money.OfEuros(5_500))); // 110,000 x 5%

    [Fact]
    public void An_open_question_books_nothing() =>
        AmendmentRules.Difference(Money.OfEuros(12_500), new NeedsDecision("threshold", "clause.open")).Should().BeNull();

    [Fact]
    public void An_exemption_takes_back_what_is_booked() =>
        AmendmentRules.Difference(Money.OfEuros(12_500), new NotObligated("exemption", "contract.exempt")).Should().Be(Money.OfEuros(-12_500));

    [Fact]
    public void A_policy_may_ignore_a_rise_and_follow_a_fall()
    {
        var other = Utrecht with { Crossing = Utrecht.Crossing with { Value = new ThresholdCrossing(Upward: false, Downward: true) } };

        Derive(false, 110_000, other).Should().Be(new NotObligated("crossing", "crossing.upIgnored"));
        Derive(true, 90_000, other).Should().Be(new NotObligated("threshold", "threshold.notMet"));
    }

    private static Outcome Derive(bool wasObligated, long euros, PolicyVersion? policy = null)
    {
        var facts = new ObligationFacts { Value = Money.OfEuros(euros) };
        var noted = AmendmentRules.Noting(wasObligated, facts, policy ?? Utrecht, RecordedDecisions.None);
        return ObligationRules.Derive(facts, policy ?? Utrecht, noted).Outcome;
    }
}
