using Microsoft.AspNetCore.Mvc;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.Calculator;

/// <summary>The doors to the public calculators.</summary>
[Open]
[Route("rekentool")]
public sealed class CalculatorsController : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View("Calculators");
}
