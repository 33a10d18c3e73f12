using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Handovers;

/// <summary>Does a hand-over inside a transaction: the contract, the open actions on it of who had it, and the message to the receiver.</summary>
internal sealed class HandoverPen(SroiDbContext db, ActionKinds kinds, AuditTrail trail)
{
    private const string Received = "handover.received";

    /// <summary>Gives the contract to the receiver. Claims follow by themselves: they wait for whoever has the contract.</summary>
    internal async Task DoAsync(ContractHandover handover, Contract contract, CancellationToken token)
    {
        var before = contract.AdviserId;
        var actions = await db.Set<ActionRow>()
            .Where(row => row.ContractId == contract.Id && row.State == ActionState.Open && before != null && row.OwnerId == before)
                .ToListAsync(token);
        var pen = new ActionPen(db, kinds, trail);
        foreach (var action in actions)
        {
            action.Own(handover.ToId, pen.Today);
            pen.Add(action, ActionChangeKind.HandedOver, handover.Reason);
        }

        contract.AssignTo(handover.ToId, trail.Change);
        handover.Do(actions.Count, trail.Change.When);
        trail.Note("contract.assigned", ObjectOf(handover), new { AdviserId = before }, new { AdviserId = handover.ToId, actions = actions.Count });
    }

    /// <summary>Ends a hand-over that did not happen.</summary>
    internal void End(ContractHandover handover, HandoverState state)
    {
        handover.End(state, trail.Change.When);
        trail.Note("handover." + (state == HandoverState.Lapsed ? "lapsed" : "withdrawn"), ObjectOf(handover));
    }

    /// <summary>Tells a receiver that contracts came in, once for all of them.</summary>
    internal async Task TellAsync(Guid receiver, ContractHandover first, CancellationToken token)
    {
        var address = await db.Users.Where(user => user.Id == receiver && !user.IsDisabled).Select(user => user.Email).SingleOrDefaultAsync(token);
        if (address is null || trail.Change.Who == receiver.ToString()) return;
        db.Post(new MailMessage
        {
            Id = RowId.At(trail.Change.When), AuthorityId = first.AuthorityId, SubjectKind = "handover", SubjectId = first.Id, Recipient = address,
            Subject = Received, Body = "/vandaag", DraftedBy = trail.Change.Who, DraftedAt = trail.Change.When,
        });
    }

    internal static AuditObject ObjectOf(ContractHandover handover) => new("contract", handover.ContractId, handover.AuthorityId);
}
