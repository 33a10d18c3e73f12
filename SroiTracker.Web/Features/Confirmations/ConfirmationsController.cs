using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Confirmations;

/// <summary>A contractor or adviser asks a school or student to confirm an effort. A link to hand over is shown once, on the answer to the
/// form.</summary>
[Requires(Permission.AskConfirmation)]
[Route("inspanningen/{claim:guid}/bevestiging")]
public sealed class ConfirmationsController(
    ConfirmationQueries queries, ConfirmationDesk desk, WebChange change, SroiOptions options, IStringLocalizer<ConfirmationsTexts> texts)
        : Controller
{
    private static readonly ConfirmationLetterWriter Writer = new();

    [HttpGet("")]
    public async Task<IActionResult> New(Guid claim, CancellationToken token) =>
        await queries.ClaimAsync(claim, token) is { } found ? await PageAsync(found, new(), null, token) : NotFound();

    [HttpPost("")]
    [EnableRateLimiting(CallLimits.Letter)]
    public async Task<IActionResult> Create(Guid claim, AskForm form, CancellationToken token)
    {
        if (await queries.ClaimAsync(claim, token) is not { } found) return NotFound();
        if (!ModelState.IsValid) return await PageAsync(found, form, null, token);
        var company = (await queries.EffortAsync(found, token)).Company;
        var address = string.IsNullOrWhiteSpace(form.Address) ? null : form.Address.Trim();
        var (refusal, secret) = await desk.AskAsync(
            new(claim, form.Party!.Value, address, (key, until) => Writer.Body(company, key, until)), change.Of(), token);
        if (refusal is { } why) ModelState.AddModelError(nameof(form.Address), texts["Refusal." + why]);
        if (refusal is not null || secret is not null) return await PageAsync(found, form, secret, token);
        TempData.Notify(texts["Sent"]);
        return Redirect($"/inspanningen/{claim}");
    }

    private async Task<IActionResult> PageAsync(Claim claim, AskForm form, string? secret, CancellationToken token)
    {
        var link = secret is null ? null : options.Address.TrimEnd('/') + ConfirmationLetterWriter.PathOf(secret);
        return View("Ask", new AskPage(claim.Id, claim.Facts.OwnReference, await queries.EffortAsync(claim, token), form, link));
    }
}
