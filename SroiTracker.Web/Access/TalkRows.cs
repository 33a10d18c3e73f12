using SroiTracker.Domain.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Talks;

namespace SroiTracker.Web.Access;

/// <summary>Which questions and answers a person may see, and which of them wait for that person.</summary>
public static class TalkRows
{
    /// <summary>
    /// Who sees the contract sees its threads. Those about a shortage are between the company and the advisers of the municipality; the
    /// procurement officer has no business there, and others see none.
    /// </summary>
    /// <param name="contracts">All contracts; this method scopes them.</param>
    public static IQueryable<TalkThread> VisibleTo(this IQueryable<TalkThread> threads, Viewer viewer, IQueryable<Contract> contracts)
    {
        var visible = contracts.VisibleTo(viewer);
        if (viewer.Role == Role.Contractor)
            return threads.Where(row => row.ContractId == null ? viewer.CompanyIds.Contains(row.ContractorId)
                : visible.Any(contract => contract.Id == row.ContractId));
        var isOfficer = viewer.Role == Role.ProcurementOfficer;
        return viewer.ReadsAuthority
            ? threads.Where(row => row.ContractId == null ? !isOfficer && row.AuthorityId == viewer.AuthorityId
                : visible.Any(contract => contract.Id == row.ContractId))
            : threads.Where(_ => false);
    }

    /// <summary>
    /// Those that wait for this person: for the company, or for the adviser of the contract. What no working adviser has, waits for all of them.
    /// </summary>
    public static IQueryable<TalkThread> WaitingFor(this IQueryable<TalkThread> visible, Viewer viewer, SroiDbContext db)
    {
        if (viewer.Role == Role.Contractor) return visible.Where(row => row.Turn == TalkTurn.Contractor);
        if (viewer.Role is not (Role.Adviser or Role.Coordinator)) return visible.Where(_ => false);
        return visible.Where(row => row.Turn == TalkTurn.Municipality && !db.Contracts.Any(contract => contract.Id == row.ContractId
            && contract.AdviserId != viewer.UserId && db.Users.Any(user => user.Id == contract.AdviserId && !user.IsDisabled)));
    }
}
