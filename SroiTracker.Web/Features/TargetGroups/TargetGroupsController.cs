using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Imports;

namespace SroiTracker.Web.Features.TargetGroups;

/// <summary>How many persons of each group were credited, on screen and as a file; groups of fewer than five are written "&lt;5".</summary>
[Requires(Permission.ViewContracts)]
[Route("doelgroepen")]
public sealed class TargetGroupsController(TargetGroupQueries queries, CurrentUserHolder current) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken token) => View("TargetGroups", await queries.ReadAsync(current.Required.Viewer, token));

    [HttpGet("export.csv")]
    public Task<IActionResult> Csv(CancellationToken token) => FileAsync(ExportKind.Csv, token);

    [HttpGet("export.xlsx")]
    public Task<IActionResult> Xlsx(CancellationToken token) => FileAsync(ExportKind.Xlsx, token);

    private async Task<IActionResult> FileAsync(ExportKind kind, CancellationToken token) =>
        await this.ExportAsync(kind, TargetGroupsFile.Of(await queries.ReadAsync(current.Required.Viewer, token)), "doelgroepen", token);
}
