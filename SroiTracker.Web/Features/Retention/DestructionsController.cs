using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Retention;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Retention;

/// <summary>Evidence of which the term is over: proposed by one person, destroyed or kept by a second, with a statement of what went.</summary>
[Route("bewaartermijn/vernietigingen")]
public sealed class DestructionsController(
    RetentionQueries queries, RetentionDesk desk, WebChange change, IClock clock, IStringLocalizer<RetentionTexts> texts) : Controller
{
    [Requires(Permission.DestroyEvidence)]
    [HttpPost("")]
    public async Task<IActionResult> Create(ProposalForm form, CancellationToken token)
    {
        var (id, refusal) = await desk.ProposeAsync(queries.Authority, form.Contracts, clock.Today(), change.Of(), token);
        if (refusal is { } why) ModelState.AddModelError("", texts["Refusal." + why]);
        if (id is null) return View("Retention", await queries.PageAsync(null, token));
        TempData.Notify(texts["Proposed"]);
        return Redirect($"/bewaartermijn/vernietigingen/{id}");
    }

    [Requires(Permission.ViewRetention)]
    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken token) =>
        await queries.FindAsync(id, null, token) is { } page ? View("Destruction", page) : NotFound();

    /// <summary>The statement as a table.</summary>
    [Requires(Permission.ViewRetention)]
    [HttpGet("{id:guid}/verklaring.csv")]
    public async Task<IActionResult> Statement(Guid id, CancellationToken token) =>
        await queries.FindAsync(id, null, token) is { } page
            ? await this.ExportAsync(ExportKind.Csv, DestructionFile.Of(page), "verklaring", token) : NotFound();

    [Requires(Permission.DestroyEvidence)]
    [HttpPost("{id:guid}/vernietigen")]
    public Task<IActionResult> Destroy(Guid id, CancellationToken token) => DecideAsync(id, new(), null, token);

    [Requires(Permission.DestroyEvidence)]
    [HttpPost("{id:guid}/behouden")]
    public Task<IActionResult> Keep(Guid id, DeclineForm form, CancellationToken token) => DecideAsync(id, form, form.Why ?? "", token);

    private async Task<IActionResult> DecideAsync(Guid id, DeclineForm form, string? why, CancellationToken token)
    {
        if (await queries.FindAsync(id, form, token) is not { } page) return NotFound();
        if (ModelState.IsValid && await desk.DecideAsync(id, why?.Trim(), change.Of(why), token) is { } refusal)
            ModelState.AddModelError("", texts["Refusal." + refusal]);
        if (!ModelState.IsValid) return View("Destruction", page);
        TempData.Notify(texts[why is null ? "Destroyed" : "KeptFiles"]);
        return Redirect($"/bewaartermijn/vernietigingen/{id}");
    }
}
