using SroiTracker.Domain.Access;

namespace SroiTracker.Tests.Access;

public sealed class RoleTableTests
{
    [Fact]
    public void A_stranger_has_no_permission() => RoleMatrix.Of(Role.Anonymous).Should().BeEmpty();

    [Fact]
    public void Every_permission_belongs_to_somebody() =>
        Enum.GetValues<Permission>().Where(permission => !Enum.GetValues<Role>().Any(role => RoleMatrix.Allows(role, permission)))
            .Should().BeEmpty();

    [Fact]
    public void A_procurement_officer_writes_nothing_and_opens_no_evidence() =>
        RoleMatrix.Of(Role.ProcurementOfficer).Should().BeEquivalentTo(
        [
            Permission.UseOwnAccount, Permission.ViewContracts, Permission.ViewClaims, Permission.ViewLedger, Permission.VerifyLedger,
            Permission.ViewAgreements,
            Permission.ViewTalks, Permission.ViewShortages, Permission.ViewInstruments, Permission.ViewPolicies, Permission.ViewReports, Permission.ViewRetention,
        ]);

    [Fact]
    public void An_administrator_sees_no_contract_and_no_amount() =>
        RoleMatrix.Of(Role.Administrator).Should().BeEquivalentTo(
            [Permission.UseOwnAccount, Permission.ManagePartners, Permission.ViewPolicies, Permission.ManageUsers, Permission.ManageSystem]);

    [Fact]
    public void Nobody_both_submits_and_judges_claims() =>
        Enum.GetValues<Role>().Where(role => RoleMatrix.Allows(role, Permission.SubmitClaims) && RoleMatrix.Allows(role, Permission.JudgeClaims))
            .Should().BeEmpty();
}
