using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.Policies;

/// <summary>Two versions or two authorities side by side. Public.</summary>
[Open]
[Route("regels/vergelijken")]
public sealed class PolicyComparisonsController(PolicyBook book) : Controller
{
    [HttpGet("")]
    public IActionResult Show(ComparisonChoice choice) => View("Comparison", ComparisonPage.Of(book, choice));
}
