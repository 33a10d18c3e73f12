using SroiTracker.Domain.Access;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Access;

/// <summary>
/// Which rows a person may see. Every query of a screen, file or API starts here; a row that is not here does not exist.
/// </summary>
public static class VisibleRows
{
    /// <summary>Staff see the contracts of their authority, a contractor those of the own companies and consortia, others none.</summary>
    public static IQueryable<Contract> VisibleTo(this IQueryable<Contract> contracts, Viewer viewer)
    {
        if (viewer.ReadsAuthority)
            return contracts.Where(contract => contract.AuthorityId == viewer.AuthorityId);
        if (viewer.Role != Role.Contractor) return contracts.Where(_ => false);
        // Not by the partners of each contract: those of the companies are asked once, so that both halves go by an index.
        var asPartner = contracts.SelectMany(contract => contract.Partners).Where(partner => viewer.CompanyIds.Contains(partner.ContractorId))
            .Select(partner => partner.ContractId);
        return contracts.Where(contract => viewer.CompanyIds.Contains(contract.ContractorId) || asPartner.Contains(contract.Id));
    }

    /// <summary>Claims of visible contracts; a draft is seen by the contractor only.</summary>
    /// <param name="contracts">All contracts; this method scopes them.</param>
    public static IQueryable<Claim> VisibleTo(this IQueryable<Claim> claims, Viewer viewer, IQueryable<Contract> contracts)
    {
        var visible = contracts.VisibleTo(viewer);
        var ofVisible = claims.Where(claim => visible.Any(contract => contract.Id == claim.ContractId));
        return viewer.Role == Role.Contractor ? ofVisible : ofVisible.Where(claim => claim.State != ClaimState.Draft);
    }

    /// <summary>
    /// Kind, size and hash of evidence of visible claims; for the content see <see cref="ContentVisibleTo"/>.
    /// </summary>
    /// <param name="claims">All claims; this method scopes them.</param>
    /// <param name="contracts">All contracts; this method scopes them.</param>
    public static IQueryable<ClaimEvidence> VisibleTo(
        this IQueryable<ClaimEvidence> evidence,
        Viewer viewer,
        IQueryable<Claim> claims,
        IQueryable<Contract> contracts
    )
    {
        var visible = claims.VisibleTo(viewer, contracts);
        return evidence.Where(file => visible.Any(claim => claim.Id == file.ClaimId));
    }

    /// <summary>Evidence that the person may open: not the procurement officer, nothing that was erased, nothing unchecked.</summary>
    /// <param name="claims">All claims; this method scopes them.</param>
    /// <param name="contracts">All contracts; this method scopes them.</param>
    public static IQueryable<ClaimEvidence> ContentVisibleTo(
        this IQueryable<ClaimEvidence> evidence,
        Viewer viewer,
        IQueryable<Claim> claims,
        IQueryable<Contract> contracts
    ) =>
        viewer.Role == Role.ProcurementOfficer
            ? evidence.Where(_ => false)
            : evidence.VisibleTo(viewer, claims, contracts).Where(file => file.ErasedAt == null && file.Check == EvidenceCheck.Clean);

    /// <summary>Entries in the accounts of visible contracts.</summary>
    /// <param name="contracts">All contracts; this method scopes them.</param>
    public static IQueryable<LedgerEntryRow> VisibleTo(
        this IQueryable<LedgerEntryRow> entries,
        Viewer viewer,
        IQueryable<Contract> contracts
    )
    {
        var visible = contracts.VisibleTo(viewer);
        return entries.Where(entry => visible.Any(contract => contract.Id == entry.ContractId));
    }

    /// <summary>Alerts are advice to staff, about visible contracts; a contractor sees none.</summary>
    /// <param name="contracts">All contracts; this method scopes them.</param>
    public static IQueryable<AlertRow> VisibleTo(this IQueryable<AlertRow> alerts, Viewer viewer, IQueryable<Contract> contracts)
    {
        if (!viewer.ReadsAuthority)
            return alerts.Where(_ => false);
        var visible = contracts.VisibleTo(viewer);
        return alerts.Where(alert => visible.Any(contract => contract.Id == alert.ContractId));
    }

    /// <summary>
    /// Advisers and coordinators see the actions of their authority, and those about contracts that came to it; a contractor sees
    /// what was asked of the own companies; nobody else sees any, because notes are for who does the work.
    /// </summary>
    /// <param name="contracts">All contracts; this method scopes them.</param>
    public static IQueryable<ActionRow> VisibleTo(this IQueryable<ActionRow> actions, Viewer viewer, IQueryable<Contract> contracts)
    {
        if (viewer.Role == Role.Contractor)
            return actions.Where(action => action.IsShared && action.ContractorId != null && viewer.CompanyIds.Contains(action.ContractorId.Value));
        if (!viewer.ReadsAuthority || viewer.Role == Role.ProcurementOfficer)
            return actions.Where(_ => false);
        var visible = contracts.VisibleTo(viewer);
        return actions.Where(action => action.ContractId == null
            ? action.AuthorityId == viewer.AuthorityId
            : visible.Any(contract => contract.Id == action.ContractId));
    }

    /// <summary>
    /// Staff see companies that they entered or that have a contract with them, a contractor the own companies.
    /// </summary>
    /// <param name="contracts">All contracts; this method scopes them.</param>
    public static IQueryable<Contractor> VisibleTo(
        this IQueryable<Contractor> contractors,
        Viewer viewer,
        IQueryable<Contract> contracts
    )
    {
        if (viewer.Role == Role.Contractor)
            return contractors.Where(contractor => viewer.CompanyIds.Contains(contractor.Id));
        if (!viewer.ReadsAuthority)
            return contractors.Where(_ => false);
        var visible = contracts.VisibleTo(viewer);
        return contractors.Where(contractor =>
            contractor.RegisteredBy == viewer.AuthorityId || visible.Any(contract => contract.ContractorId == contractor.Id)
        );
    }
}
