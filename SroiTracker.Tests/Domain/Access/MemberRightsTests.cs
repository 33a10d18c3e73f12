using SroiTracker.Domain.Access;

namespace SroiTracker.Tests.Domain.Access;

/// <summary>Which right in a company a permission asks for.</summary>
public sealed class MemberRightsTests
{
    [Fact]
    public void A_higher_right_holds_the_lower_ones() =>
        new[] { MemberRight.Read, MemberRight.Enter, MemberRight.Manage }.Should().BeInAscendingOrder();

    [Theory]
    [InlineData(Permission.ViewOwnObligations, MemberRight.Read)]
    [InlineData(Permission.ViewClaims, MemberRight.Read)]
    [InlineData(Permission.ViewMembers, MemberRight.Read)]
    [InlineData(Permission.SubmitClaims, MemberRight.Enter)]
    [InlineData(Permission.WritePlan, MemberRight.Enter)]
    [InlineData(Permission.AskConfirmation, MemberRight.Enter)]
    [InlineData(Permission.ManageMembers, MemberRight.Manage)]
    public void Seeing_asks_for_reading_and_doing_for_more(Permission permission, MemberRight right) =>
        MemberRights.NeededFor(permission).Should().Be(right);

    [Fact]
    public void Whatever_of_a_contractor_is_not_about_seeing_asks_for_more_than_reading() =>
        RoleMatrix.Of(Role.Contractor).Where(each => MemberRights.NeededFor(each) == MemberRight.Read).Select(each => $"{each}")
            .Should().OnlyContain(name => name.StartsWith("View", StringComparison.Ordinal) || name == nameof(Permission.UseOwnAccount));
}
