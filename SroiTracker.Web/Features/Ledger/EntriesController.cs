using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Ledger;

/// <summary>One booking with its receipt; deriving it again changes nothing.</summary>
[Requires(Permission.ViewLedger)]
[Route("boekingen/{id:guid}")]
public sealed class EntriesController(
    SroiDbContext db, CurrentUserHolder current, LedgerRederivation rederivation, IStringLocalizer<LedgerTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, CancellationToken token) =>
        await new AccountReader(db, texts).EntryAsync(id, current.Required, token) is { } page ? View("Entry", page) : NotFound();

    [HttpGet("opnieuw")]
    public async Task<IActionResult> Rederive(Guid id, CancellationToken token)
    {
        if (await new AccountReader(db, texts).EntryAsync(id, current.Required, token) is not { Receipt: { } receipt } page) return NotFound();
        return View("Entry", page with { Again = rederivation.Again(receipt.ToReceipt()) });
    }
}
