using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Stages;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Internships;

/// <summary>
/// Pages for employers: where places are short, whom to call, what a place is worth and asks. Public; nothing is loaded from elsewhere.
/// </summary>
[Open]
[Route("stages")]
public sealed class InternshipsController(InternshipQueries queries, StageTexts kit, IClock clock,
    IStringLocalizer<InternshipsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token) => View("Internships", await queries.RegionsAsync(token));

    /// <summary>The kit, to read and to print.</summary>
    [HttpGet("pakket")]
    public IActionResult Kit() => View("Kit", new KitPage(kit, clock.Today()));

    /// <summary>The kit as a file.</summary>
    [HttpGet("pakket.zip")]
    public IActionResult Download() => File(KitFile.Write(kit, texts["KitAbout"]), "application/zip", "stagepakket.zip");

    [HttpGet("{regio}")]
    public async Task<IActionResult> Region(string regio, CancellationToken token) =>
        await queries.RegionAsync(regio, clock.Today(), token) is { } page ? View("Region", page) : NotFound();

    [HttpGet("{regio}/{crebo}")]
    public async Task<IActionResult> Programme(string regio, string crebo, CancellationToken token) =>
        await queries.ProgrammeAsync(regio, crebo, clock.Today(), token) is { } page ? View("Programme", page) : NotFound();
}
