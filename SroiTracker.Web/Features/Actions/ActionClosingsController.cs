using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Actions;

/// <summary>Ends an action with an outcome, or gives it up with a reason.</summary>
[Requires(Permission.ManageActions)]
[Route("acties/{id:guid}/afsluiten")]
public sealed class ActionClosingsController(ActionActs acts, IStringLocalizer<ActionsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await acts.FindAsync(id, token) is not { } page ? NotFound()
        : IsEndedElsewhere(page) ? Redirect(page.ClosingPath)
        : Page(page, new());

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, ClosingForm form, CancellationToken token)
    {
        if (await acts.FindAsync(id, token) is not { } page) return NotFound();
        if (IsEndedElsewhere(page)) return Redirect(page.ClosingPath);
        if (!ModelState.IsValid || !await acts.CloseAsync(page, form, ModelState, token)) return Page(page, form);
        TempData.Notify(texts["ClosingDone"]);
        return Redirect(page.Path);
    }

    private static bool IsEndedElsewhere(ActionPage page) => page.ClosingPath != page.Path + "/afsluiten";

    private ViewResult Page(ActionPage page, ClosingForm form) =>
        View("Closing", new ActPage<ClosingForm>(page, form, ChoicesOf(page)));

    /// <summary>The outcomes of the kind, and giving up; a referral always has one of its outcomes, because its alert does.</summary>
    private List<SelectListItem> ChoicesOf(ActionPage page)
    {
        var outcomes = page.Kind.Outcomes.Select(outcome => new SelectListItem(
            outcome.NeedsReason ? texts["WithReason", ActionWords.Show(outcome.Name)].Value : ActionWords.Show(outcome.Name), outcome.Code));
        return page.Kind.IsMadeElsewhere ? [.. outcomes] : [.. outcomes, new(texts["StopChoice"], ClosingForm.Stop)];
    }
}
