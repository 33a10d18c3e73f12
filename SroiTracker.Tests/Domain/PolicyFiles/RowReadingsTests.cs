using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.PolicyFiles;

/// <summary>An open row of a policy may list the values it may have.</summary>
public sealed class RowReadingsTests
{
    private const string Open = "\"standing\":\"unknown\",\"source\":\"s\",\"lastChecked\":\"2026-11-22\",\"reason\":\"two readings\"";
    private const string Percentages = "\"percentages\":[{\"readings\":{\"500\":500,\"700\":700}," + Open + "}]";
    private const string Contract = "\"obligation\":{\"kind\":\"services\",\"valueCents\":40000000}";
    private const string Block = "{\"code\":\"PW\",\"label\":\"PW\",\"kind\":\"employment\",\"unit\":\"fullTimeYear\",\"readings\":{\"low\":3000000,\"high\":4000000}," + Open + "}";

    [Theory]
    [InlineData("{}", "NeedsDecision percentage")]
    [InlineData("{\"percentage\":\"500\"}", "Obligated 2000000")] // 400,000 x 5%
    [InlineData("{\"percentage\":\"700\"}", "Obligated 2800000")] // 400,000 x 7%
    public void An_open_percentage_asks_which_of_its_readings_holds(string decisions, string outcome) =>
        InventedPolicy.With(Percentages).Says(Contract, decisions).Should().Be(outcome);

    [Fact]
    public void The_question_lists_the_readings() =>
        InventedPolicy.With(Percentages).Ask(Contract).Outcome.Should()
            .BeOfType<SroiTracker.Domain.Explanations.NeedsDecision>().Which.Readings.Should().Equal("500", "700");

    [Fact]
    public void Readings_that_come_to_the_same_ask_nothing() =>
        InventedPolicy.With(Percentages, "\"obligationCapCents\":{\"value\":1000000,@}").Says(Contract).Should().Be("Obligated 1000000"); // both over 10,000

    [Theory]
    [InlineData("{}", "NeedsDecision PW.amount")]
    [InlineData("{\"PW.amount\":\"low\"}", "Credited 1500000")] // 30,000 x 6/12
    [InlineData("{\"PW.amount\":\"high\"}", "Credited 2000000")] // 40,000 x 6/12
    public void An_open_amount_asks_which_of_its_readings_holds(string decisions, string outcome) =>
        InventedPolicy.Block(Block).Says("\"credit\":{\"block\":\"PW\",\"months\":6,\"hoursPerWeek\":36}", decisions).Should().Be(outcome);

    [Fact]
    public void A_reading_that_is_no_percentage_is_refused_at_its_place() =>
        InventedPolicy.Faults(Percentages.Replace(":700", ":70000", StringComparison.Ordinal)).Should()
            .ContainSingle(fault => fault.Place == "$.percentages[0].readings.700" && fault.Code == "value.percentage");

    [Fact]
    public void Readings_of_an_amount_that_the_unit_does_not_have_are_refused() =>
        InventedPolicy.Faults("\"blocks\":[" + Block.Replace("fullTimeYear", "actualCost", StringComparison.Ordinal) + "]").Should()
            .Contain(fault => fault.Code == "block.amount");
}
