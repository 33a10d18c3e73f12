using SroiTracker.Domain.Contracts;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Contracts;

public sealed class ObligationRulesTests
{
    [Theory]
    [InlineData(9_999_999, null)] // a cent before
    [InlineData(10_000_000, null)] // "boven" excludes the amount itself
    [InlineData(10_000_001, 500_000L)] // 100,000.01 x 5% = 5,000.0005
    [InlineData(25_000_000, 1_250_000L)] // 250,000 x 5%, over the whole value
    public void Utrecht_asks_five_percent_above_100_000(long valueCents, long? expected)
    {
        var outcome = Derive("utrecht", new ObligationFacts { Kind = ContractKind.Services, Value = Money.OfCents(valueCents) }).Outcome;

        outcome.Should().Be(expected is { } cents
            ? new Obligated(Money.OfCents(cents))
            : new NotObligated(ThresholdRules.Clause, "threshold.notMet"));
    }

    [Theory]
    [InlineData(ContractKind.Works, 22_499_999, null)]
    [InlineData(ContractKind.Works, 22_500_000, 1_125_000L)] // 225,000 x 5%: "minimumbedrag" includes it
    [InlineData(ContractKind.Services, 12_499_999, null)]
    [InlineData(ContractKind.Services, 12_500_000, 625_000L)] // 125,000 x 5%
    [InlineData(ContractKind.Supplies, 12_500_001, 625_000L)] // 125,000.01 x 5% = 6,250.0005
    public void Schiedam_has_a_threshold_for_each_kind(ContractKind kind, long valueCents, long? expected)
    {
        var outcome = Derive("schiedam", new ObligationFacts { Kind = kind, Value = Money.OfCents(valueCents) }).Outcome;

        (outcome as Obligated)?.Amount.Cents.Should().Be(expected);
        if (expected is null) outcome.Should().BeOfType<NotObligated>();
    }

    [Fact]
    public void A_missing_kind_is_asked_only_where_it_matters()
    {
        var small = Derive("schiedam", new ObligationFacts { Value = Money.OfEuros(150_000) }).Outcome;
        var utrecht = Derive("utrecht", new ObligationFacts { Value = Money.OfEuros(150_000) }).Outcome;

        small.Should().BeOfType<NeedsDecision>().Which.Clause.Should().Be("kind");
        utrecht.Should().Be(new Obligated(Money.OfEuros(7_500))); // 150,000 x 5%
    }

    [Fact]
    public void Without_a_value_there_is_no_obligation_but_a_question() =>
        Derive("utrecht", new ObligationFacts { Kind = ContractKind.Works }).Outcome
            .Should().BeOfType<NeedsDecision>().Which.Clause.Should().Be("valueCents");

    [Fact]
    public void Every_step_that_rests_on_a_clause_names_its_source_and_the_day_it_was_checked()
    {
        var steps = Derive("utrecht", new ObligationFacts { Value = Money.OfEuros(250_000) }).Steps;

        steps.Select(step => step.Rule).Should().Equal(
            "policy.inForce", "threshold.met", "percentage", "obligation.base", "obligation.share", "obligation.rounded");
        steps.Should().OnlyContain(step => step.Source != null && step.Standing != null);
    }

    [Fact]
    public void An_exemption_is_a_decision_and_not_an_obligation_of_zero()
    {
        var decisions = RecordedDecisions.None.With(ObligationRules.Exemption, "full");

        var outcome = ObligationRules.Derive(new ObligationFacts { Value = Money.OfEuros(250_000) }, Rules.Version("utrecht", 2026, 3, 1), decisions).Outcome;

        outcome.Should().Be(new NotObligated(ObligationRules.Exemption, "contract.exempt"));
    }

    [Fact]
    public void Another_percentage_for_one_contract_is_a_decision()
    {
        var decisions = RecordedDecisions.None.With(ObligationRules.PercentageClause, "300");

        var derivation = ObligationRules.Derive(new ObligationFacts { Value = Money.OfEuros(250_000) }, Rules.Version("utrecht", 2026, 3, 1), decisions);

        derivation.Outcome.Should().Be(new Obligated(Money.OfEuros(7_500))); // 250,000 x 3%
        derivation.Steps.Should().Contain(step => step.Rule == "percentage.decided" && step.Standing == Standing.Decided);
    }

    private static Derivation Derive(string folder, ObligationFacts facts) =>
        ObligationRules.Derive(facts, Rules.Version(folder, 2026, 3, 1), RecordedDecisions.None);
}
