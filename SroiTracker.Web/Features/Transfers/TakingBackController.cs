using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Agreements;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Transfers;

/// <summary>Takes a transfer back by one in the other direction, once and whole.</summary>
[Requires(Permission.CorrectLedger)]
[Route("overboekingen/{transfer:guid}/terug")]
public sealed class TakingBackController(
    SroiDbContext db, CurrentUserHolder current, BalanceTransfers transfers, WebChange change, IStringLocalizer<TransfersTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid transfer, CancellationToken token) =>
        await FindAsync(transfer, new(), token) is { } page ? View("TakeBack", page) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid transfer, TakeBackForm form, CancellationToken token)
    {
        if (await FindAsync(transfer, form, token) is not { } page) return NotFound();
        if (!ModelState.IsValid) return View("TakeBack", page);
        if (await transfers.TakeBackAsync(transfer, form.Why!.Trim(), change.Of(form.Why), token) is { } refusal)
        {
            ModelState.AddModelError("", texts["Refusal." + refusal]);
            return View("TakeBack", page);
        }

        TempData.Notify(texts["TakenBack"]);
        return Redirect($"/overeenkomsten/opdracht/{page.FromId}");
    }

    private Task<TakeBackPage?> FindAsync(Guid id, TakeBackForm form, CancellationToken token) =>
        (from row in db.Set<BalanceTransferRow>().AsNoTracking().VisibleTo(current.Required.Viewer, db)
         where row.Id == id
         join source in db.Contracts on row.FromContractId equals source.Id
         join target in db.Contracts on row.ToContractId equals target.Id
         select new TakeBackPage(row.Id, source.Id, source.Reference, target.Reference, row.Amount, row.Why, form)).SingleOrDefaultAsync(token);
}
