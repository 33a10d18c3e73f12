using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Alerts;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Actions;

/// <summary>What the pages that change an action share: who acts, when, and what a refusal says beside which field.</summary>
public sealed class ActionActs(
    ActionQueries queries, SubjectFinder subjects, ActionDesk desk, AlertThread thread, WebChange change, CurrentUserHolder current, IClock clock,
    IStringLocalizer<ActionsTexts> texts)
{
    private static readonly Dictionary<ActionRefusal, string> Fields = new()
    {
        [ActionRefusal.TitleMissing] = "Title",
        [ActionRefusal.DuePast] = "Due",
        [ActionRefusal.PeriodFixed] = "Due",
        [ActionRefusal.RecordFuture] = "HappenedOn",
        [ActionRefusal.PlacesMissing] = "Places",
        [ActionRefusal.ReachMissing] = "Reach",
        [ActionRefusal.AdditionalReasonMissing] = "AdditionalReason",
        [ActionRefusal.MailboxMissing] = "Mailbox",
        [ActionRefusal.PartnerMissing] = "Partner",
        [ActionRefusal.CountedOtherwise] = "Claim",
        [ActionRefusal.OutcomeUnknown] = "Outcome",
        [ActionRefusal.ReasonMissing] = "Reason",
        [ActionRefusal.OwnerUnknown] = "Owner",
        [ActionRefusal.NoClaims] = "Claim",
    };

    /// <summary>Today.</summary>
    public LocalDate Today => clock.Today();

    /// <summary>Who acts.</summary>
    public CurrentUser User => current.Required;

    /// <summary>The action, when this person may see it.</summary>
    public Task<ActionPage?> FindAsync(Guid id, CancellationToken token) => queries.FindAsync(id, User, Today, token);

    /// <summary>What an action is about, when this person may see it.</summary>
    public Task<FoundSubject?> SubjectAsync(string? text, CancellationToken token) => subjects.FindAsync(SubjectText.Read(text), User.Viewer, token);

    /// <summary>Opens these actions together.</summary>
    public async Task<bool> OpenAsync(IReadOnlyList<NewAction> actions, ModelStateDictionary state, CancellationToken token)
    {
        var refusal = await desk.OpenAsync(actions, change.Of(), token);
        if (refusal == ActionRefusal.AlreadyThere && await HolderAsync(actions[0], token) is { } sentence)
        {
            state.AddModelError("", sentence);
            return false;
        }

        return Took(refusal, state);
    }

    /// <summary>Adds a note, or moves the day.</summary>
    public async Task<bool> NoteAsync(Guid id, NoteForm form, ModelStateDictionary state, CancellationToken token) =>
        Took(await desk.NoteAsync(id, form.Text ?? "", form.Due, change.Of(), token), state);

    /// <summary>Hands the action over.</summary>
    public async Task<bool> HandOverAsync(Guid id, HandoverForm form, ModelStateDictionary state, CancellationToken token) =>
        Took(await desk.HandOverAsync(id, form.Owner ?? Guid.Empty, form.Why, change.Of(form.Why), token), state);

    /// <summary>Counts a claim.</summary>
    public async Task<bool> CountAsync(Guid id, Guid claim, ModelStateDictionary state, CancellationToken token) =>
        Took(await desk.CountAsync(id, claim, change.Of(), token), state);

    /// <summary>Ends the action; a referral ends through its alert, so that the two never differ.</summary>
    public async Task<bool> CloseAsync(ActionPage page, ClosingForm form, ModelStateDictionary state, CancellationToken token)
    {
        if (page.Action.Kind == KnownActions.Referral) return await EndReferralAsync(page, form, state, token);
        var outcome = form.Outcome == ClosingForm.Stop ? null : form.Outcome;
        return Took(await desk.CloseAsync(page.Action.Id, outcome, form.Reason, change.Of(form.Reason), token), state);
    }

    private async Task<bool> EndReferralAsync(ActionPage page, ClosingForm form, ModelStateDictionary state, CancellationToken token)
    {
        if (ActionRules.CheckDone(page.Kind, page.Action.State, form.Outcome, form.Reason) is { } refusal) return Took(refusal, state);
        AlertState outcome = form.Outcome == KnownActions.Placed ? new PlacedAlert() : new NoPlaceAlert(form.Reason ?? "");
        var alert = new AlertId(page.Subject.Subject.RowId ?? Guid.Empty);
        return await thread.EndAsync(alert, outcome, change.Of(form.Reason), token) is null || Took(ActionRefusal.NotOpen, state);
    }

    private async Task<string?> HolderAsync(NewAction action, CancellationToken token) =>
        await queries.HolderAsync(action.Draft.Kind, action.Draft.Subject, action.AuthorityId, token) is (var name, var since)
            ? texts["AlreadyThereBy", name ?? "–", DayText.Show(since)].Value
            : null;

    private bool Took(ActionRefusal? refusal, ModelStateDictionary state)
    {
        if (refusal is not { } reason) return true;
        state.AddModelError(Fields.GetValueOrDefault(reason, ""), texts["Refusal." + reason]);
        return false;
    }
}
