using Microsoft.AspNetCore.Mvc;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Shortages;

/// <summary>Every delivery of figures, as it came in.</summary>
[Requires(Permission.ViewShortages)]
[Route("tekorten/metingen")]
public sealed class SnapshotsController(ShortageQueries queries, IClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(LocalDate? voor, Guid? id, CancellationToken token) =>
        View("Snapshots", await queries.SnapshotsAsync(voor, id, clock.Today(), token));
}
