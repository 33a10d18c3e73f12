using Microsoft.AspNetCore.Mvc;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.Talks;

/// <summary>Questions and answers: what waits, and one of them.</summary>
[Requires(Permission.ViewTalks)]
[Route("vragen")]
public sealed class TalksController(TalkQueries queries) : Controller
{
    private const long LatestTick = 72_000_000_000_000_000;

    /// <param name="stand">"mijn", "open" or "klaar".</param>
    /// <param name="na">The moment of the last one of the page before.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? stand, long? na, Guid? id, CancellationToken token)
    {
        var after = na is >= 0 and <= LatestTick ? (Instant.FromUnixTimeTicks(na.Value), id ?? Guid.Empty) : ((Instant, Guid)?)null;
        return View("Talks", await queries.ListAsync(stand, after, token));
    }

    /// <param name="tekst">The text with which an answer begins.</param>
    [HttpGet("{vraag:guid}")]
    public async Task<IActionResult> Show(Guid vraag, string? tekst, CancellationToken token) =>
        await queries.PageAsync(vraag, null, token, tekst) is { } page ? View("Talk", page) : NotFound();
}
