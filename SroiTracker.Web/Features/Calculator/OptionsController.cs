using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Access;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Calculator;

/// <summary>Which efforts fit an open amount under a policy. Public, nothing stored, limited in number.</summary>
[Open]
[Route("rekentool/mogelijkheden")]
[EnableRateLimiting(CallLimits.Calculator)]
public sealed class OptionsController(PolicyBook book, IClock clock) : Controller
{
    [HttpGet("")]
    public IActionResult Show(OptionsChoice choice) => View("Options", OptionsPage.Of(choice, book, clock.Today()));
}
