using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Policies.Drafts;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>One draft: how far it is, its first day, its files, and giving it up.</summary>
[Requires(Permission.ManagePolicies)]
[Route("regels/ontwerpen/{draft:guid}")]
public sealed class DraftController(
    DraftEditor editor, DraftForms forms, ReviewPages reviews, DraftDesk desk, WebChange change, IStringLocalizer<PolicyDraftsTexts> texts)
        : Controller
{
    private const string JsonFile = "application/json; charset=utf-8";

    [HttpGet("")]
    public async Task<IActionResult> Show(Guid draft, CancellationToken token) =>
        await editor.FindAsync(draft, token) is { } found ? View("Draft", forms.Overview(found, reviews.MayApprove(found))) : NotFound();

    [HttpPost("dag")]
    public async Task<IActionResult> Day(Guid draft, DraftDayForm form, CancellationToken token)
    {
        if (await editor.FindAsync(draft, token) is not { } found) return NotFound();
        if (!ModelState.IsValid) return View("Draft", forms.Overview(found, reviews.MayApprove(found)));
        var refusal = await editor.WriteDayAsync(found, form.Version, form.ValidFrom, token);
        TempData.Notify(texts[refusal is null ? "Saved" : "Refusal." + refusal], refusal is null ? Tone.Good : Tone.Warn);
        return Redirect($"/regels/ontwerpen/{draft}");
    }

    [HttpPost("intrekken")]
    public async Task<IActionResult> Withdraw(Guid draft, ReturnForm form, CancellationToken token)
    {
        if (await editor.FindAsync(draft, token) is not { } found) return NotFound();
        if (!ModelState.IsValid) return View("Draft", forms.Overview(found, reviews.MayApprove(found)));
        var refusal = await desk.WithdrawAsync(draft, change.Of(form.Why), token);
        TempData.Notify(texts[refusal is null ? "Withdrawn" : "Refusal." + refusal], refusal is null ? Tone.Good : Tone.Warn);
        return Redirect($"/regels/ontwerpen/{draft}");
    }

    [HttpGet("regeling.json")]
    public async Task<IActionResult> Document(Guid draft, CancellationToken token) => await editor.FindAsync(draft, token) is { } found
        ? File(DraftJson.Bytes(found.Document), JsonFile, found.ValidFrom is { } day ? DraftJson.FileName(day) : "regeling.json")
        : NotFound();

    [HttpGet("examples.json")]
    public async Task<IActionResult> Examples(Guid draft, CancellationToken token) => await editor.FindAsync(draft, token) is { } found
        ? File(DraftJson.Bytes(found.Examples), JsonFile, "examples.json")
        : NotFound();
}
