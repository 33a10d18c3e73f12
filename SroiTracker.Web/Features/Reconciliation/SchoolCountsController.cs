using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Reconciliation;

/// <summary>A school enters a count of its own programme.</summary>
[Requires(Permission.EnterCounts)]
[Route("afstemming/tellingen")]
public sealed class SchoolCountsController(
    ReconciliationQueries queries, CountDesk desk, WebChange change, CurrentUserHolder current, IClock clock,
    IStringLocalizer<ReconciliationTexts> texts) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(ProgrammeChoice choice, CountForm count, CancellationToken token)
    {
        var (viewer, today) = (current.Required.Viewer, clock.Today());
        if (choice.Read() is not { } programme || await queries.FindAsync(programme, viewer, today, token) is not { Schools.Count: > 0 } page)
            return NotFound();
        var school = page.Schools.FirstOrDefault(item => count.Partner is null ? page.Schools.Count == 1 : item.Value == count.Partner.ToString());
        if (school is null) ModelState.AddModelError("Count.Partner", texts["ChooseSchool"]);
        if (count.Day > today) ModelState.AddModelError("Count.Day", texts["NotYet"]);
        if (!ModelState.IsValid) return View("Reconciliation", page with { Count = count });
        await desk.CountAsync(programme, Guid.Parse(school!.Value), count.Day!.Value, count.Number!.Value, change.Of(), token);
        TempData.Notify(texts["CountKept"]);
        return Redirect(page.Line.Address);
    }
}
