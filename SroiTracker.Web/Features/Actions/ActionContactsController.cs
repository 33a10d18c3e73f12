using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Actions;

/// <summary>Records a contact together with its next step.</summary>
[Requires(Permission.ManageActions)]
[Route("acties/contact")]
public sealed class ActionContactsController(ActionActs acts, ActionKinds kinds, IStringLocalizer<ActionsTexts> texts) : Controller
{
    private const int NextDays = 14;

    [HttpGet("")]
    public async Task<IActionResult> New(string? onderwerp, CancellationToken token) =>
        await acts.SubjectAsync(onderwerp, token) is { } subject
            ? Page(new() { Onderwerp = onderwerp, On = acts.Today, NextOn = acts.Today.PlusDays(NextDays) }, subject)
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(ContactForm form, CancellationToken token)
    {
        if (await acts.SubjectAsync(form.Onderwerp, token) is not { } subject) return NotFound();
        if (form.On > acts.Today) ModelState.AddModelError(nameof(form.On), texts["Refusal.RecordFuture"]);
        if (!string.IsNullOrWhiteSpace(form.NextWhat) && form.NextOn < acts.Today)
            ModelState.AddModelError(nameof(form.NextOn), texts["Refusal.DuePast"]);
        var actions = ActionEntry.Of(form, subject, acts.User.Id);
        if (!ModelState.IsValid || !await acts.OpenAsync(actions, ModelState, token)) return Page(form, subject);
        TempData.Notify(texts[actions.Count > 1 ? "ContactDoneNext" : "ContactDone"]);
        return Redirect(subject.Href ?? $"/acties/{actions[0].Id}");
    }

    private ViewResult Page(ContactForm form, FoundSubject subject) => View("Contact", new ContactPage(
        form, subject, [.. kinds.Find(KnownActions.Contact)!.Outcomes.Select(means =>
            new SelectListItem(ActionWords.Show(means.Name), means.Code))]));
}
