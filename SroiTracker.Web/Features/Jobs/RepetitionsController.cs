using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Jobs;

/// <summary>Tries parked work once more.</summary>
[Requires(Permission.ManageSystem)]
[Route("taken/{id:guid}/nog-een-keer")]
public sealed class RepetitionsController(OutboxDesk desk, CurrentUserHolder current, IClock clock, IStringLocalizer<JobsTexts> texts) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, CancellationToken token)
    {
        var change = new ChangeContext(current.Required.Id.ToString(), clock.GetCurrentInstant(), "", "web");
        if (!await desk.RepeatAsync(id, change, token)) return NotFound();
        TempData.Notify(texts["Repeated"]);
        return RedirectToAction(nameof(JobsController.Index), "Jobs");
    }
}
