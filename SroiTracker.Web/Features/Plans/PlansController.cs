using Microsoft.AspNetCore.Mvc;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Plans;

/// <summary>The plans for programmes that are short of places, and one plan with its board.</summary>
[Requires(Permission.ManageActions)]
[Route("plannen")]
public sealed class PlansController(PlanListQueries list, PlanQueries queries, PlanActs acts, CurrentUserHolder current, IClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(PlansFilter filter, CancellationToken token) =>
        View("Plans", await list.ListAsync(ModelState.IsValid ? filter : new(), current.Required.Viewer, clock.Today(), token));

    /// <summary>The plan of a programme that runs, or the page on which one is begun.</summary>
    [HttpGet("opleiding")]
    public async Task<IActionResult> Programme(ProgrammeForm form, CancellationToken token) =>
        form.Read() is not { } programme ? NotFound()
        : await queries.RunningAsync(programme, current.Required.Viewer, token) is { } plan ? Redirect($"/plannen/{plan}")
        : Redirect("/plannen/nieuw?opleiding=" + Uri.EscapeDataString(programme.Key));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken token) =>
        await acts.FindAsync(id, token) is { } page ? View("Plan", page) : NotFound();
}
