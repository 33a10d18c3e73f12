using Microsoft.AspNetCore.Mvc;
using SroiTracker.Web.Imports;

namespace SroiTracker.Web.Features.Shared;

/// <summary>A table as the answer of a page.</summary>
internal static class ExportAnswer
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The table as a file to keep.</summary>
    /// <param name="name">The name of the file, without its kind.</param>
    internal static async Task<IActionResult> ExportAsync(this Controller page, ExportKind kind, ExportTable table, string name,
        CancellationToken token)
    {
        var file = await ExportFile.WriteAsync(kind, table, token);
        return kind == ExportKind.Csv ? page.File(file, "text/csv", name + ".csv") : page.File(file, Workbook, name + ".xlsx");
    }
}
