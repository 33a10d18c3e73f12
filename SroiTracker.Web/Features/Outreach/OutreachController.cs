using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
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

/// <summary>Whom to speak to: contractors with something left to do who were not contacted for a while, and the letter to one of them.</summary>
[Requires(Permission.ManageActions)]
[Route("opdrachtnemers")]
public sealed class OutreachController(
    OutreachQueries queries, OutreachDesk desk, OutreachTerms terms, CurrentUserHolder current, WebChange change, IClock clock,
    IStringLocalizer<OutreachTexts> texts) : Controller
{
    [HttpGet("benaderen")]
    public async Task<IActionResult> Index(int? dagen, string? na, Guid? id, CancellationToken token)
    {
        var days = dagen is { } asked && terms.Days.Contains(asked) ? asked : terms.DefaultDays;
        var (lines, hasMore) = await queries.ListAsync(days, na, id, current.Required.Viewer, clock.Today(), token);
        return View("Outreach", new OutreachPage(days, terms.Days, lines, hasMore));
    }

    [HttpGet("{id:guid}/benaderen")]
    public async Task<IActionResult> New(Guid id, string? brief, CancellationToken token)
    {
        if (await queries.FiguresAsync(id, current.Required.Viewer, token) is not { } figures) return NotFound();
        var template = terms.Templates.FirstOrDefault(each => each.Code == brief) ?? terms.Templates[0];
        var form = new LetterForm
        {
            Subject = figures.Fill(ActionWords.Show(template.Subject)), Message = figures.Fill(ActionWords.Show(template.Body)),
        };
        return View("Letter", new LetterPage(figures, form, template.Code, terms.Templates));
    }

    [HttpPost("{id:guid}/benaderen")]
    public async Task<IActionResult> Create(Guid id, LetterForm form, CancellationToken token)
    {
        if (await queries.FiguresAsync(id, current.Required.Viewer, token) is not { } figures) return NotFound();
        if (!ModelState.IsValid || !await SendAsync(id, form, token)) return View("Letter", new LetterPage(figures, form, "", terms.Templates));
        TempData.Notify(texts["Sent", figures.Contractor]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<bool> SendAsync(Guid id, LetterForm form, CancellationToken token)
    {
        var user = current.Required;
        var letter = new OutreachLetter(RowId.New(), user.AuthorityId!.Value, id, user.Id, form.Subject!, form.Message!);
        if (await desk.SendAsync(letter, change.Of(), token) is not { } refusal) return true;
        ModelState.AddModelError("", texts["Refusal." + refusal]);
        return false;
    }
}

/// <summary>A letter as it goes out.</summary>
public sealed class LetterForm
{
    [Required, StringLength(200), Display(Name = "Subject")]
    public string? Subject { get; set; }

    [Required, StringLength(2000), Display(Name = "Message")]
    public string? Message { get; set; }
}

/// <summary>The list of whom to speak to.</summary>
public sealed record OutreachPage(int Days, IReadOnlyList<int> Choices, IReadOnlyList<OutreachLine> Lines, bool HasMore)
{
    /// <summary>Address of the next page; null when there is none.</summary>
    public string? Next => HasMore
        ? $"/opdrachtnemers/benaderen?dagen={Days}&na={Uri.EscapeDataString(Lines[^1].Name)}&id={Lines[^1].Id}"
        : null;
}

/// <summary>The page of one letter.</summary>
public sealed record LetterPage(OutreachFigures Figures, LetterForm Form, string Chosen, IReadOnlyList<OutreachTemplate> Templates);
