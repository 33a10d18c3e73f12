using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.RegisterImports;

/// <summary>A file for the register.</summary>
public sealed class RegisterImportForm
{
    [Required, Display(Name = "FileKind")]
    public string? Kind { get; set; }

    [Required, Display(Name = "File")]
    public IFormFile? File { get; set; }
}

/// <summary>The page on which files come in.</summary>
/// <param name="Kinds">What this person may bring in.</param>
/// <param name="Result">What the trial says; null before the first file.</param>
/// <param name="Mark">The kept file, to confirm; null when there is nothing to confirm.</param>
internal sealed record RegisterImportPage(RegisterImportForm Form, IReadOnlyList<string> Kinds, RegisterImportResult? Result, Guid? Mark,
    string? FileName);

/// <summary>Contracts, awards, opening balances and recognitions from a file: first a trial, then the confirmation.</summary>
[Requires(Permission.ImportContracts)]
public sealed class RegisterImportsController(
    CurrentUserHolder current, WebChange change, ImportShelf shelf, ContractImport contracts, AwardImport awards, OpeningImport openings,
    RecognitionImport recognitions, RegisterImportText words, IStringLocalizer<RegisterImportsTexts> texts) : Controller
{
    private const string Contracts = "contracten";
    private const string Awards = "gunningen";
    private const string Recognitions = "erkenningen";

    /// <summary>What this person may bring in. The register of SBB is of every authority, so it needs the permission to import figures.</summary>
    private IReadOnlyList<string> Kinds =>
        [Contracts, Awards, "beginstanden", .. current.Required.May(Permission.ImportFigures) ? [Recognitions] : Array.Empty<string>()];

    [HttpGet("importeren")]
    [HttpGet("contracten/importeren")]
    public IActionResult New() => Page(new() { Kind = Contracts });

    [HttpPost("contracten/importeren")]
    public async Task<IActionResult> Try(RegisterImportForm form, CancellationToken token)
    {
        if (form.Kind is not null && ImportOf(form.Kind) is null) ModelState.AddModelError(nameof(form.Kind), texts["KindUnknown"]);
        if (!ModelState.IsValid || form.File is not { } file) return Page(form);
        await using var content = file.OpenReadStream();
        var mark = await shelf.PutAsync(current.Required.Id, content, token);
        var result = await RunAsync(form.Kind!, mark, file.FileName, isTrial: true, token);
        if (result is null || result.IsRefused) shelf.Remove(current.Required.Id, mark);
        return Page(form, result, result is { IsRefused: false } ? mark : null, file.FileName);
    }

    [HttpPost("contracten/importeren/bewaren")]
    public async Task<IActionResult> Create(string? soort, Guid bestand, string? naam, CancellationToken token)
    {
        var form = new RegisterImportForm { Kind = soort };
        var result = ModelState.IsValid && ImportOf(soort ?? "") is not null
            ? await RunAsync(soort!, bestand, naam ?? "", isTrial: false, token) : null;
        if (result is null) ModelState.AddModelError("", texts["FileGone"]);
        if (result is null || result.IsRefused) return Page(form, result, null, naam);
        shelf.Remove(current.Required.Id, bestand);
        TempData.Notify(words.Counts(result) + " " + words.Ending(result));
        return Redirect(soort switch { Awards => "/dekking", Recognitions => "/erkenningen", _ => "/contracten" });
    }

    private async Task<RegisterImportResult?> RunAsync(string kind, Guid mark, string name, bool isTrial, CancellationToken token)
    {
        var user = current.Required;
        await using var content = shelf.Open(user.Id, mark);
        if (content is null || user.AuthorityId is null || ImportOf(kind) is not { } import) return null;
        return await import.RunAsync(new(content, Path.GetFileName(name), isTrial, change.Of(), user.AuthorityId), token);
    }

    private IRegisterImport? ImportOf(string kind) => !Kinds.Contains(kind) ? null : kind switch
    {
        Contracts => contracts,
        Awards => awards,
        Recognitions => recognitions,
        _ => openings,
    };

    private ViewResult Page(RegisterImportForm form, RegisterImportResult? result = null, Guid? mark = null, string? name = null) =>
        View("RegisterImport", new RegisterImportPage(form, Kinds, result, mark, name));
}
