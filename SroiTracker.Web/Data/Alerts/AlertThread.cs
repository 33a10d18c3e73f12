using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Alerts;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Alerts;

/// <summary>
/// What people do with an alert: see, snooze, dismiss, refer, talk, and say what came of it. Whether a person may see the alert is
/// for the caller. Everything is added to the alert's history with who and when.
/// </summary>
public sealed class AlertThread(SroiDbContext db, WriteTransaction writes, ActionKinds kinds)
{
    /// <summary>Moves an alert; null when that went well. Who acts on a new alert has seen it.</summary>
    public Task<AlertRefusal?> MoveAsync(AlertId id, AlertState to, string? why, ChangeContext change, CancellationToken token) =>
        WriteAsync(change, trail => MoveAsync(id, to, why, trail, token), token);

    /// <summary>Refers an alert to a role mailbox with the message as drafted; null when that went well.</summary>
    public Task<AlertRefusal?> ReferAsync(AlertId id, ReferralDraft draft, ChangeContext change, CancellationToken token) =>
        WriteAsync(
            change,
            async trail =>
            {
                if (string.IsNullOrWhiteSpace(draft.Message)) return AlertRefusal.ReasonMissing;
                if (CitizenServiceNumber.OccursIn(draft.Message) || CitizenServiceNumber.OccursIn(draft.Subject)) return AlertRefusal.CitizenNumber;
                var mailbox = await db.Set<MailboxRow>().SingleOrDefaultAsync(
                    row => row.Id == draft.MailboxId && row.AuthorityId == draft.AuthorityId && row.ClosedOn == null && row.Kind != MailboxKind.Confidant, token);
                if (mailbox is null) return AlertRefusal.MailboxMissing;
                if (await MoveAsync(id, new ReferredAlert(), mailbox.Name, trail, token) is { } refusal) return refusal;
                return await KeepAsync(id, draft, mailbox, trail, token);
            },
            token);

    /// <summary>Adds a contact to the referral of an alert; null when that went well.</summary>
    public Task<AlertRefusal?> TalkAsync(AlertId id, ContactNote note, ChangeContext change, CancellationToken token) =>
        WriteAsync(
            change,
            async trail =>
            {
                if (string.IsNullOrWhiteSpace(note.Text)) return AlertRefusal.ReasonMissing;
                if (CitizenServiceNumber.OccursIn(note.Text)) return AlertRefusal.CitizenNumber;
                var referral = await LatestAsync(id, token);
                if (referral is not { State: ReferralState.Drafted or ReferralState.Sent or ReferralState.Answered }) return AlertRefusal.NotAllowed;
                referral.Put(ReferralState.Answered, note.On);
                db.Add(LineOf(referral.Id, note, trail));
                if (await ActionOfAsync(id, token) is { } action) new ActionPen(db, kinds, trail).Add(action, ActionChangeKind.Noted, note.Text);
                trail.Note("referral.contacted", new("referral", referral.Id), null, new { note.Means });
                return null;
            },
            token);

    /// <summary>Says what came of a referred alert; null when that went well.</summary>
    public Task<AlertRefusal?> EndAsync(AlertId id, AlertState outcome, ChangeContext change, CancellationToken token) =>
        WriteAsync(
            change,
            async trail =>
            {
                if (await MoveAsync(id, outcome, null, trail, token) is { } refusal) return refusal;
                var state = outcome is PlacedAlert ? ReferralState.Placed : ReferralState.NoPlace;
                (await LatestAsync(id, token))?.Put(state, DutchDay.Of(trail.Change.When));
                return null;
            },
            token);

    private Task<AlertRefusal?> WriteAsync(ChangeContext change, Func<AuditTrail, Task<AlertRefusal?>> work, CancellationToken token) =>
        writes.TryAsync(db, change, work, token);

    private async Task<AlertRefusal?> MoveAsync(AlertId id, AlertState to, string? why, AuditTrail trail, CancellationToken token)
    {
        if (await db.Set<AlertRow>().SingleOrDefaultAsync(alert => alert.Id == id.Value, token) is not { } row) return AlertRefusal.Unknown;
        if (row.State == AlertStateName.New && to is not SeenAlert && AlertRules.CanMove(new SeenAlert(), to)) Put(row, new SeenAlert(), null, trail);
        if (!AlertRules.CanMove(row.ToAlert().State, to)) return AlertRefusal.NotAllowed;
        if (!AlertRules.HasReason(to)) return AlertRefusal.ReasonMissing;
        if (HoldsCitizenNumber(to, why)) return AlertRefusal.CitizenNumber;
        Put(row, to, why, trail);
        await CloseActionAsync(id, to, trail, token);
        return null;
    }

    // The referral is an action as well, for the queue of who referred; it ends with the alert.
    private async Task CloseActionAsync(AlertId id, AlertState to, AuditTrail trail, CancellationToken token)
    {
        if (to is not (PlacedAlert or NoPlaceAlert) || await ActionOfAsync(id, token) is not { } action) return;
        var refusal = to is NoPlaceAlert noPlace
            ? new ActionPen(db, kinds, trail).Close(action, KnownActions.NoPlace, noPlace.Reason)
            : new ActionPen(db, kinds, trail).Close(action, KnownActions.Placed, null);
        if (refusal is not null) throw new InvalidOperationException($"the action of a referred alert cannot end: {refusal}");
    }

    private Task<ActionRow?> ActionOfAsync(AlertId id, CancellationToken token)
    {
        var key = id.Value.ToString();
        return db.Set<ActionRow>().SingleOrDefaultAsync(
            row => row.Kind == KnownActions.Referral && row.SubjectKind == SubjectKind.Alert && row.SubjectKey == key && row.State == ActionState.Open, token);
    }

    private void Put(AlertRow row, AlertState to, string? why, AuditTrail trail)
    {
        var (before, today) = (row.State, DutchDay.Of(trail.Change.When));
        row.Put(to, today);
        db.Add(
            new AlertEventRow
            {
                Id = RowId.New(),
                AlertId = row.Id,
                RecordedAt = trail.Change.When,
                EffectiveOn = today,
                By = Account(trail),
                State = row.State,
                Why = why ?? row.StateReason,
            }
        );
        trail.Note("alert.moved", new("alert", row.Id), new { state = before.ToString() }, new { state = row.State.ToString() });
    }

    private async Task<AlertRefusal?> KeepAsync(AlertId id, ReferralDraft draft, MailboxRow mailbox, AuditTrail trail, CancellationToken token)
    {
        var referral = new ReferralRow
        {
            Id = RowId.New(),
            AlertId = id.Value,
            Partner = mailbox.Name,
            Message = draft.Message,
            CreatedAt = trail.Change.When,
            CreatedBy = Account(trail) ?? Guid.Empty,
        };
        db.Add(referral);
        db.Post(MailOf(referral, draft, mailbox, trail));
        trail.Note("referral.drafted", new("referral", referral.Id, draft.AuthorityId));
        var refused = await new ActionPen(db, kinds, trail).OpenAsync(await ActionOfAsync(referral, draft, token), token);
        return refused is null ? null : AlertRefusal.NotAllowed;
    }

    private async Task<NewAction> ActionOfAsync(ReferralRow referral, ReferralDraft draft, CancellationToken token)
    {
        var alert = await db.Set<AlertRow>().SingleAsync(row => row.Id == referral.AlertId, token);
        return new()
        {
            Id = referral.Id,
            Draft = new()
            {
                Kind = KnownActions.Referral,
                Subject = ActionSubject.Of(SubjectKind.Alert, alert.Id),
                Title = draft.Subject,
                Mailbox = draft.MailboxId,
            },
            AuthorityId = draft.AuthorityId,
            OwnerId = referral.CreatedBy,
            ContractId = alert.ContractId,
            ContractorId = alert.ContractorId,
        };
    }

    private static MailMessage MailOf(ReferralRow referral, ReferralDraft draft, MailboxRow mailbox, AuditTrail trail) => new()
    {
        Id = RowId.New(),
        AuthorityId = draft.AuthorityId,
        SubjectKind = "referral",
        SubjectId = referral.Id,
        Recipient = mailbox.Address,
        Subject = draft.Subject,
        Body = draft.Message,
        DraftedBy = trail.Change.Who,
        DraftedAt = trail.Change.When,
    };

    // The identifiers of version 7 follow the clock of the machine; the moment of recording comes first.
    private Task<ReferralRow?> LatestAsync(AlertId id, CancellationToken token) =>
        db.Set<ReferralRow>().Where(row => row.AlertId == id.Value)
            .OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync(token);

    private static ContactLineRow LineOf(Guid referral, ContactNote note, AuditTrail trail) => new()
    {
        Id = RowId.New(),
        ReferralId = referral,
        RecordedAt = trail.Change.When,
        By = Account(trail) ?? Guid.Empty,
        On = note.On,
        Means = note.Means,
        Text = note.Text,
    };

    private static Guid? Account(AuditTrail trail) => Guid.TryParse(trail.Change.Who, out var account) ? account : null;

    private static bool HoldsCitizenNumber(AlertState to, string? why) =>
        CitizenServiceNumber.OccursIn(why)
        || (to is NoPlaceAlert noPlace && CitizenServiceNumber.OccursIn(noPlace.Reason))
        || (to is DismissedAlert dismissed && CitizenServiceNumber.OccursIn(dismissed.Reason));
}
