using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SroiTracker.Web.Access;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Calculator;

/// <summary>What an effort is worth under any policy on any day. Public, nothing stored, limited in number.</summary>
[Open]
[Route("rekentool/inspanning")]
[EnableRateLimiting(CallLimits.Calculator)]
public sealed class EffortCalculatorController(CalculatorDesk desk) : Controller
{
    private const CalculatorTool Tool = CalculatorTool.Effort;

    /// <summary>The form with what it comes to. An address with empty values is made short, so that it can be shared.</summary>
    [HttpGet("")]
    public IActionResult Show()
    {
        var input = desk.Input(Request.Query);
        return Request.Query.Any(each => each.Value.All(string.IsNullOrEmpty))
            ? LocalRedirect(input.With(CalculatorPage.PathOf(Tool)))
            : View("Calculator", desk.Page(input, Tool, ModelState));
    }

    /// <summary>Only what it comes to, for a page that is being filled in.</summary>
    [HttpGet("uitkomst")]
    public IActionResult Result() => PartialView("Result", desk.Result(desk.Input(Request.Query), Tool, ModelState));
}
