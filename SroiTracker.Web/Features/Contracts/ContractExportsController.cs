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

namespace SroiTracker.Web.Features.Contracts;

/// <summary>Lists as files: the contracts of exactly one selection, and the efforts of one contract.</summary>
[Requires(Permission.ViewContracts)]
[Route("contracten")]
public sealed class ContractExportsController(
    SroiDbContext db, CurrentUserHolder current, IClock clock, ClaimTable claims, IStringLocalizer<ContractsTexts> texts) : Controller
{
    [HttpGet("export")]
    public Task<IActionResult> Csv([FromQuery] ContractsFilter filter, CancellationToken token) => SelectionAsync(ExportKind.Csv, filter, token);

    [HttpGet("export.xlsx")]
    public Task<IActionResult> Xlsx([FromQuery] ContractsFilter filter, CancellationToken token) => SelectionAsync(ExportKind.Xlsx, filter, token);

    [HttpGet("{id:guid}/inspanningen.csv")]
    public Task<IActionResult> ClaimsCsv(Guid id, CancellationToken token) => ClaimsAsync(ExportKind.Csv, id, token);

    [HttpGet("{id:guid}/inspanningen.xlsx")]
    public Task<IActionResult> ClaimsXlsx(Guid id, CancellationToken token) => ClaimsAsync(ExportKind.Xlsx, id, token);

    private async Task<IActionResult> SelectionAsync(ExportKind kind, ContractsFilter filter, CancellationToken token)
    {
        if (!ModelState.IsValid) return BadRequest();
        var lines = ContractsQueries.All(db, current.Required.Viewer, filter, clock.Today());
        return await this.ExportAsync(kind, ContractsFile.Of(lines, texts), "contracten", token);
    }

    private async Task<IActionResult> ClaimsAsync(ExportKind kind, Guid id, CancellationToken token) =>
        await claims.OfAsync(id, token) is { } table ? await this.ExportAsync(kind, table, "inspanningen", token) : NotFound();
}
