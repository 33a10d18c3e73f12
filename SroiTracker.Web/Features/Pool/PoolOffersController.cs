using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Pool;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Pool;

/// <summary>Places offered and taken back: by a partner for what it speaks for, by a coordinator for the own municipality in the own
/// region.</summary>
[Requires(Permission.OfferPool)]
[Route("pool")]
public sealed class PoolOffersController(
    PoolQueries queries, PoolAnswer answer, PoolDesk desk, WebChange change, IStringLocalizer<PoolTexts> texts) : Controller
{
    /// <summary>Leads to the page of a programme for which nothing was offered or asked yet.</summary>
    [HttpGet("opleiding")]
    public async Task<IActionResult> Choose(PoolChoice choice, CancellationToken token)
    {
        if (choice.Read() is { } programme && await queries.FindAsync(programme, token) is not null) return Redirect(PoolChoice.Address(programme));
        ModelState.AddModelError(nameof(choice.Crebo), texts["ProgrammeUnknown"]);
        return View("Pool", (await queries.ListAsync(token)) with { Choice = choice });
    }

    [HttpPost("{regio}/{crebo}/{leerweg}/plekken")]
    public async Task<IActionResult> Offer(PoolChoice choice, OfferForm offer, CancellationToken token)
    {
        if (choice.Read() is not { } programme || await queries.FindAsync(programme, token) is not { Speaks: { } by } page) return NotFound();
        return await answer.DoAsync(
            this, page with { Offer = offer }, "Offer.Employer", "OfferKept",
            () => desk.OfferAsync(programme, by, offer.Employer!.Trim(), offer.Places!.Value, offer.StartOn!.Value, change.Of(), token));
    }

    [HttpPost("plekken/{plek:guid}/terug")]
    public async Task<IActionResult> Withdraw(Guid plek, FillingForm form, CancellationToken token)
    {
        if (await queries.FillerAsync(plek, token) is not ({ } by, { } offer) || offer.PartnerId != by.Id) return NotFound();
        return answer.Told(this,
            ModelState.IsValid ? await desk.FillAsync(plek, by.Id, form.Places!.Value, true, change.Of(), token) : PoolRefusal.NotOpen,
            "Withdrawn");
    }
}
