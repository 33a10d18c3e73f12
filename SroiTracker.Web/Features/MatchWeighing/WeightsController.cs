using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.MatchWeighing;

/// <summary>A coordinator chooses the weights for the contracts of the own authority.</summary>
[Requires(Permission.ChangeWeights)]
[Route("kansen/weging")]
public sealed class WeightsController(
    WeighingQueries queries, WeightsDesk desk, WebChange change, CurrentUserHolder current, IClock clock, IStringLocalizer<MatchWeighingTexts> texts)
    : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(CancellationToken token) =>
        current.Required.AuthorityId is { } authority ? View("Weights", await queries.PageAsync(null, authority, clock.Today(), token)) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(WeightsForm form, CancellationToken token)
    {
        if (current.Required.AuthorityId is not { } authority) return NotFound();
        var now = await queries.NowAsync(authority, clock.Today(), token);
        if (form.StepAtFault(now) is { } field) ModelState.AddModelError(field, texts["StepAtFault"]);
        if (form.Over != now.Version) ModelState.AddModelError("", texts["ChosenMeanwhile"]);
        if (CitizenServiceNumber.OccursIn(form.Why)) ModelState.AddModelError(nameof(form.Why), texts["CitizenNumber"]);
        if (!ModelState.IsValid) return View("Weights", await queries.PageAsync(form, authority, clock.Today(), token));
        await desk.ChooseAsync(authority, form.ChosenOver(now), change.Of(form.Why), token);
        TempData.Notify(texts["Chosen"]);
        return Redirect("/kansen/weging");
    }
}
