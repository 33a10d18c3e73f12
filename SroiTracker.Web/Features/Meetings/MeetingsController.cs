using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Meetings;

/// <summary>The sheet for a meeting of partners, and the decisions of that meeting, each of which becomes an action.</summary>
[Requires(Permission.ManageActions)]
[Route("overleg")]
public sealed class MeetingsController(
    MeetingQueries queries, ActionDesk desk, WebChange change, CurrentUserHolder current, IClock clock, IStringLocalizer<MeetingsTexts> texts)
        : Controller
{
    private static readonly Dictionary<ActionRefusal, string> Fields = new()
    {
        [ActionRefusal.TitleMissing] = "Title", [ActionRefusal.DuePast] = "Due", [ActionRefusal.OwnerUnknown] = "Owner",
    };

    [HttpGet("")]
    public async Task<IActionResult> Show(LocalDate? dag, CancellationToken token)
    {
        ModelState.Clear();
        return View("Meeting", await queries.SheetAsync(current.Required, dag ?? clock.Today(), clock.Today(), token));
    }

    [HttpPost("besluiten")]
    public async Task<IActionResult> Decide(DecisionForm form, CancellationToken token)
    {
        var sheet = await queries.SheetAsync(current.Required, form.Dag ?? clock.Today(), clock.Today(), token);
        if (form.Owner is { } owner && sheet.Owners.All(each => each.Value != $"{owner}")) Say(ActionRefusal.OwnerUnknown);
        if (ModelState.IsValid && await desk.OpenAsync([ActionOf(form)], change.Of(), token) is { } refusal) Say(refusal);
        if (!ModelState.IsValid) return View("Meeting", sheet with { Form = form });
        TempData.Notify(texts["Decided"]);
        return Redirect($"/overleg?dag={DayText.Field(form.Dag!.Value)}");
    }

    private NewAction ActionOf(DecisionForm form) => new()
    {
        Id = RowId.New(), AuthorityId = current.Required.AuthorityId!.Value, OwnerId = form.Owner!.Value,
        Draft = new()
        {
            Kind = KnownActions.Decision, Title = form.Title ?? "", Note = form.Note, DueOn = form.Due, HappenedOn = form.Dag,
            Subject = (string.IsNullOrEmpty(form.Programme) ? null : ActionSubject.Parse(SubjectKind.Programme, form.Programme))
                ?? ActionSubject.None,
        },
    };

    private void Say(ActionRefusal refusal) => ModelState.AddModelError(Fields.GetValueOrDefault(refusal, ""), texts["Refusal." + refusal]);
}
