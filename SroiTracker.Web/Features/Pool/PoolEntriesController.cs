using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Data.Pool;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Pool;

/// <summary>What partners write in the pool: places offered, places asked, places filled. Every row says on behalf of whom.</summary>
[Requires(Permission.EnterPool)]
[Route("pool")]
public sealed class PoolEntriesController(PoolQueries queries, PoolDesk desk, WebChange change, IStringLocalizer<PoolTexts> texts) : Controller
{
    [HttpPost("{regio}/{crebo}/{leerweg}/plekken")]
    public async Task<IActionResult> Offer(PoolChoice choice, OfferForm offer, CancellationToken token)
    {
        if (choice.Read() is not { } programme || await queries.FindAsync(programme, token) is not { Speaks: { } by } page) return NotFound();
        return await DoAsync(
            programme, page with { Offer = offer }, "Offer.Employer", "OfferKept",
            () => desk.OfferAsync(programme, by.Id, offer.Employer!.Trim(), offer.Places!.Value, offer.StartOn!.Value, change.Of(), token));
    }

    [HttpPost("{regio}/{crebo}/{leerweg}/vraag")]
    public async Task<IActionResult> Ask(PoolChoice choice, DemandForm ask, CancellationToken token)
    {
        if (choice.Read() is not { } programme || await queries.FindAsync(programme, token) is not { MayAsk: true } page) return NotFound();
        return await DoAsync(
            programme, page with { Ask = ask }, "Ask.Group", "DemandKept",
            () => desk.AskAsync(programme, page.Speaks!.Id, ask.Group!.Trim(), ask.Count!.Value, change.Of(), token));
    }

    [HttpPost("plekken/{plek:guid}/gevuld")]
    public async Task<IActionResult> Fill(Guid plek, FillingForm form, CancellationToken token)
    {
        if (await queries.FillerAsync(plek, token) is not ({ Kind: PartnerKind.School } school, _)) return NotFound();
        return Told(ModelState.IsValid ? await desk.FillAsync(plek, school.Id, form.Places!.Value, false, change.Of(),
            token) : PoolRefusal.NotOpen, "Filled");
    }

    [HttpPost("plekken/{plek:guid}/terug")]
    public async Task<IActionResult> Withdraw(Guid plek, FillingForm form, CancellationToken token)
    {
        if (await queries.FillerAsync(plek, token) is not ({ } by, { } offer) || offer.PartnerId != by.Id) return NotFound();
        return Told(ModelState.IsValid ? await desk.FillAsync(plek, by.Id, form.Places!.Value, true, change.Of(), token) : PoolRefusal.NotOpen,
            "Withdrawn");
    }

    private async Task<IActionResult> DoAsync(Programme programme, PoolProgrammePage page, string field, string done, Func<Task<PoolRefusal?>> write)
    {
        if (ModelState.IsValid)
        {
            if (await write() is not { } refusal)
            {
                TempData.Notify(texts[done]);
                return Redirect(PoolChoice.Address(programme));
            }

            ModelState.AddModelError(field, texts["Refusal." + refusal]);
        }

        return View("PoolProgramme", page);
    }

    private RedirectResult Told(PoolRefusal? refusal, string done)
    {
        TempData.Notify(refusal is { } why ? texts["Refusal." + why] : texts[done], refusal is null ? Tone.Good : Tone.Bad);
        return Redirect("/pool");
    }
}
