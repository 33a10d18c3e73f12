using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Concerns;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Concerns;

/// <summary>
/// A student or company reports discrimination at an internship to a named confidant. Public and limited in number; who writes is not recorded, also
/// not when signed in.
/// </summary>
[Open]
[Route("melding")]
[EnableRateLimiting(CallLimits.Calculator)]
public sealed class ConcernsController(ConcernQueries queries, ConcernDesk desk, IClock clock, IStringLocalizer<ConcernsTexts> texts) : Controller
{
    private const string Origin = "web";
    private static readonly ConcernLetterWriter Writer = new();

    [HttpGet("")]
    public async Task<IActionResult> Index(string? regio, CancellationToken token) => View("Concerns", await queries.PlacesAsync(regio, token));

    [HttpGet("{folder}")]
    public async Task<IActionResult> New(string folder, CancellationToken token) =>
        await queries.PlaceAsync(folder, new(), token) is { } page ? View("Concern", page) : NotFound();

    [HttpPost("{folder}")]
    [EnableRateLimiting(CallLimits.Concern)]
    public async Task<IActionResult> Create(string folder, ConcernForm form, CancellationToken token)
    {
        if (await queries.PlaceAsync(folder, form, token) is not { } page) return NotFound();
        if (ModelState.IsValid && await SendAsync(page, form, token) is { } refusal)
            ModelState.AddModelError(refusal == ConcernRefusal.CitizenNumber ? nameof(form.Text) : "", texts["Refusal." + refusal]);
        if (!ModelState.IsValid) return View("Concern", page);
        TempData.Notify(texts["Sent"]);
        return Redirect($"/melding/{page.Place.Folder}");
    }

    private Task<ConcernRefusal?> SendAsync(ConcernPage page, ConcernForm form, CancellationToken token)
    {
        var contact = string.IsNullOrWhiteSpace(form.Contact) ? null : form.Contact;
        var change = new ChangeContext(ConcernDesk.Reporter, clock.GetCurrentInstant(), "", Origin);
        return desk.SendAsync(page.Place.Id, [form.Text, contact], Writer.Body(page.Place.Name, form.Text!, contact), change, token);
    }
}
