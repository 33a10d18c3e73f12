using Microsoft.AspNetCore.Mvc;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.Judgement;

/// <summary>The claims that wait, and one of them with everything needed to judge it.</summary>
[Requires(Permission.JudgeClaims)]
[Route("beoordelen")]
public sealed class JudgementsController(JudgementQueries queries) : Controller
{
    /// <param name="na">The moment at which the last claim of the page before was handed in.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(long? na, CancellationToken token) =>
        View("Queue", await queries.QueueAsync(na is >= 0 and <= LatestTick ? Instant.FromUnixTimeTicks(na.Value) : null, token));

    /// <param name="tekst">The text with which the reason of a rejection begins.</param>
    [HttpGet("{claim:guid}")]
    public async Task<IActionResult> Show(Guid claim, string? tekst, CancellationToken token) =>
        await queries.PageAsync(claim, null, token, tekst) is { } page ? View("Judgement", page) : NotFound();

    private const long LatestTick = 72_000_000_000_000_000;
}
