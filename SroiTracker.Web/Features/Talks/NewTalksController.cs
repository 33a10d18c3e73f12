using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Talks;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Talks;

/// <summary>A new question about a contract, a claim or a shortage.</summary>
[Requires(Permission.WriteTalks)]
[Route("vragen/nieuw")]
public sealed class NewTalksController(
    TalkSubjects subjects, TalkDesk desk, CurrentUserHolder current, WebChange change, IStringLocalizer<TalksTexts> texts) : Controller
{
    /// <param name="over">What it is about; nothing lets a contractor choose a contract.</param>
    [HttpGet("")]
    public Task<IActionResult> New(string? over, CancellationToken token) => PageAsync(new() { Id = RowId.New(), About = over }, token);

    [HttpPost("")]
    public async Task<IActionResult> Create(NewTalkForm form, CancellationToken token)
    {
        var about = await subjects.FindAsync(form.About, token);
        var sides = about?.Chosen(form.Between);
        if (about is not null && sides is null) ModelState.AddModelError(nameof(form.Between), texts["BetweenMissing"]);
        if (!ModelState.IsValid || about is null || sides is null) return await PageAsync(form, token);
        var (id, now) = (form.Id == Guid.Empty ? RowId.New() : form.Id, change.Of());
        var first = new TalkWords(0, form.Question!, current.Required.Role == Role.Contractor);
        var refusal = await desk.OpenAsync(about.ThreadOf(id, sides, form.Question!, now), first, now, token);
        if (refusal is null or TalkRefusal.Changed) return Redirect($"/vragen/{id}");
        ModelState.AddModelError(nameof(form.Question), texts["Refusal." + refusal]);
        return await PageAsync(form, token);
    }

    private async Task<IActionResult> PageAsync(NewTalkForm form, CancellationToken token)
    {
        var about = await subjects.FindAsync(form.About, token);
        if (about is null && !string.IsNullOrEmpty(form.About)) return NotFound();
        var choices = about is null ? await subjects.ContractsAsync(token) : [];
        return View("New", new NewTalkPage(about, form, choices));
    }
}
