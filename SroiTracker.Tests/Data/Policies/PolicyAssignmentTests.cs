using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Policies;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Data.Policies;

/// <summary>Which policy a municipality follows on a day, and when a person must choose.</summary>
public sealed class PolicyAssignmentTests
{
    private static readonly LocalDate From = new(2023, 7, 1);
    private static readonly LocalDate To = new(2026, 6, 30);
    private static readonly PolicyMembership[] Contested = [Member("haaglanden", isContested: true), Member("holland-rijnland", isContested: true)];

    private readonly PolicyAssignment assignment = new(Rules.Book);

    [Theory]
    [InlineData(2023, 6, 30, null)] // the day before
    [InlineData(2023, 7, 1, "2023-07-01")]
    [InlineData(2025, 7, 1, "2025-07-01")]
    [InlineData(2026, 6, 30, "2025-07-01")] // the last day
    [InlineData(2026, 7, 1, null)] // the day after
    public void An_undisputed_membership_holds_from_its_first_to_its_last_day(int year, int month, int day, string? version)
    {
        var found = assignment.Choose([Member("haaglanden", To)], On(new(year, month, day)), null);

        (found.Version?.ValidFrom.ToString("uuuu-MM-dd", null)).Should().Be(version);
        found.Contested.Should().BeEmpty();
    }

    [Fact]
    public void A_contested_membership_gives_no_policy_and_asks_with_both_readings()
    {
        var found = assignment.Choose(Contested, On(From), null);

        found.Version.Should().BeNull();
        found.Contested.Should().Equal("haaglanden", "holland-rijnland");
    }

    [Theory]
    [InlineData("haaglanden", "2023-07-01")]
    [InlineData("holland-rijnland", "2020-01-01")]
    public void A_decision_chooses(string decided, string version)
    {
        var found = assignment.Choose(Contested, On(From), decided);

        found.Version!.Folder.Should().Be(decided);
        found.Version.ValidFrom.ToString("uuuu-MM-dd", null).Should().Be(version);
        found.Contested.Should().BeEmpty();
    }

    [Theory]
    [InlineData("utrecht")] // not among the two
    [InlineData("")]
    public void A_decision_for_another_policy_settles_nothing(string decided) =>
        assignment.Choose(Contested, On(From), decided).Contested.Should().HaveCount(2);

    [Fact]
    public void A_list_whose_policy_is_not_known_here_is_a_reading_and_keeps_asking()
    {
        PolicyMembership[] both = [Member("haaglanden", isContested: true), Member("rijnmond", isContested: true)];

        assignment.Choose(both, On(From), "rijnmond").Contested.Should().Equal("haaglanden", "rijnmond");
    }

    [Theory]
    [InlineData(2023, 6, 30)]
    [InlineData(2026, 7, 1)]
    public void Outside_a_contested_membership_nothing_is_asked(int year, int month, int day)
    {
        PolicyMembership[] both = [Member("haaglanden", To, true), Member("holland-rijnland", To, true)];

        assignment.Choose(both, On(new(year, month, day)), null).Should().BeEquivalentTo(AssignedPolicy.None);
    }

    private static DecidingDays On(LocalDate day) => new(null, day, null, null);

    private static PolicyMembership Member(string folder, LocalDate? to = null, bool isContested = false) =>
        new() { MunicipalityCode = "GM0626", FromDay = From, Folder = folder, ToDay = to, IsContested = isContested };
}
