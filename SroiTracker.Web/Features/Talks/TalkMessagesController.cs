using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Talks;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Talks;

/// <summary>The next message of a thread, or the answer that closes it.</summary>
[Requires(Permission.WriteTalks)]
[Route("vragen/{vraag:guid}/berichten")]
public sealed class TalkMessagesController(
    TalkQueries queries, TalkDesk desk, CurrentUserHolder current, WebChange change, IStringLocalizer<TalksTexts> texts) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(Guid vraag, TalkForm form, CancellationToken token)
    {
        if (await queries.FindAsync(vraag, token) is null) return NotFound();
        if (ModelState.IsValid && await desk.SayAsync(vraag, WordsOf(form), change.Of(), token) is { } refusal)
        {
            ModelState.AddModelError(nameof(form.Words), texts["Refusal." + refusal]);
            ModelState.Remove(nameof(form.Seen)); // what was written meanwhile is on the page that comes now
            form.Seen = (await queries.FindAsync(vraag, token))!.Messages;
        }

        if (!ModelState.IsValid) return View("Talk", await queries.PageAsync(vraag, form, token));
        TempData.Notify(texts[form.IsAnswer ? "Answered" : "Sent"]);
        return Redirect($"/vragen/{vraag}");
    }

    private TalkWords WordsOf(TalkForm form) => new(form.Seen, form.Words!, current.Required.Role == Role.Contractor, form.IsAnswer);
}
