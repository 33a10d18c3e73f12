using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>The drafts of the own authority, and how a new one begins.</summary>
[Requires(Permission.ManagePolicies)]
[Route("regels/ontwerpen")]
public sealed class DraftsController(DraftEditor editor, DraftStarts starts, ReviewPages reviews, IStringLocalizer<PolicyDraftsTexts> texts)
    : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token)
    {
        var drafts = await editor.AllAsync(token);
        return View("Drafts", drafts.Select(draft => new DraftLine(
            draft.Id, DraftForms.Head(draft).Title, draft.Folder, draft.ValidFrom, draft.State, draft.ChangedAt, reviews.MayApprove(draft)))
                .ToList());
    }

    [HttpGet("nieuw")]
    public async Task<IActionResult> New(string? versie, CancellationToken token) =>
        View("DraftStart", await starts.PageAsync(new DraftStartForm { Kind = versie is null ? "leeg" : "versie", Version = versie }, token));

    [HttpPost("nieuw")]
    public async Task<IActionResult> Create(DraftStartForm form, CancellationToken token)
    {
        if (!ModelState.IsValid) return View("DraftStart", await starts.PageAsync(form, token));
        var (id, field, fault) = await starts.BeginAsync(form, token);
        if (id is not null) return Redirect($"/regels/ontwerpen/{id}");
        ModelState.AddModelError(field, texts["Fault." + fault]);
        return View("DraftStart", await starts.PageAsync(form, token));
    }
}
