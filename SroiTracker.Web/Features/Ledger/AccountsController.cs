using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Ledger;

/// <summary>The account of a contract: every entry with the balance after it, on any day, as known on any day.</summary>
[Requires(Permission.ViewLedger)]
[Route("contracten/{id:guid}/boekingen")]
public sealed class AccountsController(SroiDbContext db, CurrentUserHolder current, IClock clock, IStringLocalizer<LedgerTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id, [FromQuery] AccountMoment moment, CancellationToken token)
    {
        var reader = new AccountReader(db, texts);
        if (await reader.ContractAsync(id, current.Required.Viewer, token) is not { } contract) return NotFound();
        return View("Account", await reader.ReadAsync(contract, moment, clock.Today(), token));
    }

    [HttpGet("export")]
    public Task<IActionResult> Csv(Guid id, [FromQuery] AccountMoment moment, CancellationToken token) =>
        ExportAsync(ExportKind.Csv, id, moment, token);

    [HttpGet("export.xlsx")]
    public Task<IActionResult> Xlsx(Guid id, [FromQuery] AccountMoment moment, CancellationToken token) =>
        ExportAsync(ExportKind.Xlsx, id, moment, token);

    private async Task<IActionResult> ExportAsync(ExportKind kind, Guid id, AccountMoment moment, CancellationToken token) =>
        await new AccountReader(db, texts).ContractAsync(id, current.Required.Viewer, token) is { } contract
            ? await this.ExportAsync(kind, new AccountFile(db, texts).Of(contract.Id, moment, clock.Today()), "boekingen", token)
            : NotFound();
}

/// <summary>The reason of an entry: the words of a person, or the sentence of a name that the program gave.</summary>
internal static class WhyText
{
    internal static string Of(string why, IStringLocalizer texts) => texts["Why." + why] is { ResourceNotFound: false } known ? known.Value : why;
}
