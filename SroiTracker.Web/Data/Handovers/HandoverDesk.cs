using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Handovers;

/// <summary>Hands contracts over, all of an order or none. Whether a person may see them is for the caller.</summary>
public sealed class HandoverDesk(SroiDbContext db, WriteTransaction writes, ActionKinds kinds)
{
    /// <summary>Hands over now, or plans it for a later day; null when that went well.</summary>
    public Task<HandoverRefusal?> HandAsync(HandoverOrder order, ChangeContext change, CancellationToken token) =>
        writes.TryAsync(db, change, trail => HandAsync(order, trail, token), token);

    /// <summary>Takes a planned one back; false when there is none. Doing it twice changes nothing.</summary>
    public Task<bool> WithdrawAsync(Guid id, ChangeContext change, CancellationToken token) =>
        OneAsync(
            change, row => row.Id == id && (row.State == HandoverState.Planned || row.State == HandoverState.Withdrawn),
            (row, trail) =>
            {
                if (row.State == HandoverState.Planned) Pen(trail).End(row, HandoverState.Withdrawn);
                else trail.Abandon();
            },
            token);

    /// <summary>The receiver saw it; false when it is not that person's.</summary>
    public Task<bool> SeeAsync(Guid id, Guid receiver, ChangeContext change, CancellationToken token) =>
        OneAsync(
            change, row => row.Id == id && row.ToId == receiver && row.State == HandoverState.Done,
            (row, trail) =>
            {
                row.See(change.When);
                trail.Note("handover.seen", HandoverPen.ObjectOf(row));
            },
            token);

    private async Task<HandoverRefusal?> HandAsync(HandoverOrder order, AuditTrail trail, CancellationToken token)
    {
        var today = DutchDay.Of(trail.Change.When);
        if (Unfit(order) is { } unfit) return unfit;
        if (order.From is { } day && day < today) return HandoverRefusal.DayPast;
        if (!await ActionDesk.Colleagues(db, order.AuthorityId).AnyAsync(user => user.Id == order.To, token)) return HandoverRefusal.ReceiverUnknown;
        var rows = new List<ContractHandover>();
        foreach (var line in order.Lines)
        {
            var contract = await db.Contracts.SingleOrDefaultAsync(row => row.Id == line.ContractId && row.AuthorityId == order.AuthorityId, token);
            if (contract is null || (line.Version is { } read && read != contract.Version)) return HandoverRefusal.Changed;
            if (contract.AdviserId == order.To) return HandoverRefusal.AlreadyThere;
            rows.Add(await KeepAsync(order, line, contract, order.From ?? today, trail, token));
        }

        if (rows[0].EffectiveOn == today) await Pen(trail).TellAsync(order.To, rows[0], token);
        return null;
    }

    private async Task<ContractHandover> KeepAsync(
        HandoverOrder order, HandoverLine line, Contract contract, NodaTime.LocalDate day, AuditTrail trail, CancellationToken token)
    {
        foreach (var earlier in await db.Set<ContractHandover>()
            .Where(row => row.ContractId == contract.Id && row.State == HandoverState.Planned).ToListAsync(token))
            Pen(trail).End(earlier, HandoverState.Withdrawn);
        var row = new ContractHandover
        {
            Id = RowId.At(trail.Change.When), AuthorityId = order.AuthorityId, ContractId = contract.Id, FromId = contract.AdviserId, ToId = order.To,
            Reason = order.Reason!.Trim(), Note = Note(order.Note, line.Note), EffectiveOn = day, RecordedBy = trail.Change.Who,
            RecordedAt = trail.Change.When,
        };
        db.Add(row);
        if (day > DutchDay.Of(trail.Change.When)) trail.Note("handover.planned", HandoverPen.ObjectOf(row), null, new { row.ToId, row.EffectiveOn });
        else await Pen(trail).DoAsync(row, contract, token);
        return row;
    }

    private static HandoverRefusal? Unfit(HandoverOrder order) =>
        order.Lines.Count == 0 ? HandoverRefusal.NothingChosen
        : string.IsNullOrWhiteSpace(order.Reason) ? HandoverRefusal.ReasonMissing
        : order.Lines.Select(line => line.Note).Append(order.Reason).Append(order.Note).Any(CitizenServiceNumber.OccursIn)
            ? HandoverRefusal.CitizenNumber
        : null;

    private static string? Note(string? all, string? one)
    {
        var words = string.Join('\n', new[] { one, all }.Where(each => !string.IsNullOrWhiteSpace(each)).Select(each => each!.Trim()));
        return words.Length == 0 ? null : words;
    }

    private Task<bool> OneAsync(
        ChangeContext change, System.Linq.Expressions.Expression<Func<ContractHandover, bool>> which, Action<ContractHandover, AuditTrail> work,
        CancellationToken token) =>
        writes.RunAsync(
            db,
            change,
            async trail =>
            {
                if (await db.Set<ContractHandover>().SingleOrDefaultAsync(which, token) is { } row)
                {
                    work(row, trail);
                    return true;
                }

                trail.Abandon();
                return false;
            },
            token);

    private HandoverPen Pen(AuditTrail trail) => new(db, kinds, trail);
}
