using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Polls;

/// <summary>Polls: asking every contractor what it could use, and what came of it.</summary>
[Requires(Permission.ManageActions)]
[Route("peilingen")]
public sealed class PollsController(
    PollQueries queries, PollDesk desk, WebChange change, CurrentUserHolder current, IStringLocalizer<PollsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token) => View("Polls", await queries.ListAsync(current.Required.Viewer, new(), token));

    [HttpPost("")]
    public async Task<IActionResult> Create(PollForm form, CancellationToken token)
    {
        var poll = new NewAction
        {
            Id = RowId.New(), AuthorityId = current.Required.AuthorityId!.Value, OwnerId = current.Required.Id,
            Draft = new() { Kind = KnownActions.Poll, Subject = ActionSubject.None, Title = form.Title ?? "", DueOn = form.Until },
        };
        if (ModelState.IsValid && await desk.OpenAsync(poll, change.Of(), token) is { } refusal)
            ModelState.AddModelError(refusal == ActionRefusal.DuePast ? "Until" : "", texts["Refusal." + refusal]);
        if (!ModelState.IsValid) return View("Polls", await queries.ListAsync(current.Required.Viewer, form, token));
        TempData.Notify(texts["Opened"]);
        return Redirect($"/peilingen/{poll.Id}");
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken token) =>
        await queries.FindAsync(id, current.Required.Viewer, token) is { } page ? View("Poll", page) : NotFound();
}
