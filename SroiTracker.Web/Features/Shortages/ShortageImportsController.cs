using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shortages;

/// <summary>Brings a file with figures in: first a trial that shows what would change, then the confirmation.</summary>
[Requires(Permission.ImportFigures)]
[Route("tekorten/importeren")]
public sealed class ShortageImportsController(
    ShortageImport import, ImportTray tray, ImportProgressBoard board, ProgressAnswer progress, CurrentUserHolder current, IClock clock,
    IStringLocalizer<ShortagesTexts> texts) : Controller
{
    [HttpGet("")]
    public IActionResult New() => View("Import", new ImportPage(new ImportForm()));

    [HttpPost("")]
    public async Task<IActionResult> Check(ImportForm form, CancellationToken token)
    {
        if (!ModelState.IsValid || form.File is not { } file) return View("Import", new ImportPage(form));
        await using var upload = file.OpenReadStream();
        var id = await tray.PutAsync(current.Required.Id, upload, token);
        await using var kept = tray.Open(current.Required.Id, id)!;
        using var track = board.Follow(current.Required.Id);
        var result = await import.RunAsync(kept, file.FileName, isTrial: true, Change(), token, track);
        return View("ImportCheck", new ImportCheckPage(id, Path.GetFileName(file.FileName), result));
    }

    [HttpPost("bevestigen")]
    public async Task<IActionResult> Create(ImportConfirmation form, CancellationToken token)
    {
        if (!ModelState.IsValid) return RedirectToAction(nameof(New));
        await using var kept = tray.Open(current.Required.Id, form.Id);
        if (kept is null) return Again("ImportGone");
        using var track = board.Follow(current.Required.Id);
        var result = await import.RunAsync(kept, form.FileName, isTrial: false, Change(), token, track);
        if (!result.IsSaved) return View("ImportCheck", new ImportCheckPage(form.Id, form.FileName, result));
        tray.Remove(current.Required.Id, form.Id);
        TempData.Notify(texts["ImportSaved"]);
        return RedirectToAction(nameof(ShortagesController.Index), "Shortages");
    }

    /// <summary>How far the own import is, for the bar that a waiting browser shows.</summary>
    [HttpGet("voortgang")]
    public IActionResult Progress() => progress.Of();

    private RedirectToActionResult Again(string key)
    {
        TempData.Notify(texts[key], Tone.Warn);
        return RedirectToAction(nameof(New));
    }

    private ChangeContext Change() => new(current.Required.Id.ToString(), clock.GetCurrentInstant(), "", "web");
}
