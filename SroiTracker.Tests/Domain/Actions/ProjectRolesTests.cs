using SroiTracker.Domain.Actions;

namespace SroiTracker.Tests.Domain.Actions;

/// <summary>Who may close a project.</summary>
public sealed class ProjectRolesTests
{
    private static readonly Guid First = new("01900000-0000-7000-8000-000000000001");
    private static readonly Guid Second = new("01900000-0000-7000-8000-000000000002");

    private static readonly ProjectRole Signatory = Role("ondertekenaar") with { IsSignatory = true };
    private static readonly ProjectRole Client = Role("opdrachtgever") with { MayClose = true };
    private static readonly ProjectRole Leader = Role("projectleider");

    private static readonly ProjectRoles Roles = ProjectRoles.Of([Signatory, Client, Leader]);

    [Fact] // row 2.10
    public void Only_who_holds_the_role_with_the_mandate_may_close()
    {
        RoleHolder[] holders = [new("opdrachtgever", First), new("projectleider", Second), new("ondertekenaar", null)];

        Roles.MayClose(holders, First).Should().BeTrue();
        Roles.MayClose(holders, Second).Should().BeFalse();
        Roles.MayClose([], First).Should().BeFalse();
    }

    [Fact]
    public void A_mandate_that_is_handed_over_is_gone_for_who_had_it()
    {
        RoleHolder[] holders = [new("opdrachtgever", First), new("opdrachtgever", Second)];

        (Roles.MayClose(holders, First), Roles.MayClose(holders, Second)).Should().Be((false, true));
    }

    [Fact]
    public void A_set_in_which_nobody_could_close_or_sign_is_not_made()
    {
        var nobodyCloses = () => ProjectRoles.Of([Signatory, Leader]);
        var nobodySigns = () => ProjectRoles.Of([Client]);
        var twice = () => ProjectRoles.Of([Signatory, Client, Client]);

        nobodyCloses.Should().Throw<ArgumentException>().WithMessage("no role has mayClose*");
        nobodySigns.Should().Throw<ArgumentException>().WithMessage("exactly one role has isSignatory*");
        twice.Should().Throw<ArgumentException>().WithMessage("a role stands twice*");
    }

    private static ProjectRole Role(string code) => new() { Code = code, Name = new(code, code), Task = new(code, code) };
}
