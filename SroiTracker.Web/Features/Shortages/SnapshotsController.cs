using Microsoft.AspNetCore.Mvc;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Access;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Shortages;

/// <summary>Every delivery of figures, as it came in, and what it changed.</summary>
[Requires(Permission.ViewShortages)]
[Route("tekorten/metingen")]
public sealed class SnapshotsController(SnapshotQueries queries, IClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(LocalDate? voor, Guid? id, CancellationToken token) =>
        View("Snapshots", await queries.ListAsync(voor, id, clock.Today(), token));

    [HttpGet("{snapshot:guid}")]
    public async Task<IActionResult> Show(Guid snapshot, FigureChange? wat, string? na, CancellationToken token) =>
        await queries.FindAsync(snapshot, wat, na, token) is { } page ? View("Snapshot", page) : NotFound();
}
