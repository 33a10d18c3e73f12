using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Pitches;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Pitches;

/// <summary>Students who present themselves to a contractor, and the contractor's reaction.</summary>
[Requires(Permission.AnswerPitches)]
[Route("voorstellen")]
public sealed class ReceivedPitchesController(PitchQueries queries, PitchDesk desk, WebChange change,
    IStringLocalizer<PitchesTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token) => View("Received", await queries.ReceivedAsync(token));

    [HttpPost("{pitch:guid}/{company:guid}")]
    public async Task<IActionResult> React(Guid pitch, Guid company, ReactionForm form, CancellationToken token)
    {
        if (!await queries.IsReceivedAsync(pitch, company, token)) return NotFound();
        var isDone = ModelState.IsValid && await desk.ReactAsync(pitch, company, form.IsInterested!.Value, form.Words?.Trim(), change.Of(), token);
        TempData.Notify(texts[isDone ? "Reacted" : ModelState.IsValid ? "EndedBefore" : "ReactionIncomplete"], isDone ? Tone.Good : Tone.Bad);
        return RedirectToAction(nameof(Index));
    }
}
