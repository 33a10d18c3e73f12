using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Api;

/// <summary>Takes figures of shortages from a program: as JSON or as the file that the page takes, all of it or nothing.</summary>
[ApiController]
[RequiresScope(ApiScope.WriteShortages)]
[IgnoreAntiforgeryToken]
[Route("api/v1/stagetekorten")]
[EnableRateLimiting(CallLimits.Token)]
public sealed class ShortageDeliveriesController(ShortageImport import, ImportFaultText words, ApiCallerHolder caller, IClock clock) : ControllerBase
{
    internal const string List = "metingen";
    private const string FileField = "bestand";
    private const string Origin = "api";

    /// <summary>Levert metingen aan, als JSON of als CSV-bestand.</summary>
    /// <remarks>
    /// Een object met "metingen": dezelfde velden als de kolommen van het bestand, zoals peildatum, arbeidsmarktregioCode, crebo en aantalTekort.
    /// Twee keer hetzelfde sturen verandert niets. Met proef=true wordt alleen vergeleken.
    /// </remarks>
    [HttpPost("")]
    [Consumes("application/json", "text/csv")]
    [ProducesResponseType<DeliveryAnswer>(StatusCodes.Status200OK, "application/json")]
    public async Task<IActionResult> Create([FromQuery] bool proef, CancellationToken token)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl-NL"); // the API's own language, whatever the caller would ask of a page
        if (!Request.HasJsonContentType()) return Answer(await import.RunAsync(Request.Body, Origin, proef, Change(), token), FieldOf);
        var sheet = await ReadAsync(token);
        foreach (var (field, message) in sheet.Faults) ModelState.AddModelError(field, message);
        return ModelState.IsValid
            ? Answer(await import.RunAsync(sheet.Table, Origin, proef, Change(), token), sheet.FieldOf)
            : InvalidInput.Answer(ControllerContext);
    }

    private async Task<JsonSheet> ReadAsync(CancellationToken token)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(Request.Body, default, token);
            return JsonSheet.Read(body.RootElement, List);
        }
        catch (JsonException)
        {
            return JsonSheet.Unreadable(List);
        }
    }

    private IActionResult Answer(ShortageImportResult result, Func<ImportFault, string> fieldOf)
    {
        if (result.Summary is { } sum)
        {
            return Ok(new DeliveryAnswer(
                result.IsSaved, DeliverySummary.Of(sum),
                [.. result.Faults.Select(fault => new DeliveryRemark(fieldOf(fault), words.SentenceOf(fault)))]));
        }

        foreach (var fault in result.Faults.Where(fault => fault.IsBlocking)) ModelState.AddModelError(fieldOf(fault), words.SentenceOf(fault));
        return InvalidInput.Answer(ControllerContext);
    }

    private static string FieldOf(ImportFault fault) => fault.Cell ?? (fault.Row > 0 ? $"rij {fault.Row}" : fault.Column ?? FileField);

    private ChangeContext Change() => new(caller.Required.TokenId.ToString(), clock.GetCurrentInstant(), "", Origin);
}
