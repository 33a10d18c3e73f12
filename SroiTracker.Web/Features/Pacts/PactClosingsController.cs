using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Pacts;

/// <summary>Closes a pact; only the role with the mandate can.</summary>
[Requires(Permission.ManageActions)]
[Route("pacten/{id:guid}/afsluiten")]
public sealed class PactClosingsController(PactActs acts, IStringLocalizer<PactsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await acts.FindAsync(id, token) is { } page ? Page(page, new()) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, PactClosingForm form, CancellationToken token)
    {
        if (await acts.FindAsync(id, token) is not { } page) return NotFound();
        if (!ModelState.IsValid || !await acts.CloseAsync(page, form, ModelState, token)) return Page(page, form);
        TempData.Notify(texts["Closed"]);
        return Redirect(page.Path);
    }

    private ViewResult Page(PactPage page, PactClosingForm form) => View("Closing", new PactClosingPage(
        page, form, [.. acts.Outcomes.Select(outcome => new SelectListItem(ActionWords.Show(outcome.Name), outcome.Code))]));
}
