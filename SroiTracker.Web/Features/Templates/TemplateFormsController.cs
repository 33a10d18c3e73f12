using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Letters;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Templates;

/// <summary>Makes a text, or a new version of one.</summary>
[Requires(Permission.ManageActions)]
[Route("sjablonen")]
public sealed class TemplateFormsController(TemplateQueries queries, TemplateDesk desk, WebChange change,
    IStringLocalizer<TemplatesTexts> texts) : Controller
{
    private const string Own = "eigen-";

    [HttpGet("nieuw")]
    public IActionResult New() => View("Form", new TemplateFormPage(null, new()));

    [HttpPost("nieuw")]
    public Task<IActionResult> Create(TemplateForm form, CancellationToken token)
    {
        form.Number = 0;
        return KeepAsync(null, Own + RowId.New().ToString("N")[^8..], form, token);
    }

    [HttpGet("{sjabloon}/wijzigen")]
    public async Task<IActionResult> Edit(string sjabloon, CancellationToken token) =>
        await queries.FindAsync(sjabloon, token) is { } found ? View("Form", new TemplateFormPage(sjabloon, TemplateForm.Of(found))) : NotFound();

    [HttpPost("{sjabloon}/wijzigen")]
    public async Task<IActionResult> Update(string sjabloon, TemplateForm form, CancellationToken token)
    {
        if (await queries.FindAsync(sjabloon, token) is not { } found) return NotFound();
        form.Purpose = found.Text.Purpose;
        ModelState.Remove(nameof(form.Purpose));
        return await KeepAsync(sjabloon, sjabloon, form, token);
    }

    private async Task<IActionResult> KeepAsync(string? known, string code, TemplateForm form, CancellationToken token)
    {
        foreach (var (field, place) in form.Unknown()) ModelState.AddModelError(field,
            texts["UnknownPlace", place, string.Join(", ", LetterText.Names)]);
        var now = change.Of();
        if (ModelState.IsValid && await desk.KeepAsync(form.RowOf(RowId.At(now.When), queries.Authority, code, now), now, token) is { } refusal)
            ModelState.AddModelError(refusal == TemplateRefusal.Empty ? nameof(form.SubjectNl) : "", texts["Refusal." + refusal]);
        if (!ModelState.IsValid) return View("Form", new TemplateFormPage(known, form));
        TempData.Notify(texts["Kept"]);
        return Redirect($"/sjablonen/{code}");
    }
}
