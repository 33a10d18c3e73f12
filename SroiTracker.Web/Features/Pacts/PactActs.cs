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

namespace SroiTracker.Web.Features.Pacts;

/// <summary>What the pages that change a pact share: who acts, when, and what a refusal says beside which field.</summary>
public sealed class PactActs(
    PactQueries queries, PactDesk pacts, ActionDesk actions, ActionKinds kinds, ProjectRoles roles, WebChange change, CurrentUserHolder current,
    IClock clock,
    IStringLocalizer<PactsTexts> texts)
{
    private static readonly Dictionary<ActionRefusal, string> Fields = new()
    {
        [ActionRefusal.TitleMissing] = "Title", [ActionRefusal.DuePast] = "Until", [ActionRefusal.RecordFuture] = "From",
        [ActionRefusal.OutcomeUnknown] = "Outcome", [ActionRefusal.ReasonMissing] = "Reason", [ActionRefusal.PartnerMissing] = "Organisation",
        [ActionRefusal.OwnerUnknown] = "Account",
    };

    /// <summary>Today.</summary>
    public LocalDate Today => clock.Today();

    /// <summary>Who acts.</summary>
    public CurrentUser User => current.Required;

    /// <summary>The pact, when this person may see it.</summary>
    public Task<PactPage?> FindAsync(Guid id, CancellationToken token) => queries.FindAsync(id, User, Today, token);

    /// <summary>Records a pact; its identity when that went well.</summary>
    public async Task<Guid?> OpenAsync(PactForm form, ModelStateDictionary state, CancellationToken token)
    {
        if (form.Until < form.From) state.AddModelError("Until", texts["UntilBeforeFrom"]);
        foreach (var (row, role) in form.Roles.Index())
        {
            if (roles.Find(role.Role) is { MayClose: true } && (string.IsNullOrWhiteSpace(role.Organisation) || role.Account is null))
                state.AddModelError($"Roles[{row}].Account", texts["MandateMissing"]);
        }

        if (form.Roles.TrueForAll(role => roles.Find(role.Role) is not { MayClose: true })) state.AddModelError("", texts["MandateMissing"]);
        if (!state.IsValid) return null;
        var pact = new NewAction
        {
            Id = RowId.New(), AuthorityId = User.AuthorityId!.Value, OwnerId = User.Id,
            Draft = new()
            {
                Kind = KnownActions.Pact, Subject = ActionSubject.None, Title = form.Title ?? "", Note = form.Goal, HappenedOn = form.From,
                DueOn = form.Until,
            },
        };
        return Took(await pacts.OpenAsync(pact, PartiesOf(form), change.Of(), token), state) ? pact.Id : null;
    }

    /// <summary>Adds a line of work, or a target that the program counts.</summary>
    public async Task<bool> AddAsync(PactPage pact, LineForm form, ModelStateDictionary state, CancellationToken token)
    {
        if (form.Kind is not (KnownActions.ActionLine or KnownActions.ApprenticeshipTarget))
            state.AddModelError("Kind", texts["Refusal.UnknownKind"]);
        if (form.Owner is { } owner && pact.Owners.All(each => each.Value != $"{owner}")) state.AddModelError("Owner", texts["Refusal.OwnerUnknown"]);
        if (form.Due < Today) state.AddModelError("Due", texts["Refusal.DuePast"]);
        if (form.Due > pact.Pact.DueOn) state.AddModelError("Due", texts["DueAfterPact"]);
        if (pact.Pact.State != ActionState.Open) state.AddModelError("", texts["Refusal.NotOpen"]);
        if (!state.IsValid) return false;
        var line = new NewAction
        {
            Id = RowId.New(), AuthorityId = pact.Pact.AuthorityId, OwnerId = form.Owner!.Value, ParentId = pact.Pact.Id,
            Draft = new()
            {
                Kind = form.Kind!, Subject = ActionSubject.None, Title = form.What ?? "", Partner = form.Partner, Places = form.Places,
                DueOn = form.Due ?? pact.Pact.DueOn,
            },
        };
        return Took(await actions.OpenAsync([line], change.Of(), token), state);
    }

    /// <summary>Gives an organisation a role.</summary>
    public async Task<bool> JoinAsync(PactPage pact, PartyForm form, ModelStateDictionary state, CancellationToken token) =>
        state.IsValid && Took(await pacts.AddAsync(pact.Pact.Id, new(form.Role, form.Organisation, form.Account), change.Of(), token), state);

    /// <summary>Closes a pact, when the person has the mandate.</summary>
    public async Task<bool> CloseAsync(PactPage pact, PactClosingForm form, ModelStateDictionary state, CancellationToken token) =>
        Took(await pacts.CloseAsync(pact.Pact.Id, form.Outcome, form.Reason, User.Id, change.Of(form.Reason), token), state);

    /// <summary>The outcomes of a pact.</summary>
    public IReadOnlyList<ActionOutcome> Outcomes => kinds.Find(KnownActions.Pact)!.Outcomes;

    private List<NewParty> PartiesOf(PactForm form) =>
        [
            .. (form.Signatories ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(name => new NewParty(roles.Signatory.Code, name, null)),
            .. form.Roles.Where(role => !role.IsEmpty).Select(role => new NewParty(role.Role, role.Organisation, role.Account)),
        ];

    private bool Took(ActionRefusal? refusal, ModelStateDictionary state)
    {
        if (refusal is not { } reason) return true;
        state.AddModelError(Fields.GetValueOrDefault(reason, ""), texts["Refusal." + reason]);
        return false;
    }
}
