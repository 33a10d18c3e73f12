using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.InterimReports;

/// <summary>Reads where a contract stands. Drafts and what was withdrawn are nobody's business but the contractor's.</summary>
public sealed class InterimQueries(SroiDbContext data, CurrentUserHolder current, ClaimInquiry inquiry, IClock clock)
{
    private static readonly ClaimState[] Unspoken = [ClaimState.Draft, ClaimState.Withdrawn];

    internal async Task<InterimFacts?> ReadAsync(Guid id, CancellationToken token)
    {
        var contract = await data.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer).SingleOrDefaultAsync(row => row.Id == id, token);
        if (contract is null) return null;
        return new InterimFacts
        {
            Reference = contract.Reference, Title = contract.Title, StartOn = contract.Days.StartOn, EndOn = contract.Days.EndOn,
            Authority = await data.Authorities.Where(row => row.Id == contract.AuthorityId).Select(row => row.Name).SingleAsync(token),
            Company = await data.Contractors.Where(row => row.Id == contract.ContractorId).Select(row => row.Name).SingleAsync(token),
            Policy = inquiry.VersionOf(contract),
            Sum = new(contract.Obligation, contract.Credited, contract.Closed, contract.Pending, contract.Outstanding, contract.Payable),
            Why = contract.Outcome.Derivation(), Claims = await ClaimsAsync(id, token), Entries = await EntriesAsync(id, token),
            Today = clock.Today(),
        };
    }

    private Task<List<InterimClaim>> ClaimsAsync(Guid id, CancellationToken token) =>
        data.Claims.AsNoTracking().VisibleTo(current.Required.Viewer, data.Contracts)
            .Where(claim => claim.ContractId == id && !Unspoken.Contains(claim.State))
            .OrderBy(claim => claim.Facts.FromDay).ThenBy(claim => claim.Id)
            .Select(claim => new InterimClaim(
                claim.Facts.OwnReference, claim.Facts.Kind, claim.State, claim.Facts.FromDay, claim.Facts.ToDay, claim.Approved
                    ?? claim.Expected.Amount))
            .ToListAsync(token);

    private Task<List<InterimEntry>> EntriesAsync(Guid id, CancellationToken token) =>
        data.LedgerEntries.AsNoTracking().VisibleTo(current.Required.Viewer, data.Contracts)
            .Where(entry => entry.ContractId == id).OrderBy(entry => entry.Sequence)
            .Select(entry => new InterimEntry(entry.Sequence, entry.EffectiveOn, entry.Kind, entry.Book, entry.Amount))
            .ToListAsync(token);
}
