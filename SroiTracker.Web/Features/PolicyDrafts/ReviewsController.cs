using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Policies.Drafts;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>Looks at a draft as a whole and proposes it to a colleague.</summary>
[Requires(Permission.ManagePolicies)]
[Route("regels/ontwerpen/{draft:guid}/controle")]
public sealed class ReviewsController(
    DraftEditor editor, ReviewPages pages, DraftDesk desk, WebChange change, IStringLocalizer<PolicyDraftsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid draft, CancellationToken token) =>
        await editor.FindAsync(draft, token) is { } found ? View("Review", await pages.OfAsync(found, new ProposalForm(), token)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Propose(Guid draft, ProposalForm form, CancellationToken token)
    {
        if (await editor.FindAsync(draft, token) is not { } found) return NotFound();
        if (ModelState.IsValid && await desk.ProposeAsync(draft, form.WhyPast, change.Of(form.Why), token) is { } refusal)
        {
            ModelState.AddModelError(refusal == DraftRefusal.PastWithoutReason ? nameof(form.WhyPast) : "", texts["Refusal." + refusal]);
        }

        if (!ModelState.IsValid) return View("Review", await pages.OfAsync(found, form, token));
        TempData.Notify(texts["Proposed"]);
        return Redirect($"/regels/ontwerpen/{draft}");
    }
}
