using Microsoft.AspNetCore.Mvc;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Imports;

namespace SroiTracker.Web.Features.Supervision;

/// <summary>Supervision hours by week, as a page and as a file; who may see them is said by the address.</summary>
/// <param name="address">The page of a company.</param>
public abstract class HoursController(HourBankQueries queries, Func<Guid, string> address) : Controller
{
    private protected async Task<IActionResult> PageAsync(Guid company, string? from, CancellationToken token) =>
        await ReadAsync(company, from, token) is { } page ? View("HourBank", page) : NotFound();

    private protected async Task<IActionResult> FileAsync(ExportKind kind, Guid company, string? from, CancellationToken token) =>
        await ReadAsync(company, from, token) is { } page
            ? await this.ExportAsync(kind, HourBankFile.Of(page), "begeleidingsuren", token) : NotFound();

    private Task<HourBankPage?> ReadAsync(Guid company, string? from, CancellationToken token) =>
        queries.ReadAsync(company, address(company), from, token);
}
