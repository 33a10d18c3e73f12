using Microsoft.AspNetCore.Mvc;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Shortages;

/// <summary>Where students lack places: the figures of today, their trend, and one figure with its history.</summary>
[Requires(Permission.ViewShortages)]
[Route("tekorten")]
public sealed class ShortagesController(ShortageQueries queries, ProgrammeQueries programmes, IClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ShortageFilter filter, CancellationToken token) =>
        View("Shortages", await queries.ListAsync(filter, clock.Today(), token));

    [HttpGet("cijfer")]
    public async Task<IActionResult> Show(string? reeks, CancellationToken token) =>
        await programmes.FindAsync(reeks ?? "", clock.Today(), token) is { } figure ? View("Figure", figure) : NotFound();
}
