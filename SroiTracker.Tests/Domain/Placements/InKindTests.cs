using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Placements;

/// <summary>A contribution in kind is a row of the table, or it is worth nothing.</summary>
public sealed class InKindTests
{
    private const string Asked = "\"credit\":{\"select\":{\"kind\":\"inKind\"},\"costCents\":100000}";

    [Theory]
    [InlineData("actualCost", "{}", "Credited 100000")] // 1,000.00 at its cost
    [InlineData("byAgreement", "{}", "NeedsDecision agreedValue")]
    [InlineData("byAgreement", "{\"agreedValue\":\"75000\"}", "Credited 75000")] // what was agreed, not the cost
    public void A_row_in_kind_is_valued_at_cost_or_by_agreement(string unit, string decisions, string expected) =>
        InventedPolicy.Block($"{{\"code\":\"N\",\"label\":\"natura\",\"kind\":\"inKind\",\"unit\":\"{unit}\",@}}").Says(Asked, decisions).Should().Be(expected);

    [Fact]
    public void A_table_without_such_a_row_refuses_it_by_its_own_rule()
    {
        var table = InventedPolicy.Block("{\"code\":\"C\",\"label\":\"kosten\",\"kind\":\"cost\",\"unit\":\"actualCost\",@}");

        table.Says(Asked).Should().Be("Refused block");
        table.Ask(Asked).Steps[^1].Rule.Should().Be("block.notInKind");
        table.Ask(Asked.Replace("inKind", "purchase", StringComparison.Ordinal)).Steps[^1].Rule.Should().Be("block.none", "another kind is only not in the table");
    }
}
