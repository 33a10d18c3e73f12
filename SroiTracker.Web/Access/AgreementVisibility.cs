using SroiTracker.Domain.Access;
using SroiTracker.Domain.Agreements;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Agreements;
using SroiTracker.Web.Data.Partners;

namespace SroiTracker.Web.Access;

/// <summary>Which network agreements and transfers a person may see. A row that is not here does not exist.</summary>
public static class AgreementVisibility
{
    /// <summary>
    /// Staff see the agreements of their authority, and those about contracts that came to it; a contractor those that were put before an own
    /// company; a school those that were put before it.
    /// </summary>
    public static IQueryable<AgreementRow> VisibleTo(this IQueryable<AgreementRow> agreements, Viewer viewer, SroiDbContext db)
    {
        if (viewer.ReadsAuthority)
        {
            return agreements.Where(row => row.AuthorityId == viewer.AuthorityId || db.Set<AgreementVersionRow>()
                .Any(version => version.AgreementId == row.Id
                && db.Set<AgreementPartRow>().Any(part => part.VersionId == version.Id
                    && db.Contracts.Any(contract => contract.Id == part.ContractId && contract.AuthorityId == viewer.AuthorityId))));
        }

        var offered = db.Set<AgreementVersionRow>().Where(version =>
            db.Set<AgreementStepRow>().Any(step => step.VersionId == version.Id && step.Step == AgreementStep.Offered));
        if (viewer.Role == Role.Contractor)
        {
            return agreements.Where(row => offered.Any(version => version.AgreementId == row.Id && db.Set<AgreementPartyRow>().Any(party =>
                party.VersionId == version.Id && party.Kind == SignerKind.Contractor && viewer.CompanyIds.Contains(party.PartyId))));
        }

        var schools = db.Set<Partner>().ActedForBy(viewer, db.Set<PartnerMember>());
        return agreements.Where(row => offered.Any(version => version.AgreementId == row.Id && db.Set<AgreementPartyRow>().Any(party =>
            party.VersionId == version.Id && party.Kind == SignerKind.School && schools.Any(school => school.Id == party.PartyId))));
    }

    /// <summary>Staff see the transfers from contracts of their authority; nobody else is shown the row itself.</summary>
    public static IQueryable<BalanceTransferRow> VisibleTo(this IQueryable<BalanceTransferRow> transfers, Viewer viewer, SroiDbContext db) =>
        viewer.ReadsAuthority
            ? transfers.Where(row => db.Contracts.Any(contract => contract.Id == row.FromContractId && contract.AuthorityId == viewer.AuthorityId))
            : transfers.Where(_ => false);
}
