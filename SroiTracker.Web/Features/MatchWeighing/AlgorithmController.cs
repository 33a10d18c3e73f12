using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Web.Access;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.MatchWeighing;

/// <summary>How matching works, in plain words: for everybody, and as text for the national algorithm register.</summary>
[Open]
[Route("algoritme")]
public sealed class AlgorithmController(
    WeighingQueries queries, AlgorithmText words, IClock clock, IStringLocalizer<MatchWeighingTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? gemeente, CancellationToken token) =>
        await PageAsync(gemeente, token) is { } page ? View("Algorithm", page) : NotFound();

    [HttpGet("tekst")]
    public async Task<IActionResult> Plain(string? gemeente, CancellationToken token)
    {
        if (await PageAsync(gemeente, token) is not { } page) return NotFound();
        var text = words.Plain(page.Organisation, page.Weights);
        return File(Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8", $"algoritme-{page.Folder ?? "standaard"}.txt");
    }

    private Task<AlgorithmPage?> PageAsync(string? authority, CancellationToken token) =>
        queries.AlgorithmAsync(authority, texts["AnyAuthority"], clock.Today(), token);
}
