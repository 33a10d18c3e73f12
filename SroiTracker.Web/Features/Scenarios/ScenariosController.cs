using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Scenarios;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Scenarios;

/// <summary>What would happen to shortages under assumptions: kept scenarios, one with its sums, and several beside each other.</summary>
[Requires(Permission.ManageActions)]
[Route("scenarios")]
public sealed class ScenariosController(
    ScenarioQueries queries, ScenarioDesk desk, WebChange change, CurrentUserHolder current, IClock clock, IStringLocalizer<ScenariosTexts> texts)
        : Controller
{
    private const int MostStudents = 100_000;
    private const int MostHours = 168;

    private Guid Authority => current.Required.AuthorityId ?? Guid.Empty;

    [HttpGet("")]
    public async Task<IActionResult> Index(Guid? na, CancellationToken token) => View("Scenarios", await queries.ListAsync(Authority, na, token));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken token) =>
        await queries.FindAsync(id, Authority, token) is { } page ? View("Scenario", page) : NotFound();

    [HttpGet("naast-elkaar")]
    public async Task<IActionResult> Compare(Guid[] id, CancellationToken token) =>
        View("Comparison", await queries.CompareAsync(id, Authority, token));

    [HttpGet("nieuw")]
    public async Task<IActionResult> New(ScenarioForm form, CancellationToken token)
    {
        ModelState.Clear();
        return View("New", await queries.PageAsync(form, clock.Today(), token));
    }

    [HttpPost("nieuw")]
    public async Task<IActionResult> Create(ScenarioForm form, CancellationToken token)
    {
        var programmes = await queries.ChoicesAsync(form.Regio ?? "", clock.Today(), token);
        Check(form, programmes);
        if (!ModelState.IsValid) return View("New", await queries.PageAsync(form, clock.Today(), token));
        var made = change.Of();
        var id = await desk.KeepAsync(
            new Scenario
            {
                Id = RowId.At(made.When), AuthorityId = Authority, Name = form.Name!.Trim(), Horizon = form.Ahead, Region = form.Regio!,
                Facts = form.FactsFor(programmes).Write(), By = current.Required.Id, RecordedAt = made.When,
            },
            made, token);
        TempData.Notify(texts["Kept"]);
        return RedirectToAction(nameof(Show), new { id });
    }

    private void Check(ScenarioForm form, IReadOnlyList<ScenarioChoice> programmes)
    {
        if (programmes.Count == 0) ModelState.AddModelError(nameof(form.Regio), texts["NoProgrammes"]);
        if (CitizenServiceNumber.OccursIn(form.Name)) ModelState.AddModelError(nameof(form.Name), texts["CitizenNumber"]);
        if (form.Hours is { } hours && (hours.IsNegative || hours > Ratio.Of(MostHours)))
            ModelState.AddModelError(nameof(form.Hours), texts["HoursFault"]);
        if (form.PlaceValue is { IsNegative: true }) ModelState.AddModelError(nameof(form.PlaceValue), texts["ValueFault"]);
        if (programmes.Count > 0 && form.IsEmpty) ModelState.AddModelError("Places[0]", texts["PlacesMissing"]);
        for (var place = 0; place < form.Tekort.Count; place++)
        {
            if (form.Places.ElementAtOrDefault(place) is < 0 or > MostStudents) ModelState.AddModelError($"Places[{place}]", texts["StudentsFault"]);
            if (form.CatchUp.ElementAtOrDefault(place) is < 0 or > MostStudents)
                ModelState.AddModelError($"CatchUp[{place}]", texts["StudentsFault"]);
        }
    }
}
