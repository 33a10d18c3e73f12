using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.CpvMappings;

/// <summary>Closes a row of the mapping, with the reason; the row stays as history.</summary>
[Requires(Permission.ChangeMapping)]
[Route("regels/cpv/{id:guid}/sluiten")]
public sealed class ClosuresController(
    CpvMappingQueries queries, CpvMappingDesk desk, CurrentUserHolder current, IClock clock, IStringLocalizer<CpvMappingsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await queries.FindAsync(id, token) is { } row ? View("Closure", new ClosurePage(row, new())) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, ClosureForm form, CancellationToken token)
    {
        if (await queries.FindAsync(id, token) is not { } row) return NotFound();
        if (!ModelState.IsValid) return View("Closure", new ClosurePage(row, form));
        var change = new ChangeContext(current.Required.Id.ToString(), clock.GetCurrentInstant(), form.Why, "web");
        var refusal = await desk.CloseAsync(id, change, token);
        TempData.Notify(texts[refusal is null ? "Closed" : "Refusal." + refusal], refusal is null ? Tone.Good : Tone.Warn);
        return Redirect("/regels/cpv?zoek=" + row.Prefix);
    }
}
