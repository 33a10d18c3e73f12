using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Recognitions;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Actions;

/// <summary>Writes actions inside a transaction that somebody else began: a row, a line of its history and a line of the audit trail.</summary>
internal sealed class ActionPen(SroiDbContext db, ActionKinds kinds, AuditTrail trail)
{
    /// <summary>The day of this write.</summary>
    internal LocalDate Today => DutchDay.Of(trail.Change.When);

    /// <summary>Opens an action; null when that went well.</summary>
    internal async Task<ActionRefusal?> OpenAsync(NewAction action, CancellationToken token)
    {
        var draft = action.Draft;
        if (await IsWholeOverAsync(action.ParentId, token)) return ActionRefusal.PeriodOver;
        if (ActionRules.Check(draft, kinds, Today) is { } refusal) return refusal;
        var kind = kinds.Find(draft.Kind)!;
        if (kind.IsOnlyOne && await IsTakenAsync(action, token)) return ActionRefusal.AlreadyThere;
        if (action.FollowsId is { } earlier && !await IsClosedAsync(earlier, token)) return ActionRefusal.Unknown;
        if (draft.Mailbox is { } box && !await db.Set<MailboxRow>().AnyAsync(
                row => row.Id == box && row.AuthorityId == action.AuthorityId && row.ClosedOn == null && row.Kind != MailboxKind.Confidant,
                token)) return ActionRefusal.MailboxMissing;
        var row = RowOf(action, kind);
        db.Add(row);
        row.JoinTo(action.ParentId);
        row.Own(action.OwnerId, Today);
        row.MoveTo(ActionRules.DueOn(kind, draft.DueOn, Today));
        if (kind.IsRecord) row.Close(ActionState.Done, draft.Outcome, draft.Reason, row.StartedOn);
        return Add(row, ActionChangeKind.Opened, draft.Note);
    }

    /// <summary>Ends an action; null when that went well.</summary>
    internal ActionRefusal? Close(ActionRow row, string? outcome, string? reason)
    {
        if (kinds.Find(row.Kind) is not { } kind) return ActionRefusal.UnknownKind;
        var refusal = outcome is null
            ? ActionRules.CheckStopped(row.State, reason)
            : ActionRules.CheckDone(kind, row.State, outcome, reason);
        if (refusal is not null) return refusal;
        row.Close(outcome is null ? ActionState.Stopped : ActionState.Done, outcome, reason, Today);
        return Add(row, ActionChangeKind.Closed, reason);
    }

    /// <summary>Ends an action as a person says, with what hangs on it; null when that went well.</summary>
    internal async Task<ActionRefusal?> EndAsync(ActionRow row, string? outcome, string? reason, CancellationToken token)
    {
        var refusal = Close(row, outcome, reason);
        if (refusal is null) await new RecognitionPen(db, trail).FollowAsync(row, Today, token);
        return refusal;
    }

    /// <summary>Counts a claim that fits the action; doing it twice changes nothing.</summary>
    internal async Task<ActionRefusal?> CountAsync(ActionRow row, Guid claim, CancellationToken token)
    {
        if (kinds.Find(row.Kind)?.Has(ActionField.Claims) != true) return ActionRefusal.NoClaims;
        var fits = await db.Claims.FitFor(row, db).AnyAsync(each => each.Id == claim, token);
        if (!fits) return ActionRefusal.NoClaims;
        if (await IsCountedOtherwiseAsync(row, claim, token)) return ActionRefusal.CountedOtherwise;
        if (!await db.Set<ActionClaimRow>().AnyAsync(link => link.ActionId == row.Id && link.ClaimId == claim, token))
            db.Add(new ActionClaimRow { Id = NewId(), ActionId = row.Id, ClaimId = claim });
        return Add(row, ActionChangeKind.Linked, null);
    }

    /// <summary>Whether the period of the action, or of the one of which it is a part, is over: then it can only be read.</summary>
    internal async Task<bool> IsOverAsync(ActionRow row, CancellationToken token) =>
        IsOver(row) || await IsWholeOverAsync(row.ParentId, token);

    /// <summary>Takes an open part along to the action that goes on.</summary>
    internal void TakeAlong(ActionRow part, Guid next)
    {
        part.JoinTo(next);
        Add(part, ActionChangeKind.TakenAlong, null);
    }

    /// <summary>Makes an action a part of another one.</summary>
    internal void Join(ActionRow part, Guid whole)
    {
        part.JoinTo(whole);
        Add(part, ActionChangeKind.Joined, null);
    }

    /// <summary>Adds a line to the history as the action stands now.</summary>
    internal ActionRefusal? Add(ActionRow row, ActionChangeKind kind, string? text)
    {
        db.Add(new ActionChangeRow
        {
            Id = NewId(),
            ActionId = row.Id,
            RecordedAt = trail.Change.When,
            By = Guid.TryParse(trail.Change.Who, out var account) ? account : null,
            Kind = kind,
            State = row.State,
            OwnerId = row.OwnerId,
            DueOn = row.DueOn,
            ParentId = row.ParentId,
            Text = string.IsNullOrWhiteSpace(text) ? null : text,
        });
        trail.Note(
            "action." + JsonName(kind), new("action", row.Id, row.AuthorityId), null,
            new { row.Kind, state = row.State.ToString(), owner = row.OwnerId, row.Outcome });
        return null;
    }

    private ActionRow RowOf(NewAction action, ActionKind kind)
    {
        var draft = action.Draft;
        return new ActionRow
        {
            Id = action.Id,
            AuthorityId = action.AuthorityId,
            Kind = kind.Code,
            Title = draft.Title.Trim(),
            Note = draft.Note,
            SubjectKind = draft.Subject.Kind,
            SubjectKey = draft.Subject.Key,
            ContractId = action.ContractId,
            ContractorId = action.ContractorId,
            FollowsId = action.FollowsId,
            MailboxId = kind.Has(ActionField.Mailbox) ? draft.Mailbox : null,
            Places = kind.Has(ActionField.Places) ? draft.Places : null,
            Partner = kind.Has(ActionField.Partner) ? draft.Partner?.Trim() : null,
            Kvk = action.Kvk,
            Reach = kind.Has(ActionField.Reach) ? draft.Reach : null,
            IsAdditional = kind.Has(ActionField.Additional) && draft.IsAdditional,
            AdditionalReason = kind.Has(ActionField.Additional) && draft.IsAdditional ? draft.AdditionalReason : null,
            IsShared = kind.IsSeenByContractor,
            IsContact = kind.IsContact,
            StartedOn = draft.HappenedOn ?? Today,
            CreatedBy = trail.Change.Who,
            CreatedAt = trail.Change.When,
        };
    }

    private Task<bool> IsTakenAsync(NewAction action, CancellationToken token) =>
        db.Set<ActionRow>().AnyAsync(
            row => row.Kind == action.Draft.Kind && row.AuthorityId == action.AuthorityId && row.State == ActionState.Open
                && row.SubjectKind == action.Draft.Subject.Kind && row.SubjectKey == action.Draft.Subject.Key,
            token);

    private Task<bool> IsClosedAsync(Guid id, CancellationToken token) =>
        db.Set<ActionRow>().AnyAsync(row => row.Id == id && row.State != ActionState.Open, token);

    /// <summary>A place that counts for regular work counts for nothing additional, and the other way round.</summary>
    private async Task<bool> IsCountedOtherwiseAsync(ActionRow row, Guid claim, CancellationToken token)
    {
        if (kinds.Find(row.Kind)?.Has(ActionField.Additional) != true) return false;
        var splitting = kinds.All.Where(kind => kind.Has(ActionField.Additional)).Select(kind => kind.Code).ToList();
        return await db.Set<ActionClaimRow>().AnyAsync(
            link => link.ClaimId == claim && db.Set<ActionRow>().Any(other =>
                other.Id == link.ActionId && splitting.Contains(other.Kind) && other.IsAdditional != row.IsAdditional),
            token);
    }

    private async Task<bool> IsWholeOverAsync(Guid? whole, CancellationToken token) =>
        whole is { } id && await db.Set<ActionRow>().SingleOrDefaultAsync(row => row.Id == id, token) is { } row && IsOver(row);

    private bool IsOver(ActionRow row) => kinds.Find(row.Kind) is { } kind && ActionRules.IsPeriodOver(kind, row.DueOn, Today);

    private Guid NewId() => RowId.At(trail.Change.When);

    private static string JsonName(ActionChangeKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
