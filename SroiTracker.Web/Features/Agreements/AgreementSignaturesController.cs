using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Agreements;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Agreements;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Agreements;

/// <summary>A party signs or declines what was put before it; for whom somebody may sign is read anew.</summary>
[Requires(Permission.SignAgreements)]
[Route("overeenkomsten/{id:guid}")]
public sealed class AgreementSignaturesController(
    AgreementQueries queries, AgreementDesk desk, WebChange change, IStringLocalizer<AgreementsTexts> texts) : Controller
{
    [HttpPost("tekenen")]
    public Task<IActionResult> Sign(Guid id, AnswerForm form, CancellationToken token) => AnswerAsync(id, form, signs: true, token);

    [HttpPost("weigeren")]
    public async Task<IActionResult> Decline(Guid id, AnswerForm form, CancellationToken token)
    {
        if (string.IsNullOrWhiteSpace(form.Words)) ModelState.AddModelError(nameof(form.Words), texts["DeclineWhy"]);
        return await AnswerAsync(id, form, signs: false, token);
    }

    private async Task<IActionResult> AnswerAsync(Guid id, AnswerForm form, bool signs, CancellationToken token)
    {
        if (await queries.FindAsync(id, token) is not { } page) return NotFound();
        var choice = page.MaySign.FirstOrDefault(each => each.Kind == form.Kind && each.Id == form.Party);
        if (choice is null) ModelState.AddModelError("", texts["NothingToSign"]);
        if (!ModelState.IsValid) return View("Agreement", page with { Answer = form });
        var signer = new Signer(choice!.Kind, choice.Id);
        if (await desk.AnswerAsync(id, form.Version, signer, signs, form.Words?.Trim() ?? "", change.Of(), token) is { } refusal)
        {
            ModelState.AddModelError("", texts["Refusal." + refusal]);
            return View("Agreement", page with { Answer = form });
        }

        TempData.Notify(texts[signs ? "Signed" : "Declined"]);
        return Redirect(page.Path);
    }
}
