using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Handovers;

namespace SroiTracker.Web.Features.Shared;

/// <summary>A contract that came to the reader and was not acknowledged yet.</summary>
/// <param name="From">Who had it; null when nobody did.</param>
/// <param name="Note">What to know about it; null for nothing.</param>
public sealed record HandoverIn(Guid Id, Guid ContractId, string Title, string Reference, string? From, LocalDate On, string Reason,
    string? Note, int Actions);

/// <summary>Reads what came in for the reader.</summary>
public sealed class HandoversIn(SroiDbContext db, CurrentUserHolder current)
{
    private const int Shown = 200;

    /// <summary>What came in, the oldest first, as far as it is still with the reader.</summary>
    public Task<List<HandoverIn>> ListAsync(CancellationToken token)
    {
        var me = current.Required.Id;
        return (
            from row in db.Set<ContractHandover>().AsNoTracking()
            where row.ToId == me && row.State == HandoverState.Done && row.SeenAt == null
            join contract in db.Contracts.VisibleTo(current.Required.Viewer) on row.ContractId equals contract.Id
            where contract.AdviserId == me
            orderby row.EffectiveOn, row.Id
            select new HandoverIn(
                row.Id, contract.Id, contract.Title, contract.Reference, db.Users.Where(user => user.Id == row.FromId)
                    .Select(user => user.DisplayName).FirstOrDefault(),
                row.EffectiveOn, row.Reason, row.Note, row.Actions)).Take(Shown).ToListAsync(token);
    }
}
