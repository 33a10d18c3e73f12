using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Data.Deadlines;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Deadlines;

/// <summary>The deadlines of a contract and the steps that one side of it may take.</summary>
/// <param name="side">That side: its view, its steps, and the permission to take them.</param>
public abstract class DeadlineStepsController(
    DeadlineQueries queries, DeadlineDesk desk, WebChange change, IStringLocalizer<DeadlinesTexts> texts,
    (string View, IReadOnlyList<DeadlineStep> Steps, Permission ToTake) side) : Controller
{
    /// <param name="opened">The deadline whose step is unfolded, with its number and the step.</param>
    private protected async Task<IActionResult> PageAsync(Guid contract, (string? Term, int Number, string? Step) opened, CancellationToken token) =>
        await ReadAsync(contract, token) is { } page ? View(side.View, page.Opened(opened.Term, opened.Number, opened.Step)) : NotFound();

    /// <param name="address">Where the deadlines of the contract stand.</param>
    private protected async Task<IActionResult> TakeAsync(Guid contract, string slug, DeadlineForm form, string address, CancellationToken token)
    {
        if (side.Steps.FirstOrDefault(step => step.Slug == slug) is not { } asked) return NotFound();
        if (await ReadAsync(contract, token) is not { } page) return NotFound();
        asked.Check(form, page.Today, ModelState, texts);
        if (ModelState.IsValid && await desk.TakeAsync(
                contract, form.Term, form.Number, asked.Event, asked.AsksDay ? form.Day : null, form.Words!.Trim(), change.Of(),
                token) is { } refusal)
            ModelState.AddModelError("", texts["Refusal." + refusal]);
        if (!ModelState.IsValid) return View(side.View, page with { Chosen = asked, Form = form });
        TempData.Notify(texts["Done." + slug]);
        return Redirect(address);
    }

    private Task<DeadlinesPage?> ReadAsync(Guid contract, CancellationToken token) => queries.PageAsync(contract, side.Steps, side.ToTake, token);
}
