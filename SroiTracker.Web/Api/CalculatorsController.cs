using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Access;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Api;

/// <summary>The open calculators: a case in, the outcome with its steps out. No sign-in, nothing stored, limited in number.</summary>
[ApiController]
[Open]
[IgnoreAntiforgeryToken]
[Route("api/v1/rekentool")]
[EnableRateLimiting(CallLimits.Calculator)]
public sealed class CalculatorsController(PolicyBook book) : ControllerBase
{
    /// <summary>Rekent uit wat een opdracht aan social return verplicht.</summary>
    /// <remarks>Een geval met "policy", "on" en "obligation". Zinnen in het Nederlands; met Accept-Language: en in het Engels.</remarks>
    [HttpPost("verplichting")]
    [Consumes("application/json")]
    [ProducesResponseType<CalculatorAnswer>(StatusCodes.Status200OK, "application/json")]
    public IActionResult Obligation([FromBody] JsonElement geval) => Answer<ObligationQuestion>(geval, "obligation");

    /// <summary>Rekent uit wat een inspanning waard is.</summary>
    /// <remarks>Een geval met "policy", "on" en "credit". Zinnen in het Nederlands; met Accept-Language: en in het Engels.</remarks>
    [HttpPost("inspanning")]
    [Consumes("application/json")]
    [ProducesResponseType<CalculatorAnswer>(StatusCodes.Status200OK, "application/json")]
    public IActionResult Credit([FromBody] JsonElement geval) => Answer<CreditQuestion>(geval, "credit");

    private IActionResult Answer<T>(JsonElement geval, string field) where T : CaseQuestion
    {
        var say = IsEnglish() ? Explainer.English : Explainer.Dutch;
        var (asked, fault) = CaseReader.Read(geval);
        if (fault is not null) return Invalid(fault.Field, say.Fault(fault.Fault));
        if (asked!.Question is not T) return Invalid(field, say.Fault("case.missing"));
        Response.Headers.ContentLanguage = IsEnglish() ? "en" : "nl";
        return Content(Json(CaseRules.Answer(asked, book), say), "application/json", Encoding.UTF8);
    }

    /// <summary>Dutch, unless the caller prefers English.</summary>
    private bool IsEnglish() => Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(each => each.Quality ?? 1)
        .FirstOrDefault(each => each.Value.StartsWith("nl", StringComparison.OrdinalIgnoreCase)
            || each.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase))
        ?.Value.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true;

    private ObjectResult Invalid(string field, string message)
    {
        ModelState.AddModelError(field, message);
        return InvalidInput.Answer(ControllerContext);
    }

    private static string Json(CaseResult result, Explainer say)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, CaseJson.Relaxed))
        {
            CaseJson.Write(json, result, say.Sentence, say.Question);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
