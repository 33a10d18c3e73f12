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
/// <param name="Result">What the trial says; null before the first file.</param>
/// <param name="Mark">The kept file, to confirm; null when there is nothing to confirm.</param>
internal sealed record RegisterImportPage(RegisterImportForm Form, RegisterImportResult? Result, Guid? Mark, string? FileName);

/// <summary>Contracts, awards and opening balances from a file: first a trial, then the confirmation.</summary>
[Requires(Permission.ImportContracts)]
public sealed class RegisterImportsController(
    CurrentUserHolder current, WebChange change, ImportShelf shelf, ContractImport contracts, AwardImport awards, OpeningImport openings,
    RecognitionImport recognitions, RegisterImportText words, IStringLocalizer<RegisterImportsTexts> texts) : Controller
{
    internal static readonly string[] Kinds = ["contracten", "gunningen", "beginstanden", "erkenningen"];

    [HttpGet("importeren")]
    [HttpGet("contracten/importeren")]
    public IActionResult New() => View("RegisterImport", new RegisterImportPage(new() { Kind = Kinds[0] }, null, null, null));

    [HttpPost("contracten/importeren")]
    public async Task<IActionResult> Try(RegisterImportForm form, CancellationToken token)
    {
        if (form.Kind is not null && ImportOf(form.Kind) is null) ModelState.AddModelError(nameof(form.Kind), texts["KindUnknown"]);
        if (!ModelState.IsValid || form.File is not { } file) return View("RegisterImport", new RegisterImportPage(form, null, null, null));
        await using var content = file.OpenReadStream();
        var mark = await shelf.PutAsync(current.Required.Id, content, token);
        var result = await RunAsync(form.Kind!, mark, file.FileName, isTrial: true, token);
        if (result is null || result.IsRefused) shelf.Remove(current.Required.Id, mark);
        return View("RegisterImport", new RegisterImportPage(form, result, result is { IsRefused: false } ? mark : null, file.FileName));
    }

    [HttpPost("contracten/importeren/bewaren")]
    public async Task<IActionResult> Create(string? soort, Guid bestand, string? naam, CancellationToken token)
    {
        var form = new RegisterImportForm { Kind = soort };
        var result = ModelState.IsValid && ImportOf(soort ?? "") is not null ? await RunAsync(soort!, bestand, naam ?? "", isTrial: false, token) : null;
        if (result is null) ModelState.AddModelError("", texts["FileGone"]);
        if (result is null || result.IsRefused) return View("RegisterImport", new RegisterImportPage(form, result, null, naam));
        shelf.Remove(current.Required.Id, bestand);
        TempData.Notify(words.Counts(result) + " " + words.Ending(result));
        return Redirect(soort switch { "gunningen" => "/dekking", "erkenningen" => "/erkenningen", _ => "/contracten" });
    }

    private async Task<RegisterImportResult?> RunAsync(string kind, Guid mark, string name, bool isTrial, CancellationToken token)
    {
        var user = current.Required;
        await using var content = shelf.Open(user.Id, mark);
        if (content is null || user.AuthorityId is null || ImportOf(kind) is not { } import) return null;
        return await import.RunAsync(new(content, Path.GetFileName(name), isTrial, change.Of(), user.AuthorityId), token);
    }

    private IRegisterImport? ImportOf(string kind) => kind switch
    {
        "contracten" => contracts,
        "gunningen" => awards,
        "beginstanden" => openings,
        "erkenningen" => recognitions,
        _ => null,
    };
}
