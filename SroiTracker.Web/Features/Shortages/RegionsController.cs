using Microsoft.AspNetCore.Mvc;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Access;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Shortages;

/// <summary>The labour-market regions beside each other, on a map and in a table.</summary>
[Requires(Permission.ViewShortages)]
[Route("tekorten/regios")]
public sealed class RegionsController(RegionQueries queries, CurrentUserHolder current, IClock clock) : Controller
{
    private const string PerStudents = "studenten";

    [HttpGet("")]
    public async Task<IActionResult> Index(string? per, CancellationToken token) =>
        View("Regions", await queries.CompareAsync(per == PerStudents ? RankBasis.PerThousand : RankBasis.Shortage, current.Required.Viewer,
            clock.Today(), token));
}
