using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.MyObligations;

/// <summary>What the own companies still owe, to whom and until when.</summary>
[Requires(Permission.ViewOwnObligations)]
[Route("mijn-verplichtingen")]
public sealed class MyObligationsController(ObligationsQueries queries, IStringLocalizer<FulfilmentTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token) => View("Obligations", await queries.AllAsync(token));

    [HttpGet("{contract:guid}")]
    public async Task<IActionResult> Show(Guid contract, CancellationToken token) =>
        await queries.OneAsync(contract, token) is { } page ? View("Obligation", page) : NotFound();

    [HttpGet("{contract:guid}/boekingen.csv")]
    public async Task<IActionResult> Bookings(Guid contract, CancellationToken token)
    {
        if (await queries.OneAsync(contract, token) is not { } page) return NotFound();
        var file = new CsvWriter().Row(texts["Day"].Value, texts["Entry"].Value, texts["Book"].Value, texts["Amount"].Value, texts["Why"].Value);
        foreach (var booking in page.Bookings)
            file.Row(booking.EffectiveOn, texts["Entry" + booking.Kind].Value, texts["Book" + booking.Book].Value, booking.Amount, WhyText.Of(booking.Why, texts));
        return File(file.ToBytes(), "text/csv; charset=utf-8", $"boekingen-{page.Card.Reference}.csv");
    }
}
