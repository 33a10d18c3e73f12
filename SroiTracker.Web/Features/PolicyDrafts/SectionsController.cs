using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Policies.Drafts;
using SroiTracker.Web.Features.PolicyDrafts.Forms;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>One part of a draft: its clauses, and the lists of rows that belong to it.</summary>
[Requires(Permission.ManagePolicies)]
[Route("regels/ontwerpen/{draft:guid}/onderdeel/{section}")]
public sealed class SectionsController(
    DraftEditor editor, DraftForms forms, SectionAnswers answers, IStringLocalizer<PolicyDraftsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid draft, string section, bool controle, CancellationToken token)
    {
        if (await editor.OpenAsync(draft, token) is not { } found) return NotFound();
        return forms.Section(found, section, DraftJson.Parse(found.Document), controle) is { } page ? View("Section", page) : NotFound();
    }

    [HttpPost("")]
    public async Task<IActionResult> Save(Guid draft, string section, int version, string? actie, CancellationToken token)
    {
        if (await editor.OpenAsync(draft, token) is not { } found || DraftSections.Of(section).Count == 0) return NotFound();
        var typed = answers.Read(Request.Typed(), section, actie);
        var refusal = typed.Fault ?? (await editor.WriteAsync(found, version, typed.Write, token))?.ToString();
        if (refusal is null) return Redirect(answers.Next(found, section, actie));
        var document = DraftJson.Parse(found.Document);
        typed.Write(document);
        ModelState.AddModelError("", texts["Refusal." + refusal]);
        return View("Section", forms.Section(found, section, document, isChecked: true));
    }
}
