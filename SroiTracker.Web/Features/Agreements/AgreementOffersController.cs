using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Agreements;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Agreements;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Agreements;

/// <summary>Puts the newest version before its parties, and ends an agreement.</summary>
[Requires(Permission.ManageAgreements)]
[Route("overeenkomsten/{id:guid}")]
public sealed class AgreementOffersController(
    AgreementQueries queries, AgreementDesk desk, WebChange change, IStringLocalizer<AgreementsTexts> texts) : Controller
{
    [HttpPost("aanbieden")]
    public async Task<IActionResult> Offer(Guid id, int version, CancellationToken token)
    {
        if (await queries.FindAsync(id, token) is not { } page) return NotFound();
        if (await desk.OfferAsync(id, version, change.Of(), token) is { } refusal) return Refused(page, refusal, "");
        TempData.Notify(texts["Offered"]);
        return Redirect(page.Path);
    }

    [HttpPost("beeindigen")]
    public async Task<IActionResult> End(Guid id, EndForm form, CancellationToken token)
    {
        if (await queries.FindAsync(id, token) is not { } page) return NotFound();
        if (!ModelState.IsValid) return View("Agreement", page with { End = form });
        if (await desk.EndAsync(id, form.Version, form.LastDay!.Value, form.EndWhy!.Trim(), change.Of(form.EndWhy), token) is { } refusal)
            return Refused(page with { End = form }, refusal, refusal == AgreementRefusal.LastDayWrong ? nameof(form.LastDay) : "");
        TempData.Notify(texts["Ended"]);
        return Redirect(page.Path);
    }

    private ViewResult Refused(AgreementPage page, AgreementRefusal refusal, string field)
    {
        ModelState.AddModelError(field, texts["Refusal." + refusal]);
        return View("Agreement", page);
    }
}
