using SroiTracker.Domain.Policies;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Policies;

public sealed class BlockComparisonTests
{
    private const string Bol = "\"kind\":\"internship\",\"unit\":\"fullTimeYear\",\"amountCents\":1";

    public static TheoryData<string, string, bool> Alike => new()
    {
        { Bol, Bol, true },
        { Bol, Bol.Replace("internship", "employment", StringComparison.Ordinal), false },
        { Bol + ",\"pathway\":\"bol\"", Bol + ",\"pathway\":\"bbl\"", false },
        { Bol + ",\"targetGroup\":\"WW\"", Bol + ",\"targetGroup\":\"ww\"", true },
        { Bol + ",\"targetGroup\":\"WW\"", Bol + ",\"targetGroup\":\"PW\"", false },
        { Bol + ",\"levels\":[3,4]", Bol + ",\"levels\":[4,3]", true },
        { Bol + ",\"levels\":[2,3]", Bol + ",\"levels\":[3,4]", true }, // they share level 3
        { Bol + ",\"levels\":[1,2]", Bol + ",\"levels\":[3,4]", false },
        { Bol, Bol + ",\"levels\":[3,4]", true }, // a row without levels is about all
        { Bol + ",\"levels\":[3,4]", Bol, true },
        { Bol, Bol.Replace("fullTimeYear", "once", StringComparison.Ordinal), true },
    };

    [Theory, MemberData(nameof(Alike))]
    public void Rows_of_two_authorities_are_held_together_by_what_they_are_about(string one, string other, bool isPair) =>
        Pairs([Row("A", one)], [Row("B", other)]).Should().HaveCount(isPair ? 1 : 0);

    [Fact]
    public void The_most_alike_are_paired_first_and_each_row_once()
    {
        var one = new[] { Row("ALL", Bol), Row("HIGH", Bol + ",\"levels\":[3,4]") };
        var other = new[] { Row("X", Bol + ",\"levels\":[3,4]"), Row("Y", Bol), Row("Z", Bol) };

        Names(Pairs(one, other)).Should().Equal("ALL-Y", "HIGH-X");
    }

    [Theory]
    [InlineData("existing")]
    [InlineData("unit")]
    [InlineData("benefitMonthsFrom")]
    [InlineData("benefitMonthsTo")]
    public void Of_two_that_could_be_meant_the_one_with_the_same_details_is(string detail)
    {
        var with = detail switch
        {
            "existing" => Bol + ",\"existing\":true",
            "unit" => Bol.Replace("fullTimeYear", "month", StringComparison.Ordinal),
            _ => Bol + $",\"{detail}\":12",
        };

        Names(Pairs([Row("ONE", with)], [Row("PLAIN", Bol), Row("SAME", with)])).Should().Equal("ONE-SAME");
    }

    [Fact]
    public void Half_the_same_duration_of_benefit_is_not_the_same()
    {
        var one = Row("ONE", Bol + ",\"benefitMonthsFrom\":12,\"benefitMonthsTo\":24,\"existing\":true");
        var sameExisting = Row("EXISTING", Bol + ",\"benefitMonthsFrom\":12,\"benefitMonthsTo\":36,\"existing\":true");
        var sameDuration = Row("DURATION", Bol + ",\"benefitMonthsFrom\":12,\"benefitMonthsTo\":24");

        Names(Pairs([one], [sameExisting, sameDuration])).Should().Equal("ONE-EXISTING"); // as alike, and first
        Names(Pairs([one], [sameDuration, sameExisting])).Should().Equal("ONE-DURATION");
    }

    [Fact]
    public void Within_one_authority_the_code_says_which_row_it_is()
    {
        var (one, other) = (new[] { Row("A", Bol) }, new[] { Row("B", Bol), Row("A", Bol.Replace("internship", "employment", StringComparison.Ordinal)) });

        Names(BlockComparison.Pairs(one, other, isOneAuthority: true)).Should().Equal("A-A");
        Names(Pairs(one, other)).Should().Equal("A-B");
    }

    private static IReadOnlyDictionary<BuildingBlock, BuildingBlock> Pairs(BuildingBlock[] one, BuildingBlock[] other) => BlockComparison.Pairs(one, other);

    private static IEnumerable<string> Names(IReadOnlyDictionary<BuildingBlock, BuildingBlock> pairs) =>
        pairs.Select(pair => $"{pair.Key.Code}-{pair.Value.Code}").Order(StringComparer.Ordinal);

    private static BuildingBlock Row(string code, string rest) => InventedPolicy.Block($"{{\"code\":\"{code}\",\"label\":\"x\",{rest},@}}").Blocks.Single();
}
