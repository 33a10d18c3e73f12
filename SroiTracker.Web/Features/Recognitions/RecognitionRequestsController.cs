using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Recognitions;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Recognitions;

/// <summary>The requests for recognition that the authority follows, and how long SBB takes.</summary>
[Requires(Permission.ViewContracts)]
[Route("erkenningen")]
public sealed class RecognitionRequestsController(
    RecognitionQueries queries, RecognitionDesk desk, CurrentUserHolder current, IClock clock, WebChange change,
    IStringLocalizer<RecognitionsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> List(CancellationToken token) =>
        View("RecognitionRequests", await queries.RequestsAsync(current.Required, clock.Today(), token));

    /// <summary>Records SBB's decision.</summary>
    [HttpPost("{id:guid}/besluit"), Requires(Permission.ChangeContracts)]
    public async Task<IActionResult> Decide(Guid id, RequestDecisionForm form, CancellationToken token)
    {
        if (await queries.RequestAsync(id, current.Required, token) is null) return NotFound();
        if (form.DecidedOn > clock.Today()) ModelState.AddModelError(nameof(form.DecidedOn), texts["DayInFuture"]);
        if (ModelState.IsValid && await desk.DecideAsync(
                id, form.Version, form.DecidedOn!.Value, form.IsGranted!.Value, texts["DecidedNote", DayText.Show(form.DecidedOn.Value)],
                change.Of(), token) is { } refusal)
            ModelState.AddModelError(nameof(form.DecidedOn), texts["Refusal." + refusal]);
        if (!ModelState.IsValid) return View("RecognitionRequests", await queries.RequestsAsync(current.Required, clock.Today(), token));
        TempData.Notify(texts["Decided"]);
        return Redirect("/erkenningen");
    }
}
