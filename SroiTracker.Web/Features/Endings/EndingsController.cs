using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Endings;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Endings;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Endings;

/// <summary>The closing of a contract as the municipality sees it, and its steps.</summary>
[Route("contracten/{id:guid}/afsluiting")]
public sealed class EndingsController(
    EndingQueries queries, EndingDesk desk, Settlement settlement, WebChange change, IStringLocalizer<EndingsTexts> texts) : Controller
{
    /// <param name="stap">The step whose form is open; the first one that may be taken without it.</param>
    [Requires(Permission.ViewContracts)]
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, string? stap, CancellationToken token)
    {
        if (await PageAsync(id, token) is not { } page) return NotFound();
        return View("Ending", page with { Chosen = page.Choice(stap) });
    }

    [Requires(Permission.CloseContracts)]
    [HttpPost("{stap}")]
    public async Task<IActionResult> Take(Guid id, string stap, StepForm form, CancellationToken token)
    {
        if (StepShape.OfMunicipality.FirstOrDefault(shape => shape.Slug == stap) is not { } asked) return NotFound();
        if (await PageAsync(id, token) is not { } page) return NotFound();
        form.Check(asked, page.Today, ModelState, texts);
        if (ModelState.IsValid && await TakeAsync(id, asked, form.Said(asked), token) is { } refusal)
            ModelState.AddModelError("", texts["Refusal." + refusal]);
        if (!ModelState.IsValid) return View("Ending", page with { Chosen = asked, Form = form });
        TempData.Notify(texts["Done." + asked.Slug]);
        return RedirectToAction(nameof(Show), new { id });
    }

    private Task<EndingRefusal?> TakeAsync(Guid id, StepShape asked, EndingWords said, CancellationToken token) => asked.Step switch
    {
        EndingStep.ShortfallFound => desk.EstablishAsync(id, said, change.Of(said.Words), token),
        EndingStep.SanctionImposed or EndingStep.Waived or EndingStep.FaultExcused =>
            settlement.DecideAsync(id, asked.Step, said, change.Of(said.Words), token),
        EndingStep.Settled => settlement.SettleAsync(id, said, change.Of(said.Words), token),
        EndingStep.SanctionLifted => settlement.LiftAsync(id, said, change.Of(said.Words), token),
        _ => desk.TakeAsync(id, asked.Step, said, change.Of(said.Words), token),
    };

    private Task<EndingPage?> PageAsync(Guid id, CancellationToken token) =>
        queries.PageAsync(id, StepShape.OfMunicipality, Permission.CloseContracts, token);
}
