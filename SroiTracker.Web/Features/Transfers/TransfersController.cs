using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Agreements;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Agreements;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Transfers;

/// <summary>Moves surplus credit from one contract to another of the same contractor or agreement.</summary>
[Requires(Permission.CorrectLedger)]
[Route("contracten/{id:guid}/overboeken")]
public sealed class TransfersController(
    SroiDbContext db, CurrentUserHolder current, BalanceTransfers transfers, WebChange change, IStringLocalizer<TransfersTexts> texts) : Controller
{
    private static readonly TransferRefusal[] OfAmount = [TransferRefusal.NotPositive, TransferRefusal.MoreThanSurplus];

    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await FindAsync(id, token) is { } contract ? Page(contract, new() { Id = RowId.New() }) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create([FromRoute] Guid id, TransferForm form, CancellationToken token)
    {
        if (await FindAsync(id, token) is not { } contract) return NotFound();
        var reference = form.To?.Trim();
        var to = await Visible.Where(row => row.Reference == reference).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(token);
        if (to is null && form.To is not null) ModelState.AddModelError(nameof(form.To), texts["ToUnknown"]);
        if (!ModelState.IsValid) return Page(contract, form);
        if (await transfers.MoveAsync(new(form.Id, id, to!.Value, form.Amount!.Value, form.Why!.Trim()), change.Of(form.Why), token) is { } refusal)
            return Refused(contract, form, refusal);
        TempData.Notify(texts["Moved"]);
        return Redirect($"/overeenkomsten/opdracht/{id}");
    }

    private IQueryable<Contract> Visible => db.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer);

    private Task<Contract?> FindAsync(Guid id, CancellationToken token) => Visible.SingleOrDefaultAsync(row => row.Id == id, token);

    private ViewResult Refused(Contract contract, TransferForm form, TransferRefusal refusal)
    {
        ModelState.AddModelError(OfAmount.Contains(refusal) ? nameof(form.Amount) : nameof(form.To), texts["Refusal." + refusal]);
        return Page(contract, form);
    }

    private ViewResult Page(Contract contract, TransferForm form) => View("Transfer", new TransferPage(
        contract.Id, contract.Reference, contract.Title, SurplusTransferRules.SurplusOf(contract.Outstanding), form));
}
