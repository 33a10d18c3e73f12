using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Imports;

namespace SroiTracker.Web.Features.Supervision;

/// <summary>A contractor sees the supervision hours of an own company by week: offered, promised and given.</summary>
/// <remarks><c>vanaf</c> is a day of the first week.</remarks>
[Requires(Permission.ViewOwnObligations)]
[Route("begeleiding/{bedrijf:guid}")]
public sealed class HourBankController(HourBankQueries queries) : HoursController(queries, company => $"/begeleiding/{company}/uren")
{
    [HttpGet("uren")]
    public Task<IActionResult> Show(Guid bedrijf, string? vanaf, CancellationToken token) => PageAsync(bedrijf, vanaf, token);

    [HttpGet("uren.csv")]
    public Task<IActionResult> Csv(Guid bedrijf, string? vanaf, CancellationToken token) => FileAsync(ExportKind.Csv, bedrijf, vanaf, token);

    [HttpGet("uren.xlsx")]
    public Task<IActionResult> Xlsx(Guid bedrijf, string? vanaf, CancellationToken token) => FileAsync(ExportKind.Xlsx, bedrijf, vanaf, token);
}
