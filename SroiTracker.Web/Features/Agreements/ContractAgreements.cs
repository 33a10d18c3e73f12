using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Agreements;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Agreements;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Agreements;

/// <summary>Reads the agreements and the transfers of one contract.</summary>
public sealed class ContractAgreements(SroiDbContext db, CurrentUserHolder current, AgreementQueries queries)
{
    /// <summary>The page; null for a contract that the person does not see.</summary>
    internal async Task<ContractAgreementsPage?> FindAsync(Guid id, CancellationToken token)
    {
        var user = current.Required;
        if (await db.Contracts.AsNoTracking().VisibleTo(user.Viewer).SingleOrDefaultAsync(row => row.Id == id, token) is not { } contract)
            return null;
        return new(
            id, contract.Reference, contract.Title, await queries.ListAsync(id, token), await TransfersAsync(id, user, token),
            SurplusTransferRules.SurplusOf(contract.Outstanding), user.May(Permission.CorrectLedger), user.Role == Role.Contractor);
    }

    private async Task<List<TransferLine>> TransfersAsync(Guid id, CurrentUser user, CancellationToken token)
    {
        var rows = await (from row in db.Set<BalanceTransferRow>().AsNoTracking()
                          where row.FromContractId == id || row.ToContractId == id
                          join other in db.Contracts on row.FromContractId == id ? row.ToContractId : row.FromContractId equals other.Id
                          join firm in db.Contractors on other.ContractorId equals firm.Id
                          orderby row.Id descending
                          select new
                          {
                              Row = row, Firm = firm.Name, other.Reference, other.ContractorId,
                              IsTakenBack = db.Set<BalanceTransferRow>().Any(back => back.TakesBackId == row.Id),
                          }).ToListAsync(token);
        return rows.ConvertAll(each => new TransferLine(
            each.Row.Id, DutchDay.Of(each.Row.RecordedAt),
            user.Viewer.ReadsAuthority || user.CompanyIds.Contains(each.ContractorId) ? $"{each.Firm} · {each.Reference}" : each.Firm,
            each.Row.FromContractId == id ? each.Row.Amount : -each.Row.Amount, each.Row.Why, each.Row.TakesBackId is not null,
            user.May(Permission.CorrectLedger) && each.Row.TakesBackId is null && !each.IsTakenBack));
    }
}
