using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Claims;

/// <summary>Many efforts of one contract from a sheet: the template, a trial with every fault at once, then keeping or handing in.</summary>
[Requires(Permission.SubmitClaims)]
[Route("invullen/{contract:guid}/importeren")]
public sealed class ClaimSheetsController(
    ClaimsQueries queries, ClaimInquiry inquiry, ClaimSheetReader reader, FurtherFacts further, ClaimSheetPreview preview, ClaimBatch batch,
    ImportShelf shelf, ImportProgressBoard board, ProgressAnswer progress,
    CurrentUserHolder current, WebChange change, IStringLocalizer<ClaimSheetTexts> texts, IStringLocalizer<ClaimsTexts> words) : Controller
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [HttpGet("")]
    public async Task<IActionResult> New(Guid contract, CancellationToken token) =>
        await FindAsync(contract, token) is ({ } found, { } policy) ? Page(new(found, policy, [], [], null)) : NotFound();

    [HttpGet("sjabloon")]
    public async Task<IActionResult> Template(Guid contract, CancellationToken token) => await FindAsync(contract, token) is ({ } found, { } policy)
        ? File(ClaimSheetTemplate.Write(policy, further, texts, words), Xlsx, $"inspanningen-{SafeName.Of(found.Reference)}.xlsx")
        : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Try(Guid contract, ClaimSheetForm form, CancellationToken token)
    {
        if (await FindAsync(contract, token) is not ({ } found, { } policy)) return NotFound();
        if (!ModelState.IsValid || form.File is not { } file) return Page(new(found, policy, [], [], null) { Form = form });
        await using var content = file.OpenReadStream();
        var mark = await shelf.PutAsync(current.Required.Id, content, token);
        var read = await ReadAsync(found, policy, mark, token);
        using var track = board.Follow(current.Required.Id);
        if (read?.Faults.Count == 0)
            return Page(new(found, policy, [], await preview.OfAsync(found, policy, read.Rows, At(track, ImportStage.Comparing, read), token), mark));
        shelf.Remove(current.Required.Id, mark);
        return Page(new(found, policy, read?.Faults ?? [], [], null));
    }

    [HttpPost("bewaren")]
    public async Task<IActionResult> Create(Guid contract, ClaimSheetKeepForm form, CancellationToken token)
    {
        if (await FindAsync(contract, token) is not ({ } found, { } policy)) return NotFound();
        var read = ModelState.IsValid ? await ReadAsync(found, policy, form.Mark, token) : null;
        if (read is null) ModelState.AddModelError("", texts["FileGone"]);
        if (read is null || read.Faults.Count > 0) return Page(new(found, policy, read?.Faults ?? [], [], null));
        using var track = board.Follow(current.Required.Id);
        var lines = await batch.KeepAsync(contract, read.Rows, form.Step == ClaimEntry.Submit, change.Of(), token,
            At(track, ImportStage.Keeping, read));
        shelf.Remove(current.Required.Id, form.Mark);
        TempData.Notify(Said(lines), lines.Any(line => line.Open is not null) ? Tone.Warn : Tone.Good);
        return Redirect($"/mijn-verplichtingen/{contract}");
    }

    /// <summary>How far the own sheet is, for the bar that a waiting browser shows.</summary>
    [HttpGet("/invullen/importeren/voortgang")]
    public IActionResult Progress() => progress.Of();

    private static RowProgress At(IProgress<ImportStanding> track, ImportStage stage, ClaimSheetResult read) => new(track, stage, read.Rows.Count);

    private string Said(IReadOnlyList<BatchLine> lines)
    {
        var said = texts["Kept", lines.Count(line => !line.IsKnown && !line.IsHandedIn), lines.Count(line => line.IsHandedIn),
            lines.Count(line => line.IsKnown)].Value;
        var open = lines.Where(line => line.Open is not null).GroupBy(line => line.Open).OrderBy(group => group.Key)
            .Select(group => texts[group.Key == ClaimRefusal.EvidenceMissing ? "OpenEvidence" : group.Key == ClaimRefusal.RequirementsOpen ? "OpenRequirements" : "OpenRules", group.Count()].Value);
        return string.Join(' ', open.Prepend(said));
    }

    private async Task<ClaimSheetResult?> ReadAsync(Contract contract, PolicyVersion policy, Guid mark, CancellationToken token)
    {
        await using var content = shelf.Open(current.Required.Id, mark);
        return content is null ? null : await reader.ReadAsync(content, contract, policy, ControllerContext, token);
    }

    private async Task<(Contract Contract, PolicyVersion Policy)?> FindAsync(Guid id, CancellationToken token) =>
        await queries.ContractAsync(id, token) is { } found && inquiry.VersionOf(found) is { } policy ? (found, policy) : null;

    private ViewResult Page(ClaimSheetPage page) => View("ClaimSheet", page);
}

/// <summary>A text as part of a file's name.</summary>
internal static class SafeName
{
    /// <summary>Letters, digits and dashes of it.</summary>
    internal static string Of(string text) => string.Concat(text.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
}
