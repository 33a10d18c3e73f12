using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Actions;

/// <summary>Adds a note to an action, and may move its day.</summary>
[Requires(Permission.ManageActions)]
[Route("acties/{id:guid}/notitie")]
public sealed class ActionNotesController(ActionActs acts, IStringLocalizer<ActionsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await acts.FindAsync(id, token) is { } page ? Page(page, new() { Due = page.Action.DueOn }) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, NoteForm form, CancellationToken token)
    {
        if (await acts.FindAsync(id, token) is not { } page) return NotFound();
        if (!ModelState.IsValid || !await acts.NoteAsync(id, form, ModelState, token)) return Page(page, form);
        TempData.Notify(texts["NoteDone"]);
        return Redirect(page.Path);
    }

    private ViewResult Page(ActionPage page, NoteForm form) =>
        View("Note", new ActPage<NoteForm>(page, form, []));
}
