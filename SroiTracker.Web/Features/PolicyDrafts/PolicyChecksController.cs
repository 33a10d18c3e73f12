using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime.Text;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Policies.Drafts;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>Checks a policy file without keeping it, as the verb "policy check" does: findings, examples, time, differences in words.</summary>
[Requires(Permission.ManagePolicies)]
[Route("regels/controle")]
public sealed class PolicyChecksController(
    DraftEditor editor, DraftReviews reviews, PolicyBook book, IStringLocalizer<PolicyDraftsTexts> texts) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> New(CancellationToken token) => PageAsync(new PolicyCheckForm(), null, token);

    [HttpPost("")]
    public async Task<IActionResult> Check(PolicyCheckForm form, CancellationToken token)
    {
        var examples = await form.Examples.ExamplesAsync(token);
        if (examples is null) ModelState.AddModelError(nameof(form.Examples), texts["Fault.ExamplesUnreadable"]);
        if (form.File is null) ModelState.AddModelError(nameof(form.File), texts["Fault.FileMissing"]);
        if (form.Folder is not null && !(await FoldersAsync(token)).Contains(form.Folder))
            ModelState.AddModelError(nameof(form.Folder), texts["Fault.FolderUnknown"]);
        if (!ModelState.IsValid || form.File is not { } file || examples is null) return await PageAsync(form, null, token);
        var content = await file.BytesAsync(token);
        if (LocalDatePattern.Iso.Parse(Path.GetFileNameWithoutExtension(file.FileName)) is not { Success: true } day)
        {
            ModelState.AddModelError(nameof(form.File), texts["Fault.FileDay"]);
            return await PageAsync(form, null, token);
        }

        var review = await reviews.OfAsync(new PolicyText(form.Folder ?? "", day.Value, content, examples, IsOfFolder: true), editor.Today, token);
        return await PageAsync(form, ReviewBody.Of(review), token);
    }

    private async Task<IReadOnlyList<string>> FoldersAsync(CancellationToken token) =>
        [.. book.Folders.Concat(await editor.FoldersAsync(token)).Distinct().Order(StringComparer.Ordinal)];

    private async Task<IActionResult> PageAsync(PolicyCheckForm form, ReviewBody? body, CancellationToken token) =>
        View("PolicyCheck", new PolicyCheckPage(form, await FoldersAsync(token), form.File?.FileName, body));
}

/// <summary>The file to check.</summary>
public sealed class PolicyCheckForm
{
    [Display(Name = "StartFile")]
    public IFormFile? File { get; set; }

    /// <summary>The authority's folder; empty for one that is not known here.</summary>
    [StringLength(60), Display(Name = "CheckFolder")]
    public string? Folder { get; set; }

    [Display(Name = "StartExamples")]
    public IFormFile? Examples { get; set; }
}

/// <summary>What was found; null before a file was chosen.</summary>
public sealed record PolicyCheckPage(PolicyCheckForm Form, IReadOnlyList<string> Folders, string? Name, ReviewBody? Body);
