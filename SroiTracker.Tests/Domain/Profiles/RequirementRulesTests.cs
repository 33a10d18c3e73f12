using SroiTracker.Domain.Profiles;
using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Domain.Profiles;

public sealed class RequirementRulesTests
{
    private static readonly RequirementProfile Profile = new()
    {
        Qualification = CreboCode.Parse("25180")!.Value, Duration = "20 weken", Tasks = [], Learns = [], Brings = [], Causes = [],
        Requirements = [new("1", "Wij zijn erkend."), new("2", "Wij begeleiden.")],
    };

    [Fact]
    public void A_requirement_is_answered_by_a_tick_or_by_a_reason()
    {
        RequirementAnswer[] answers = [new("1", "Wij zijn erkend.", true, null), new("2", "Wij begeleiden.", false, "tot mei geen tijd")];

        RequirementRules.Open(Profile, answers).Should().BeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void A_requirement_that_is_not_met_without_a_reason_stays_open(string? reason) =>
        RequirementRules.Open(Profile, [new("1", "Wij zijn erkend.", true, null), new("2", "Wij begeleiden.", false, reason)])
            .Should().Equal(new Requirement("2", "Wij begeleiden."));

    [Fact]
    public void An_answer_to_an_earlier_text_does_not_count_for_a_later_one() =>
        RequirementRules.Open(Profile, [new("1", "Wij zijn erkend.", true, null), new("2", "Wij begeleiden een uur.", true, null)])
            .Should().Equal(new Requirement("2", "Wij begeleiden."));

    [Fact]
    public void A_text_that_stays_keeps_its_code_and_a_new_one_gets_a_number_that_was_never_used()
    {
        var renewed = RequirementRules.Renew(["1", "2", "3"], Profile.Requirements, ["Wij begeleiden.", "De plek is veilig.", "De plek is veilig."]);

        renewed.Should().Equal(new Requirement("2", "Wij begeleiden."), new Requirement("4", "De plek is veilig.")); // 3 was used once
    }
}
