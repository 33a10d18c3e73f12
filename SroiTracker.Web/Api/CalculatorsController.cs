using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Access;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Api;

/// <summary>The open calculators: a case in, the outcome with its steps out. No sign-in, nothing stored, limited in number.</summary>
[ApiController]
[Open]
[IgnoreAntiforgeryToken]
[Route("api/v1/rekentool")]
[EnableRateLimiting(ApiSetup.CalculatorLimit)]
public sealed class CalculatorsController(PolicyBook book) : ControllerBase
{
    /// <summary>Rekent uit wat een opdracht aan social return verplicht.</summary>
    /// <remarks>Een geval met "policy", "on" en "obligation", zoals in de beschrijving van de rekentool.</remarks>
    [HttpPost("verplichting")]
    [Consumes("application/json")]
    [ProducesResponseType<CalculatorAnswer>(StatusCodes.Status200OK, "application/json")]
    public IActionResult Obligation([FromBody] JsonElement geval) => Answer<ObligationQuestion>(geval, "obligation");

    /// <summary>Rekent uit wat een inspanning waard is.</summary>
    /// <remarks>Een geval met "policy", "on" en "credit", zoals in de beschrijving van de rekentool.</remarks>
    [HttpPost("inspanning")]
    [Consumes("application/json")]
    [ProducesResponseType<CalculatorAnswer>(StatusCodes.Status200OK, "application/json")]
    public IActionResult Credit([FromBody] JsonElement geval) => Answer<CreditQuestion>(geval, "credit");

    private IActionResult Answer<T>(JsonElement geval, string field) where T : CaseQuestion
    {
        var (asked, fault) = CaseReader.Read(geval);
        if (fault is not null) return Invalid(fault.Field, Explainer.Dutch.Fault(fault.Fault));
        if (asked!.Question is not T) return Invalid(field, Explainer.Dutch.Fault("case.missing"));
        return Content(Json(CaseRules.Answer(asked, book)), "application/json", Encoding.UTF8);
    }

    private ObjectResult Invalid(string field, string message)
    {
        ModelState.AddModelError(field, message);
        return InvalidInput.Answer(ControllerContext);
    }

    private static string Json(CaseResult result)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, CaseJson.Relaxed))
        {
            CaseJson.Write(json, result, Explainer.Dutch.Sentence, Explainer.Dutch.Question);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}

/// <summary>Het antwoord van de rekentool.</summary>
public sealed record CalculatorAnswer
{
    /// <summary>Uw eigen kenmerk van het geval.</summary>
    public string? Id { get; init; }

    /// <summary>Obligated, NotObligated, Credited, Refused of NeedsDecision.</summary>
    public required string Outcome { get; init; }

    /// <summary>Het bedrag in eurocenten; alleen bij Obligated en Credited.</summary>
    public long? Cents { get; init; }

    /// <summary>De bepaling waarop de uitkomst rust.</summary>
    public string? Clause { get; init; }

    /// <summary>De vraag die een mens moet beantwoorden; alleen bij NeedsDecision.</summary>
    public string? Question { get; init; }

    /// <summary>Eerste dag van de gebruikte versie van de regeling.</summary>
    public string? PolicyVersion { get; init; }

    /// <summary>SHA-256 van de tekst van die versie.</summary>
    public string? PolicyHash { get; init; }

    /// <summary>De stappen, elk met een zin, de gebruikte waarden en de bron.</summary>
    public required IReadOnlyList<CalculatorStep> Steps { get; init; }
}

/// <summary>Een stap van de berekening.</summary>
/// <param name="Rule">Naam van de regel.</param>
/// <param name="Text">De stap in een zin.</param>
public sealed record CalculatorStep(string Rule, string Text);
