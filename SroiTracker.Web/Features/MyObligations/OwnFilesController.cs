using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.MyObligations;

/// <summary>The account and the efforts of an own contract as files.</summary>
[Requires(Permission.ViewOwnObligations)]
[Route("mijn-verplichtingen/{contract:guid}")]
public sealed class OwnFilesController(ObligationsQueries queries, ClaimTable claims, IStringLocalizer<FulfilmentTexts> texts) : Controller
{
    [HttpGet("boekingen.csv")]
    public Task<IActionResult> BookingsCsv(Guid contract, CancellationToken token) => BookingsAsync(ExportKind.Csv, contract, token);

    [HttpGet("boekingen.xlsx")]
    public Task<IActionResult> BookingsXlsx(Guid contract, CancellationToken token) => BookingsAsync(ExportKind.Xlsx, contract, token);

    [HttpGet("inspanningen.csv")]
    public Task<IActionResult> ClaimsCsv(Guid contract, CancellationToken token) => ClaimsAsync(ExportKind.Csv, contract, token);

    [HttpGet("inspanningen.xlsx")]
    public Task<IActionResult> ClaimsXlsx(Guid contract, CancellationToken token) => ClaimsAsync(ExportKind.Xlsx, contract, token);

    private async Task<IActionResult> BookingsAsync(ExportKind kind, Guid contract, CancellationToken token)
    {
        if (await queries.ReferenceAsync(contract, token) is not { } reference) return NotFound();
        string[] heads = [texts["Day"], texts["Entry"], texts["Book"], texts["Amount"], texts["Why"]];
        return await this.ExportAsync(kind, new(heads, RowsAsync(contract)), "boekingen-" + reference, token);
    }

    private async IAsyncEnumerable<object?[]> RowsAsync(Guid contract)
    {
        await foreach (var booking in queries.Bookings(contract))
            yield return [booking.EffectiveOn, texts["Entry" + booking.Kind].Value, texts["Book" + booking.Book].Value, booking.Amount,
                WhyText.Of(booking.Why, texts)];
    }

    private async Task<IActionResult> ClaimsAsync(ExportKind kind, Guid contract, CancellationToken token) =>
        await claims.OfAsync(contract, token) is { } table ? await this.ExportAsync(kind, table, "inspanningen", token) : NotFound();
}
