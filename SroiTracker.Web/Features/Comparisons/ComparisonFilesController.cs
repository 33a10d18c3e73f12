using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Comparisons;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Comparisons;

/// <summary>The file for the other authority, and the comparison with theirs. Nothing of their file is kept.</summary>
[Requires(Permission.CompareKeys)]
[Route("vergelijkingen/{id:guid}")]
public sealed class ComparisonFilesController(ComparisonQueries queries, IStringLocalizer<ComparisonsTexts> texts) : Controller
{
    [HttpGet("sleutels.json")]
    public async Task<IActionResult> Download(Guid id, CancellationToken token) =>
        await queries.FindAsync(id, token) is { Comparison: { EndedAt: null } comparison }
        ? File((await queries.FileAsync(comparison, token)).Write(), "application/json", "sleutels.json")
        : NotFound();

    [HttpPost("bestand")]
    [RequestSizeLimit(ComparisonFile.MostBytes)]
    public async Task<IActionResult> Compare(Guid id, IFormFile? theirs, CancellationToken token)
    {
        if (await queries.FindAsync(id, token) is not { Comparison: { EndedAt: null } comparison } page) return NotFound();
        var (file, fault) = await ReadAsync(theirs, comparison, token);
        if (fault is not null) ModelState.AddModelError("theirs", texts[fault]);
        return View("Comparison", file is null ? page : page with { Found = await queries.CollisionsAsync(comparison, file, token) });
    }

    private static async Task<(ComparisonFile? File, string? Fault)> ReadAsync(IFormFile? theirs, KeyComparison comparison, CancellationToken token)
    {
        if (theirs is null or { Length: 0 }) return (null, "FileMissing");
        using var bytes = new MemoryStream();
        await theirs.CopyToAsync(bytes, token);
        if (ComparisonFile.Read(bytes.ToArray()) is not { } file) return (null, "FileUnreadable");
        return file.Fingerprint == comparison.Fingerprint ? (file, null) : (null, "FileOfOtherSecret");
    }
}
