using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Imports;

namespace SroiTracker.Web.Features.Supervision;

/// <summary>Staff see the supervision hours of a contractor by week, of the contracts of their own authority: hours, no amounts.</summary>
/// <remarks><c>vanaf</c> is a day of the first week.</remarks>
[Requires(Permission.ViewContracts)]
[Route("opdrachtnemers/{id:guid}")]
public sealed class ContractorHoursController(HourBankQueries queries) : HoursController(queries, id => $"/opdrachtnemers/{id}/begeleidingsuren")
{
    [HttpGet("begeleidingsuren")]
    public Task<IActionResult> Show(Guid id, string? vanaf, CancellationToken token) => PageAsync(id, vanaf, token);

    [HttpGet("begeleidingsuren.csv")]
    public Task<IActionResult> Csv(Guid id, string? vanaf, CancellationToken token) => FileAsync(ExportKind.Csv, id, vanaf, token);

    [HttpGet("begeleidingsuren.xlsx")]
    public Task<IActionResult> Xlsx(Guid id, string? vanaf, CancellationToken token) => FileAsync(ExportKind.Xlsx, id, vanaf, token);
}
