using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Mailboxes;

/// <summary>The role mailboxes of partners to which referrals go; a person who leaves takes none of them away.</summary>
[Requires(Permission.ManageMailboxes)]
[Route("postbussen")]
public sealed class MailboxesController(
    SroiDbContext db, MailboxDesk desk, CurrentUserHolder current, WebChange change, IStringLocalizer<MailboxesTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken token) => await PageAsync(new(), token);

    [HttpPost("")]
    public async Task<IActionResult> Create(MailboxForm form, CancellationToken token)
    {
        if (!ModelState.IsValid || !await AddAsync(form, token)) return await PageAsync(form, token);
        TempData.Notify(texts["Added"]);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("{id:guid}/sluiten")]
    public async Task<IActionResult> Close(Guid id, CancellationToken token)
    {
        if (!await Own().AnyAsync(box => box.Id == id && box.ClosedOn == null, token)) return NotFound();
        await desk.CloseAsync(id, change.Of(), token);
        TempData.Notify(texts["Closed"]);
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Puts a mailbox on the public pages, or takes it off.</summary>
    [HttpPost("{id:guid}/openbaar")]
    public async Task<IActionResult> Show(Guid id, bool openbaar, CancellationToken token)
    {
        if (!await Own().AnyAsync(box => box.Id == id && box.ClosedOn == null, token)) return NotFound();
        await desk.ShowAsync(id, openbaar, change.Of(), token);
        TempData.Notify(texts[openbaar ? "Shown" : "Hidden"]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<bool> AddAsync(MailboxForm form, CancellationToken token)
    {
        var mailbox = new MailboxRow
        {
            Id = RowId.New(), AuthorityId = current.Required.AuthorityId!.Value, Kind = form.Kind!.Value, Name = form.Name!.Trim(),
            Address = form.Address!.Trim(),
            Phone = string.IsNullOrWhiteSpace(form.Phone) ? null : form.Phone.Trim(), IsPublic = form.IsPublic,
        };
        if (await desk.AddAsync(mailbox, change.Of(), token) is not { } refusal) return true;
        ModelState.AddModelError(nameof(form.Address), texts["Refusal." + refusal]);
        return false;
    }

    private async Task<IActionResult> PageAsync(MailboxForm form, CancellationToken token) =>
        View("Mailboxes", new MailboxesPage(form,
            await Own().Where(box => box.ClosedOn == null).OrderBy(box => box.Kind).ThenBy(box => box.Name).ToListAsync(token)));

    private IQueryable<MailboxRow> Own()
    {
        var authority = current.Required.AuthorityId;
        return db.Set<MailboxRow>().AsNoTracking().Where(box => box.AuthorityId == authority);
    }
}

/// <summary>A new mailbox.</summary>
public sealed class MailboxForm
{
    [Required, Display(Name = "Kind")]
    public MailboxKind? Kind { get; set; }

    [Required, StringLength(100), Display(Name = "Name")]
    public string? Name { get; set; }

    [Required, EmailAddress, StringLength(254), Display(Name = "Address")]
    public string? Address { get; set; }

    /// <summary>As it is written on the public pages.</summary>
    [StringLength(20), RegularExpression("[0-9+() -]*"), Display(Name = "Phone")]
    public string? Phone { get; set; }

    [Display(Name = "IsPublic")]
    public bool IsPublic { get; set; }
}

/// <summary>The mailboxes in use, and a form for one more.</summary>
public sealed record MailboxesPage(MailboxForm Form, IReadOnlyList<MailboxRow> Mailboxes);
