using SroiTracker.Domain.Pitches;

namespace SroiTracker.Tests.Domain.Pitches;

public sealed class PitchRulesTests
{
    [Theory]
    [InlineData("Ik kan koken en werk graag in een team.", null)]
    [InlineData("mail mij: sam@school.example", PitchRefusal.ContactDetail)]
    [InlineData("bel 06-12345678", PitchRefusal.ContactDetail)]
    [InlineData("mijn nummer is 111222333", PitchRefusal.CitizenNumber)]
    [InlineData("Mijn naam is Sam.", PitchRefusal.Name)]
    [InlineData("IK HEET Sam", PitchRefusal.Name)]
    [InlineData(null, null)]
    public void A_pitch_holds_nothing_that_leads_to_a_person(string? text, PitchRefusal? expected) => PitchRules.Check(text).Should().Be(expected);

    [Theory]
    [InlineData(20, 10, 50)]
    [InlineData(3, 1, 33)] // 33.3
    [InlineData(3, 2, 67)] // 66.7
    [InlineData(8, 1, 13)] // 12.5, halves up
    [InlineData(20, 0, 0)]
    public void The_funnel_says_which_part_was_placed(long presented, long placed, long expected) =>
        new PitchFunnel(presented, presented, placed).PlacedPercent.Should().Be(expected);

    [Fact]
    public void Nothing_presented_has_no_share() => new PitchFunnel(0, 0, 0).PlacedPercent.Should().BeNull();
}
