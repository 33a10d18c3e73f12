using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Actions;

/// <summary>Which companies of leads stand in the register of an authority.</summary>
public static class KnownCompanies
{
    /// <summary>The contractors that the authority entered or has a contract with.</summary>
    public static IQueryable<Contractor> Of(SroiDbContext db, Guid authority) => db.Contractors.Where(company => company.RegisteredBy == authority
        || db.Contracts.Any(contract => contract.ContractorId == company.Id && contract.AuthorityId == authority));

    /// <summary>The contractor with a number; null when there is none.</summary>
    public static Task<Guid?> WithAsync(SroiDbContext db, Guid authority, KvkNumber? kvk, CancellationToken token) => kvk is null
        ? Task.FromResult<Guid?>(null)
        : Of(db, authority).Where(company => company.Kvk == kvk).OrderBy(company => company.Id)
            .Select(company => (Guid?)company.Id).FirstOrDefaultAsync(token);
}
