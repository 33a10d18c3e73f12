using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Deadlines;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Deadlines;

/// <summary>The deadlines of a contract as the municipality sees them, its answers, and what is due in all.</summary>
public sealed class DeadlinesController(DeadlineQueries queries, DeadlineDesk desk, WebChange change, IStringLocalizer<DeadlinesTexts> texts) : Controller
{
    /// <param name="wie">"allen" for every contract of the authority; the own ones without it.</param>
    [Requires(Permission.ViewWorkQueue)]
    [HttpGet("termijnen")]
    public async Task<IActionResult> Due(string? wie, CancellationToken token) => View("Due", await queries.DueAsync(wie != "allen", token));

    [Requires(Permission.ViewContracts)]
    [HttpGet("contracten/{id:guid}/termijnen")]
    public async Task<IActionResult> Show(Guid id, string? termijn, int nummer, string? stap, CancellationToken token) =>
        await PageAsync(id, token) is { } page ? View("Deadlines", page.Opened(termijn, nummer, stap)) : NotFound();

    [Requires(Permission.CloseContracts)]
    [HttpPost("contracten/{id:guid}/termijnen/{stap}")]
    public async Task<IActionResult> Take(Guid id, string stap, DeadlineForm form, CancellationToken token)
    {
        if (DeadlineStep.OfMunicipality.FirstOrDefault(step => step.Slug == stap) is not { } asked) return NotFound();
        if (await PageAsync(id, token) is not { } page) return NotFound();
        asked.Check(form, page.Today, ModelState, texts);
        if (ModelState.IsValid && await desk.TakeAsync(
                id, form.Term, form.Number, asked.Event, asked.AsksDay ? form.Day : null, form.Words!.Trim(), change.Of(), token) is { } refusal)
            ModelState.AddModelError("", texts["Refusal." + refusal]);
        if (!ModelState.IsValid) return View("Deadlines", page with { Chosen = asked, Form = form });
        TempData.Notify(texts["Done." + stap]);
        return RedirectToAction(nameof(Show), new { id });
    }

    private Task<DeadlinesPage?> PageAsync(Guid id, CancellationToken token) =>
        queries.PageAsync(id, DeadlineStep.OfMunicipality, Permission.CloseContracts, token);
}
