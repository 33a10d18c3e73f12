using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Outreach;

/// <summary>How often a contractor is spoken to.</summary>
[Requires(Permission.ManageActions)]
[Route("opdrachtnemers/{id:guid}/contactritme")]
public sealed class RhythmsController(
    SroiDbContext db, RhythmDesk desk, OutreachTerms terms, CurrentUserHolder current, WebChange change, IClock clock,
    IStringLocalizer<OutreachTexts> texts) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> New(Guid id, CancellationToken token) => PageAsync(id, null, token);

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, RhythmForm form, CancellationToken token)
    {
        if (!await IsVisibleAsync(id, token)) return NotFound();
        if (ModelState.IsValid && await desk.AgreeAsync(RowOf(id, form), change.Of(form.Why), token) is { } refusal)
            ModelState.AddModelError(nameof(form.Days), texts["Refusal." + refusal, terms.Rhythm.Least, terms.Rhythm.Most]);
        if (!ModelState.IsValid) return await PageAsync(id, form, token);
        TempData.Notify(texts["RhythmKept"]);
        return Redirect($"/opdrachtnemers/{id}");
    }

    private RhythmRow RowOf(Guid id, RhythmForm form)
    {
        var now = change.Of();
        return new()
        {
            Id = RowId.At(now.When), AuthorityId = current.Required.AuthorityId!.Value, ContractorId = id, Days = form.Days, Why = form.Why!.Trim(),
            RecordedBy = now.Who, RecordedAt = now.When,
        };
    }

    private async Task<IActionResult> PageAsync(Guid id, RhythmForm? typed, CancellationToken token)
    {
        if (!await IsVisibleAsync(id, token)) return NotFound();
        var standing = await desk.OfAsync(current.Required.AuthorityId!.Value, id, clock.Today(), token);
        var name = await db.Contractors.Where(row => row.Id == id).Select(row => row.Name).SingleAsync(token);
        return View("Rhythm", new RhythmPage(id, name, standing, terms.DefaultDays, typed
            ?? new() { Days = standing.IsAgreed ? standing.Days : null }));
    }

    private Task<bool> IsVisibleAsync(Guid id, CancellationToken token) =>
        db.Contractors.VisibleTo(current.Required.Viewer, db.Contracts).AnyAsync(row => row.Id == id, token);
}

/// <summary>What was agreed.</summary>
public sealed class RhythmForm
{
    [Display(Name = "RhythmDays")]
    public int? Days { get; set; }

    [Required, StringLength(500), Display(Name = "RhythmWhy")]
    public string? Why { get; set; }
}

/// <summary>The page of a rhythm.</summary>
public sealed record RhythmPage(Guid Id, string Name, RhythmStanding Standing, int Default, RhythmForm Form);
