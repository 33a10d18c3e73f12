using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Policies.Drafts;
using SroiTracker.Web.Features.PolicyDrafts.Forms;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>The worked examples of a draft, with what each comes to now.</summary>
[Requires(Permission.ManagePolicies)]
[Route("regels/ontwerpen/{draft:guid}/voorbeelden")]
public sealed class ExamplesController(DraftEditor editor, DraftForms forms, IStringLocalizer<PolicyDraftsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid draft, CancellationToken token) => await editor.OpenAsync(draft, token) is { } found
        ? View("Examples", new ExamplesPage(DraftForms.Head(found), forms.Overview(found, false).Examples, null))
        : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Change(Guid draft, int version, string? actie, string? soort, CancellationToken token)
    {
        if (await editor.OpenAsync(draft, token) is not { } found) return NotFound();
        int? row = null;
        var refusal = await editor.WriteExamplesAsync(found, version,
            cases => row = RowActions.Do(cases, actie, ExampleAnswers.Fresh(found, soort, editor.Today)), token);
        if (refusal is not null) TempData.Notify(texts["Refusal." + refusal], Tone.Warn);
        return Redirect($"/regels/ontwerpen/{draft}/voorbeelden" + (row is null || refusal is not null ? "" : $"/{row}"));
    }

    [HttpGet("{example:int}")]
    public async Task<IActionResult> Show(Guid draft, int example, CancellationToken token) =>
        await editor.OpenAsync(draft, token) is { } found && forms.Example(found, example, null) is { } page ? View("Example", page) : NotFound();

    [HttpPost("{example:int}")]
    public async Task<IActionResult> Save(Guid draft, int example, int version, string? actie, CancellationToken token)
    {
        if (await editor.OpenAsync(draft, token) is not { } found || forms.Example(found, example, null) is not { } page) return NotFound();
        var reader = new DraftFormReader(Request.Typed());
        var typed = ExampleAnswers.Read(reader, page.Question, found.Folder);
        var refusal = reader.CitizenServiceNumbers.Count > 0
            ? "CitizenServiceNumber"
            : (await editor.WriteExamplesAsync(found, version, cases => cases[example] = typed.DeepClone(), token))?.ToString();
        if (refusal is null) return Redirect($"/regels/ontwerpen/{draft}/voorbeelden" + (actie == "klaar" ? "" : $"/{example}"));
        ModelState.AddModelError("", texts["Refusal." + refusal]);
        return View("Example", forms.Example(found, example, typed));
    }
}

/// <summary>Makes and reads worked examples.</summary>
internal static class ExampleAnswers
{
    internal static JsonObject Fresh(PolicyDraft draft, string? question, NodaTime.LocalDate today) => new()
    {
        ["id"] = "",
        ["policy"] = draft.Folder,
        ["on"] = DayText.Field(draft.ValidFrom ?? today),
        [CaseShape.Questions.Contains(question) ? question! : CaseShape.Questions[0]] = new JsonObject(),
        ["expected"] = new JsonObject(),
    };

    internal static JsonObject Read(DraftFormReader reader, string question, string folder)
    {
        var typed = reader.Row(CaseShape.Of(question), "");
        var example = new JsonObject { ["id"] = typed["id"]?.DeepClone(), ["policy"] = folder };
        foreach (var (name, value) in typed.Where(field => field.Key != "id")) example[name] = value?.DeepClone();
        example[question] ??= new JsonObject();
        example["expected"] ??= new JsonObject();
        if (example["id"] is null) example["id"] = "";
        return example;
    }
}
