using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Letters;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Outreach;

/// <summary>Whom to speak to: contractors with something left to do who were not contacted for a while, and the letter to one of them.</summary>
[Requires(Permission.ManageActions)]
[Route("opdrachtnemers")]
public sealed class OutreachController(
    OutreachQueries queries, OutreachDesk desk, OutreachTerms terms, TemplateBook book, CurrentUserHolder current, WebChange change, IClock clock,
    IStringLocalizer<OutreachTexts> texts) : Controller
{
    private const int LastPage = 1_000;

    /// <param name="ritme">Whether each contractor is held to its own rhythm; else all to the same days.</param>
    [HttpGet("benaderen")]
    public async Task<IActionResult> Index(int? dagen, string? na, Guid? id, bool ritme, int? pagina, CancellationToken token)
    {
        var days = dagen is { } asked && terms.Days.Contains(asked) ? asked : terms.DefaultDays;
        var page = pagina is > 0 and < LastPage ? pagina.Value : 1;
        var (lines, hasMore) = ritme
            ? await queries.DueAsync(page, current.Required.Viewer, clock.Today(), token)
            : await queries.ListAsync(days, na, id, current.Required.Viewer, clock.Today(), token);
        return View("Outreach", new OutreachPage(ritme ? null : days, page, terms.Days, lines, hasMore));
    }

    [HttpGet("{id:guid}/benaderen")]
    public async Task<IActionResult> New(Guid id, string? brief, CancellationToken token)
    {
        if (await FiguresAsync(id, token) is not { } figures) return NotFound();
        var templates = await TemplatesAsync(token);
        var template = templates.FirstOrDefault(each => each.Code == brief) ?? templates[0];
        var form = new LetterForm
        {
            Subject = figures.Fill(ActionWords.Show(template.Subject!)), Message = figures.Fill(ActionWords.Show(template.Body)),
        };
        return View("Letter", new LetterPage(figures, form, template.Code, templates));
    }

    [HttpPost("{id:guid}/benaderen")]
    public async Task<IActionResult> Create(Guid id, LetterForm form, CancellationToken token)
    {
        if (await FiguresAsync(id, token) is not { } figures) return NotFound();
        if (!ModelState.IsValid || !await SendAsync(id, form, token))
            return View("Letter", new LetterPage(figures, form, "", await TemplatesAsync(token)));
        TempData.Notify(texts["Sent", figures.Contractor]);
        return RedirectToAction(nameof(Index));
    }

    private Task<OutreachFigures?> FiguresAsync(Guid id, CancellationToken token) =>
        queries.FiguresAsync(id, current.Required.Viewer, clock.Today(), token);

    private async Task<IReadOnlyList<OutreachTemplate>> TemplatesAsync(CancellationToken token) =>
        [.. (await book.ForAsync(current.Required.AuthorityId!.Value, purpose => purpose.IsLetter(), token)).Select(each => each.Text)];

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
/// <param name="Days">The days that all are held to; null when each is held to its own rhythm.</param>
public sealed record OutreachPage(int? Days, int Number, IReadOnlyList<int> Choices, IReadOnlyList<OutreachLine> Lines, bool HasMore)
{
    /// <summary>Address of the next page; null when there is none.</summary>
    public string? Next => !HasMore ? null
        : Days is { } days ? $"/opdrachtnemers/benaderen?dagen={days}&na={Uri.EscapeDataString(Lines[^1].Name)}&id={Lines[^1].Id}"
        : $"/opdrachtnemers/benaderen?ritme=true&pagina={Number + 1}";
}

/// <summary>The page of one letter.</summary>
public sealed record LetterPage(OutreachFigures Figures, LetterForm Form, string Chosen, IReadOnlyList<OutreachTemplate> Templates);
