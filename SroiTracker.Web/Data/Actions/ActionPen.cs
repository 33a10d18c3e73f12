using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Data.Audit;
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
        if (ActionRules.Check(draft, kinds, Today) is { } refusal) return refusal;
        var kind = kinds.Find(draft.Kind)!;
        if (kind.IsOnlyOne && await IsTakenAsync(action, token)) return ActionRefusal.AlreadyThere;
        if (action.FollowsId is { } earlier && !await IsClosedAsync(earlier, token)) return ActionRefusal.Unknown;
        if (draft.Mailbox is { } box && !await db.Set<MailboxRow>().AnyAsync(
                row => row.Id == box && row.AuthorityId == action.AuthorityId && row.ClosedOn == null, token)) return ActionRefusal.MailboxMissing;
        var row = RowOf(action, kind);
        db.Add(row);
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

    /// <summary>Counts a claim of the same contract or company; doing it twice changes nothing.</summary>
    internal async Task<ActionRefusal?> CountAsync(ActionRow row, Guid claim, CancellationToken token)
    {
        if (kinds.Find(row.Kind)?.Has(ActionField.Claims) != true) return ActionRefusal.NoClaims;
        var fits = await db.Claims.AnyAsync(
            each => each.Id == claim && db.Contracts.Any(contract => contract.Id == each.ContractId && contract.AuthorityId == row.AuthorityId
                && (row.ContractId == null || contract.Id == row.ContractId) && (row.ContractorId == null || contract.ContractorId == row.ContractorId)),
            token);
        if (!fits) return ActionRefusal.NoClaims;
        if (!await db.Set<ActionClaimRow>().AnyAsync(link => link.ActionId == row.Id && link.ClaimId == claim, token))
            db.Add(new ActionClaimRow { Id = NewId(), ActionId = row.Id, ClaimId = claim });
        return Add(row, ActionChangeKind.Linked, null);
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
            ParentId = action.ParentId,
            FollowsId = action.FollowsId,
            MailboxId = kind.Has(ActionField.Mailbox) ? draft.Mailbox : null,
            Places = kind.Has(ActionField.Places) ? draft.Places : null,
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

    private Guid NewId() => Guid.CreateVersion7(trail.Change.When.ToDateTimeOffset());

    private static string JsonName(ActionChangeKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
