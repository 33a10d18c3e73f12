using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Web.Access;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Errors;

/// <summary>Says in a page, or as problem+json under /api, why something was not answered.</summary>
[Open]
[IgnoreAntiforgeryToken]
public sealed class ErrorsController(IStringLocalizer<SharedTexts> texts) : Controller
{
    private static readonly int[] Known = [400, 403, 404, 413, 429, 500];

    [Route("fout/{code:int}")]
    public IActionResult Show(int code)
    {
        var status = HttpContext.Response.StatusCode >= StatusCodes.Status400BadRequest ? HttpContext.Response.StatusCode : code;
        Response.StatusCode = status is >= StatusCodes.Status400BadRequest and <= 599 ? status : StatusCodes.Status404NotFound;
        var known = Nearest(Response.StatusCode);
        var page = new ErrorPage(known, known == StatusCodes.Status500InternalServerError ? HttpContext.TraceIdentifier : null);
        return IsApi() ? Problem(statusCode: Response.StatusCode, title: texts[page.Title], detail: texts[page.Text]) : View("Error", page);
    }

    private bool IsApi()
    {
        var path = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        return path?.StartsWith("/api/", StringComparison.OrdinalIgnoreCase) == true;
    }

    private static int Nearest(int status) =>
        Known.Contains(status) ? status : status >= StatusCodes.Status500InternalServerError ? 500 : 400;
}
