using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Agreements;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Ledger;

/// <summary>Why an entry is taken back.</summary>
public sealed class ReversalForm
{
    [Required, StringLength(500), Display(Name = "ReversalWhy")]
    public string? Why { get; set; }
}

/// <summary>The page on which an entry is taken back.</summary>
internal sealed record ReversalPage(LedgerEntryRow Entry, ReversalForm Form, Money Outstanding);

/// <summary>Takes a booking back, once and whole, by a booking that points at it. No claim is opened again.</summary>
[Requires(Permission.CorrectLedger)]
[Route("boekingen/{id:guid}/terugdraaien")]
public sealed class ReversalsController(
    SroiDbContext db, CurrentUserHolder current, IClock clock, WebChange change, LedgerPosting posting, IStringLocalizer<LedgerTexts> texts)
        : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await FindAsync(id, token) is { } entry ? await PageAsync(entry, new ReversalForm(), token) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, ReversalForm form, CancellationToken token)
    {
        if (await FindAsync(id, token) is not { } entry) return NotFound();
        if (entry.ReversesId is not null) ModelState.AddModelError("", texts["Refusal." + nameof(ReversalRefusal.IsReversal)]);
        if (entry.Kind == EntryKind.Transfer) ModelState.AddModelError("", texts["Refusal." + nameof(PostingRefusal.TransferNotZero)]);
        if (!ModelState.IsValid) return await PageAsync(entry, form, token);
        var draft = ReversalRules.Draft(entry.ToEntry(), clock.Today(), form.Why!);
        var shares = await PooledBooking.BackAsync(db, id, clock.Today(), token);
        var request = new PostingRequest { IdempotencyKey = $"reversal:{id}", Accounts = PooledBooking.Accounts(entry.ContractId, [draft], shares) };
        var outcome = await posting.PostAsync(request, change.Of(form.Why), token);
        if (outcome is NotPosted refusal)
        {
            ModelState.AddModelError("", texts["Refusal." + (refusal.Detail ?? refusal.Why.ToString())]);
            return await PageAsync(entry, form, token);
        }

        TempData.Notify(texts["Reversed"]);
        return Redirect($"/contracten/{entry.ContractId}/boekingen");
    }

    private async Task<ViewResult> PageAsync(LedgerEntryRow entry, ReversalForm form, CancellationToken token) =>
        View("Reversal", new ReversalPage(
            entry, form, await db.Contracts.Where(row => row.Id == entry.ContractId).Select(row => row.Outstanding).SingleAsync(token)));

    private Task<LedgerEntryRow?> FindAsync(Guid id, CancellationToken token) =>
        db.LedgerEntries.AsNoTracking().VisibleTo(current.Required.Viewer, db.Contracts).SingleOrDefaultAsync(row => row.Id == id, token);
}
