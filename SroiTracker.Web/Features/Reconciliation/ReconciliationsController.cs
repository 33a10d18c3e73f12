using Microsoft.AspNetCore.Mvc;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Reconciliation;

/// <summary>What SBB counts beside what the schools count.</summary>
[Requires(Permission.ViewCounts)]
[Route("afstemming")]
public sealed class ReconciliationsController(ReconciliationQueries queries, CurrentUserHolder current, IClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token) =>
        View("Reconciliations", await queries.ListAsync(current.Required.Viewer, clock.Today(), token));

    [HttpGet("opleiding")]
    public async Task<IActionResult> Show(ProgrammeChoice choice, CancellationToken token) =>
        choice.Read() is { } programme && await queries.FindAsync(programme, current.Required.Viewer, clock.Today(), token) is { } page
            ? View("Reconciliation", page)
            : NotFound();
}
