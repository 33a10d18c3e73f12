using Microsoft.AspNetCore.Mvc;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Actions;

/// <summary>The queue of actions, all actions about one thing, and one action with its history.</summary>
[Requires(Permission.ManageActions)]
[Route("acties")]
public sealed class ActionsController(ActionQueries queries, CurrentUserHolder current, IClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ActionsFilter filter, CancellationToken token) =>
        View("Actions", await queries.QueueAsync(ModelState.IsValid ? filter : new(), current.Required, clock.Today(), token));

    [HttpGet("over")]
    public async Task<IActionResult> About(string? onderwerp, LocalDate? voor, Guid? id, CancellationToken token) =>
        await queries.AboutAsync(onderwerp, voor, id, current.Required.Viewer, token) is { } page ? View("About", page) : NotFound();

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken token) =>
        await queries.FindAsync(id, current.Required, clock.Today(), token) is { } page ? View("Action", page) : NotFound();
}
