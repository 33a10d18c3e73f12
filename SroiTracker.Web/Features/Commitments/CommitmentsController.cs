using Microsoft.AspNetCore.Mvc;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Commitments;

/// <summary>What partners promised, with a report for each of them.</summary>
[Requires(Permission.ManageActions)]
[Route("toezeggingen")]
public sealed class CommitmentsController(CommitmentQueries queries, CurrentUserHolder current, IClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CommitmentsFilter filter, CancellationToken token) =>
        View("Commitments", await queries.ListAsync(ModelState.IsValid ? filter : new(), current.Required.Viewer, clock.Today(), token));
}
