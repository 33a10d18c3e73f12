using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Actions;

/// <summary>Asks a colleague for something of which there is only one, such as the relation with a company.</summary>
[Requires(Permission.ManageActions)]
[Route("acties/{id:guid}/verzoek")]
public sealed class RelationRequestsController(ActionActs acts, IStringLocalizer<ActionsTexts> texts) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, CancellationToken token)
    {
        if (await acts.FindAsync(id, token) is not { Kind.IsOnlyOne: true, Action.State: ActionState.Open, IsMine: false } page) return NotFound();
        var draft = new ActionDraft
        {
            Kind = KnownActions.Task, Subject = page.Subject.Subject, Title = texts["RequestTitle", ActionWords.Show(page.Kind.Name)],
            DueOn = acts.Today,
        };
        var request = ActionEntry.Of(page.Subject, page.Action.OwnerId, draft) with { ParentId = id };
        if (!await acts.OpenAsync([request], ModelState, token)) return View("Action", page);
        TempData.Notify(texts["RequestDone", page.Owner ?? "–"]);
        return Redirect(page.Path);
    }
}
