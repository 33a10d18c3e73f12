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

/// <summary>The rows of a list of a draft: added, copied, moved, removed, and each filled in on a page of its own.</summary>
[Requires(Permission.ManagePolicies)]
[Route("regels/ontwerpen/{draft:guid}/rijen/{list}")]
public sealed class RowsController(DraftEditor editor, DraftForms forms, SectionAnswers answers, IStringLocalizer<PolicyDraftsTexts> texts)
    : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Change(Guid draft, string list, int version, string? actie, CancellationToken token)
    {
        if (await editor.OpenAsync(draft, token) is not { } found || Shape(list) is null) return NotFound();
        int? row = null;
        var refusal = await editor.WriteAsync(found, version, document => row = RowActions.Do(Rows(document, list), actie, Fresh(document)), token);
        if (refusal is not null) TempData.Notify(texts["Refusal." + refusal], Tone.Warn);
        return Redirect(row is null || refusal is not null
            ? $"/regels/ontwerpen/{draft}/onderdeel/{DraftSections.Holding(list)}#lijst-{list}"
            : $"/regels/ontwerpen/{draft}/rijen/{list}/{row}");
    }

    [HttpGet("{row:int}")]
    public async Task<IActionResult> Show(Guid draft, string list, int row, bool controle, CancellationToken token)
    {
        if (await editor.OpenAsync(draft, token) is not { } found || Shape(list) is not { } shape) return NotFound();
        return forms.Row(found, shape, row, DraftJson.Parse(found.Document), controle) is { } page ? View("Row", page) : NotFound();
    }

    [HttpPost("{row:int}")]
    public async Task<IActionResult> Save(Guid draft, string list, int row, int version, string? actie, CancellationToken token)
    {
        if (await editor.OpenAsync(draft, token) is not { } found || Shape(list) is not { } shape) return NotFound();
        var typed = answers.ReadRow(Request.Typed(), shape, row, actie);
        var refusal = typed.Fault ?? (await editor.WriteAsync(found, version, typed.Write, token))?.ToString();
        if (refusal is null) return Redirect(NextPage(draft, list, row, actie));
        var document = DraftJson.Parse(found.Document);
        typed.Write(document);
        ModelState.AddModelError("", texts["Refusal." + refusal]);
        return forms.Row(found, shape, row, document, isChecked: true) is { } page ? View("Row", page) : NotFound();
    }

    private static string NextPage(Guid draft, string list, int row, string? action) => action == "klaar"
        ? $"/regels/ontwerpen/{draft}/onderdeel/{DraftSections.Holding(list)}?controle=true#lijst-{list}"
        : $"/regels/ontwerpen/{draft}/rijen/{list}/{row}?controle=true";

    private static FieldShape? Shape(string list) => PolicyShape.Document.Field(list) is { Kind: FieldKind.Rows } shape ? shape : null;

    private static JsonArray Rows(JsonObject document, string list)
    {
        if (document[list] is JsonArray rows) return rows;
        rows = [];
        document[list] = rows;
        return rows;
    }

    /// <summary>A new row is found in the only source there is, and checked today.</summary>
    private JsonObject Fresh(JsonObject document)
    {
        var row = new JsonObject { ["lastChecked"] = DayText.Field(editor.Today) };
        if (document["sources"] is JsonObject { Count: 1 } sources) row["source"] = sources.First().Key;
        return row;
    }
}
