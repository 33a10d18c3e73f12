using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Alerts;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Alerts;

/// <summary>Refers an alert to a role mailbox of SBB or another partner, with a drafted message, which the adviser may change.</summary>
[Requires(Permission.ManageAlerts)]
[Route("kansen/{id:guid}/verwijzing")]
public sealed class ReferralsController(AlertActs acts, ReferralDrafter drafter, IStringLocalizer<AlertsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await acts.FindAsync(id, token) is { } alert ? View("Referral", new ActPage<ReferralForm>(alert, drafter.Draft(alert))) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, ReferralForm form, CancellationToken token)
    {
        if (await acts.FindAsync(id, token) is not { } alert) return NotFound();
        var draft = new ReferralDraft(alert.AuthorityId, form.Mailbox ?? Guid.Empty, form.Subject, form.Message);
        var isDone = ModelState.IsValid && await acts.ReferAsync(id, draft, ModelState, nameof(form.Message), token);
        if (!isDone) return View("Referral", new ActPage<ReferralForm>(alert, form));
        TempData.Notify(texts["ReferralDone"]);
        return RedirectToAction(nameof(AlertsController.Show), "Alerts", new { id });
    }
}
