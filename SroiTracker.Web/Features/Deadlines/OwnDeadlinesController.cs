using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Deadlines;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Deadlines;

/// <summary>The deadlines of an own contract: what is due, the report of a period, and asking for a later day.</summary>
[Route("termijnen/{contract:guid}")]
public sealed class OwnDeadlinesController(DeadlineQueries queries, DeadlineDesk desk, WebChange change, IStringLocalizer<DeadlinesTexts> texts) : Controller
{
    [Requires(Permission.ViewOwnObligations)]
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid contract, string? termijn, int nummer, string? stap, CancellationToken token) =>
        await PageAsync(contract, token) is { } page ? View("OwnDeadlines", page.Opened(termijn, nummer, stap)) : NotFound();

    [Requires(Permission.ReportEnding)]
    [HttpPost("{stap}")]
    public async Task<IActionResult> Take(Guid contract, string stap, DeadlineForm form, CancellationToken token)
    {
        if (DeadlineStep.OfContractor.FirstOrDefault(step => step.Slug == stap) is not { } asked) return NotFound();
        if (await PageAsync(contract, token) is not { } page) return NotFound();
        asked.Check(form, page.Today, ModelState, texts);
        if (ModelState.IsValid && await desk.TakeAsync(
                contract, form.Term, form.Number, asked.Event, asked.AsksDay ? form.Day : null, form.Words!.Trim(), change.Of(), token) is { } refusal)
            ModelState.AddModelError("", texts["Refusal." + refusal]);
        if (!ModelState.IsValid) return View("OwnDeadlines", page with { Chosen = asked, Form = form });
        TempData.Notify(texts["Done." + stap]);
        return RedirectToAction(nameof(Show), new { contract });
    }

    private Task<DeadlinesPage?> PageAsync(Guid contract, CancellationToken token) =>
        queries.PageAsync(contract, DeadlineStep.OfContractor, Permission.ReportEnding, token);
}
