using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Plans;

/// <summary>What the pages that change a plan share: who acts, when, and what a refusal says beside which field.</summary>
public sealed class PlanActs(
    PlanQueries queries, PlanDesk plans, ActionDesk actions, ActionKinds kinds, WebChange change, CurrentUserHolder current, IClock clock,
    IStringLocalizer<PlansTexts> texts)
{
    private static readonly Dictionary<ActionRefusal, string> Fields = new()
    {
        [ActionRefusal.TitleMissing] = "Title",
        [ActionRefusal.DuePast] = "Due",
        [ActionRefusal.OwnerUnknown] = "Owner",
        [ActionRefusal.OutcomeUnknown] = "Outcome",
        [ActionRefusal.ReasonMissing] = "Reason",
    };

    /// <summary>Today.</summary>
    public LocalDate Today => clock.Today();

    /// <summary>When a plan that begins today is judged.</summary>
    public LocalDate? NextDue => ActionRules.DueOn(kinds.Find(KnownActions.Plan)!, null, Today);

    /// <summary>Who acts.</summary>
    public CurrentUser User => current.Required;

    /// <summary>The plan, when this person may see it.</summary>
    public Task<PlanPage?> FindAsync(Guid id, CancellationToken token) => queries.FindAsync(id, User.Viewer, Today, token);

    /// <summary>Begins a plan; its identity when that went well.</summary>
    public async Task<Guid?> OpenAsync(ProgrammeSubject programme, PlanForm form, ModelStateDictionary state, CancellationToken token)
    {
        var authority = User.AuthorityId!.Value;
        var owners = (await queries.OwnersAsync(authority, token)).Select(owner => owner.Value).ToHashSet();
        if (!owners.Contains($"{form.Owner}")) Say(ActionRefusal.OwnerUnknown, state);
        foreach (var (row, measure) in form.Measures.Index().Where(each => !each.Item.IsEmpty))
        {
            if (!owners.Contains($"{measure.Owner ?? form.Owner}")) state.AddModelError($"Measures[{row}].Owner", texts["Refusal.OwnerUnknown"]);
            if (measure.Due < Today) state.AddModelError($"Measures[{row}].Due", texts["Refusal.DuePast"]);
        }

        if (!state.IsValid) return null;
        var plan = New(programme, KnownActions.Plan, form.Title, form.Owner!.Value, form.Due);
        plan = plan with { Draft = plan.Draft with { Note = form.Note } };
        var measures = form.Measures.Where(each => !each.IsEmpty)
            .Select(each => New(programme, KnownActions.Measure, each.What, each.Owner ?? form.Owner.Value, each.Due ?? form.Due)).ToList();
        return Took(await plans.OpenAsync(plan, measures, change.Of(), token), state) ? plan.Id : null;
    }

    /// <summary>Adds a measure to a plan that runs.</summary>
    public async Task<bool> AddAsync(PlanPage plan, MeasureForm form, ModelStateDictionary state, CancellationToken token)
    {
        if (form.IsEmpty) state.AddModelError("What", texts["Refusal.TitleMissing"]);
        if (form.Due < Today) state.AddModelError("Due", texts["Refusal.DuePast"]);
        var owner = form.Owner ?? plan.Plan.OwnerId;
        if (plan.Owners.All(each => each.Value != $"{owner}")) Say(ActionRefusal.OwnerUnknown, state);
        if (!plan.IsOpen) Say(ActionRefusal.NotOpen, state);
        if (!state.IsValid) return false;
        var measure = New(plan.Programme, KnownActions.Measure, form.What, owner, form.Due) with { ParentId = plan.Plan.Id };
        return Took(await actions.OpenAsync([measure], change.Of(), token), state);
    }

    /// <summary>Decides about a plan; the plan that follows, or the same one when nothing follows.</summary>
    public async Task<Guid?> JudgeAsync(PlanPage plan, EvaluationForm form, ModelStateDictionary state, CancellationToken token)
    {
        if (form.NextDue < Today) state.AddModelError("NextDue", texts["Refusal.DuePast"]);
        if (!state.IsValid) return null;
        var judgement = new PlanJudgement(plan.Plan.Id, RowId.New(), form.Outcome, form.Reason, form.NextDue);
        if (!Took(await plans.JudgeAsync(judgement, change.Of(form.Reason), token), state)) return null;
        return plan.Kind.Outcome(form.Outcome) is { GoesOn: true } ? judgement.Next : plan.Plan.Id;
    }

    private NewAction New(ProgrammeSubject programme, string kind, string? title, Guid owner, LocalDate? due) => new()
    {
        Id = RowId.New(), AuthorityId = User.AuthorityId!.Value, OwnerId = owner,
        Draft = new() { Kind = kind, Subject = ActionSubject.Parse(SubjectKind.Programme, programme.Key)!, Title = title ?? "", DueOn = due },
    };

    private bool Took(ActionRefusal? refusal, ModelStateDictionary state)
    {
        if (refusal is not { } reason) return true;
        Say(reason, state);
        return false;
    }

    private void Say(ActionRefusal reason, ModelStateDictionary state) =>
        state.AddModelError(Fields.GetValueOrDefault(reason, ""), texts["Refusal." + reason]);
}
