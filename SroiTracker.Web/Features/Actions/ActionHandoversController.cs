using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Actions;

/// <summary>Hands an action over to a colleague.</summary>
[Requires(Permission.ManageActions)]
[Route("acties/{id:guid}/overdracht")]
public sealed class ActionHandoversController(ActionActs acts, ActionQueries queries, IStringLocalizer<ActionsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await acts.FindAsync(id, token) is { } page ? await PageAsync(page, new(), token) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, HandoverForm form, CancellationToken token)
    {
        if (await acts.FindAsync(id, token) is not { } page) return NotFound();
        if (!ModelState.IsValid || !await acts.HandOverAsync(id, form, ModelState, token)) return await PageAsync(page, form, token);
        TempData.Notify(texts["HandoverDone"]);
        return Redirect(page.Path);
    }

    private async Task<IActionResult> PageAsync(ActionPage page, HandoverForm form, CancellationToken token) =>
        View("Handover", new ActPage<HandoverForm>(page, form, await queries.ColleaguesAsync(page.Action.AuthorityId, page.Action.OwnerId, token)));
}
