using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Policies.Drafts;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>A second person reads a proposal, and publishes it or gives it back.</summary>
[Requires(Permission.ApprovePolicies)]
[Route("regels/ontwerpen/{draft:guid}/goedkeuren")]
public sealed class ApprovalsController(
    DraftEditor editor, ReviewPages pages, DraftDesk desk, WebChange change, IStringLocalizer<PolicyDraftsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid draft, CancellationToken token) =>
        await editor.FindAsync(draft, token) is { } found ? View("Approval", await pages.OfAsync(found, new ProposalForm(), token)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Approve(Guid draft, CancellationToken token)
    {
        if (await editor.FindAsync(draft, token) is not { } found) return NotFound();
        if (await desk.ApproveAsync(draft, change.Of(found.Why), token) is { } refusal)
        {
            ModelState.AddModelError("", texts["Refusal." + refusal]);
            return View("Approval", await pages.OfAsync(found, new ProposalForm(), token));
        }

        TempData.Notify(texts["Published"]);
        return Redirect(found.ValidFrom is { } day ? $"/regels/{found.Folder}/{DayText.Field(day)}" : "/regels");
    }

    [HttpPost("terug")]
    public async Task<IActionResult> Return(Guid draft, ReturnForm form, CancellationToken token)
    {
        if (await editor.FindAsync(draft, token) is not { } found) return NotFound();
        if (!ModelState.IsValid) return View("Approval", await pages.OfAsync(found, new ProposalForm(), token));
        var refusal = await desk.ReturnAsync(draft, change.Of(form.Why), token);
        TempData.Notify(texts[refusal is null ? "Returned" : "Refusal." + refusal], refusal is null ? Tone.Good : Tone.Warn);
        return Redirect($"/regels/ontwerpen/{draft}");
    }
}
