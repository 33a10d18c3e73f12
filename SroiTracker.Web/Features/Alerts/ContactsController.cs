using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Alerts;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Alerts;

/// <summary>Adds a contact to the thread of a referred alert.</summary>
[Requires(Permission.ManageAlerts)]
[Route("kansen/{id:guid}/contact")]
public sealed class ContactsController(AlertActs acts, IStringLocalizer<AlertsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await acts.FindAsync(id, token) is { } alert ? View("Contact", new ActPage<ContactForm>(alert, new() { On = acts.Today })) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, ContactForm form, CancellationToken token)
    {
        if (await acts.FindAsync(id, token) is not { } alert) return NotFound();
        if (form.On > acts.Today) ModelState.AddModelError(nameof(form.On), texts["ContactFuture"]);
        var isDone = ModelState.IsValid && await acts.TalkAsync(
            id, new ContactNote(form.On ?? acts.Today, form.Means, form.Text), ModelState, nameof(form.Text), token);
        if (!isDone) return View("Contact", new ActPage<ContactForm>(alert, form));
        TempData.Notify(texts["ContactDone"]);
        return RedirectToAction(nameof(AlertsController.Show), "Alerts", new { id });
    }
}
