using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Actions;

/// <summary>Counts a claim as a place that came of an action.</summary>
[Requires(Permission.ManageActions)]
[Route("acties/{id:guid}/plaatsing")]
public sealed class ActionPlacementsController(ActionActs acts, ActionQueries queries, IStringLocalizer<ActionsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await acts.FindAsync(id, token) is { } page ? await PageAsync(page, new(), token) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, PlacementForm form, CancellationToken token)
    {
        if (await acts.FindAsync(id, token) is not { } page) return NotFound();
        if (!ModelState.IsValid || !await acts.CountAsync(id, form.Claim ?? Guid.Empty, ModelState, token)) return await PageAsync(page, form, token);
        TempData.Notify(texts["PlacementDone"]);
        return Redirect(page.Path);
    }

    private async Task<IActionResult> PageAsync(ActionPage page, PlacementForm form, CancellationToken token) =>
        View("Placement", new ActPage<PlacementForm>(page, form, await queries.ClaimsAsync(page.Action, acts.User.Viewer, token)));
}
