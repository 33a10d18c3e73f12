using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Handovers;

/// <summary>Does the hand-overs of which the day has come. Running it twice does nothing twice.</summary>
public sealed class HandoverRun(SroiDbContext db, WriteTransaction writes, ActionKinds kinds)
{
    /// <summary>Does them as if it were this day; says how many contracts went to somebody.</summary>
    public Task<int> RunAsync(LocalDate today, ChangeContext change, CancellationToken token) =>
        writes.RunAsync(
            db,
            change,
            async trail =>
            {
                var due = await db.Set<ContractHandover>().Where(row => row.State == HandoverState.Planned && row.EffectiveOn <= today)
                    .OrderBy(row => row.EffectiveOn).ThenBy(row => row.Id).ToListAsync(token);
                if (due.Count == 0) trail.Abandon();
                var pen = new HandoverPen(db, kinds, trail);
                var done = new List<ContractHandover>();
                foreach (var row in due)
                {
                    if (await DoAsync(pen, row, token)) done.Add(row);
                    else pen.End(row, HandoverState.Lapsed);
                }

                foreach (var received in done.GroupBy(row => row.ToId)) await pen.TellAsync(received.Key, received.First(), token);
                return done.Count;
            },
            token);

    private async Task<bool> DoAsync(HandoverPen pen, ContractHandover row, CancellationToken token)
    {
        var contract = await db.Contracts.SingleAsync(each => each.Id == row.ContractId, token);
        if (contract.AdviserId != row.FromId || contract.AuthorityId != row.AuthorityId) return false;
        if (!await ActionDesk.Colleagues(db, row.AuthorityId).AnyAsync(user => user.Id == row.ToId, token)) return false;
        await pen.DoAsync(row, contract, token);
        return true;
    }
}
