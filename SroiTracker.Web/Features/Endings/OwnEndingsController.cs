using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Endings;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Endings;

/// <summary>The closing of an own contract: the final report, and what was tried.</summary>
[Route("afsluiting/{contract:guid}")]
public sealed class OwnEndingsController(EndingQueries queries, EndingDesk desk, WebChange change, IStringLocalizer<EndingsTexts> texts) : Controller
{
    /// <param name="stap">The step whose form is open; the first one that may be taken without it.</param>
    [Requires(Permission.ViewOwnObligations)]
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid contract, string? stap, CancellationToken token)
    {
        if (await PageAsync(contract, token) is not { } page) return NotFound();
        return View("OwnEnding", page with { Chosen = page.Choice(stap) });
    }

    [Requires(Permission.ReportEnding)]
    [HttpPost("{stap}")]
    public async Task<IActionResult> Take(Guid contract, string stap, StepForm form, CancellationToken token)
    {
        if (StepShape.OfContractor.FirstOrDefault(shape => shape.Slug == stap) is not { } asked) return NotFound();
        if (await PageAsync(contract, token) is not { } page) return NotFound();
        form.Check(asked, page.Today, ModelState, texts);
        if (ModelState.IsValid && await desk.TakeAsync(contract, asked.Step, form.Said(asked), change.Of(), token) is { } refusal)
            ModelState.AddModelError("", texts["Refusal." + refusal]);
        if (!ModelState.IsValid) return View("OwnEnding", page with { Chosen = asked, Form = form });
        TempData.Notify(texts["Done." + asked.Slug]);
        return RedirectToAction(nameof(Show), new { contract });
    }

    private Task<EndingPage?> PageAsync(Guid contract, CancellationToken token) =>
        queries.PageAsync(contract, StepShape.OfContractor, Permission.ReportEnding, token);
}
