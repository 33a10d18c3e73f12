using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Policies;

/// <summary>How a question reads, what a decision leaves behind, and when silence makes no difference.</summary>
public sealed class OpenClauseTests
{
    private const string Unknown = "\"standing\":\"unknown\",\"source\":\"s\",\"lastChecked\":\"2026-11-22\",\"reason\":\"de tekst zwijgt\"";
    private const string Services = "\"obligation\":{\"kind\":\"services\",\"valueCents\":20000000}";

    private const string Framework = "\"obligation\":{\"kind\":\"services\",\"partOf\":\"framework\",\"wholeCents\":60000000";

    [Theory]
    [InlineData("\"obligation\":{\"kind\":\"services\"}", "", "valueCents", "fact.valueCents")]
    [InlineData(Services, "\"percentages\":[{" + Unknown + "}]", "percentage", "clause.open")]
    [InlineData(Framework + ",\"callOffsCents\":[8000000,4000000]}", "", "frameworkThreshold", "clause.notFound")]
    public void A_question_says_what_is_missing(string asked, string change, string clause, string question)
    {
        var policy = change.Length == 0 ? InventedPolicy.With() : InventedPolicy.With(change);

        policy.Ask(asked).Outcome.Should().BeOfType<NeedsDecision>().Which.Should().Match<NeedsDecision>(open => open.Clause == clause && open.Question == question);
    }

    [Fact]
    public void A_step_on_a_decided_clause_says_so_and_gives_the_decision_as_reason()
    {
        var policy = InventedPolicy.With("\"percentages\":[{" + Unknown + "}]");

        var step = policy.Ask(Services, "{\"percentage\":\"300\",\"vat\":\"incl\"}").Steps.Single(each => each.Clause == "percentage");

        step.Standing.Should().Be(Standing.Decided);
        step.Reason.Should().Be("300");
        policy.Ask(Services, "{\"percentage\":\"300\"}").Outcome.Should().Be(new Obligated(SroiTracker.Domain.Values.Money.OfEuros(6_000))); // 3% of 200,000
    }

    [Fact]
    public void A_decision_on_a_clause_that_is_known_changes_nothing()
    {
        var steps = InventedPolicy.With().Ask(Services, "{\"vat\":\"incl\",\"threshold\":\"notMet\"}").Steps;

        steps.Should().OnlyContain(step => step.Standing != Standing.Decided);
    }

    [Fact]
    public void A_silence_that_makes_no_difference_is_named_and_asks_nothing()
    {
        var derivation = InventedPolicy.With().Ask(Framework + ",\"callOffsCents\":[20000000]}"); // 200,000 meets it whoever counts

        derivation.Outcome.Should().Be(new Obligated(SroiTracker.Domain.Values.Money.OfEuros(10_000)));
        derivation.Steps.Should().ContainSingle(step => step.Rule == "clause.noDifference" && step.Clause == "frameworkThreshold" && step.Standing == Standing.Unknown)
            .Which.Operands.Should().Equal(Operand.Text("clause", "frameworkThreshold"));
    }

    [Fact]
    public void Without_a_question_there_is_none_to_give()
    {
        var trace = new RuleTrace(RecordedDecisions.None);

        FluentActions.Invoking(() => trace.Open).Should().Throw<InvalidOperationException>().WithMessage("no question is open");
        trace.Refuse("lookBack").Should().BeFalse();
        trace.Refuse("region").Should().BeFalse();
        trace.Stopped.Should().Be(new Refused("lookBack", "refused.lookBack"), "the first refusal holds");
    }
}
