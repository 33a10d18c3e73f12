using SroiTracker.Web.Imports;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.TargetGroups;

/// <summary>The groups as a table that leaves; a small count leaves as "&lt;5", never as a number.</summary>
internal static class TargetGroupsFile
{
    private static readonly string[] Heads = ["gemeente_of_regio", "code", "groep", "personen", "goedgekeurd"];

    internal static ExportTable Of(TargetGroupsPage page) => new(Heads, RowsAsync(page));

    private static async IAsyncEnumerable<object?[]> RowsAsync(TargetGroupsPage page)
    {
        await Task.CompletedTask;
        foreach (var line in page.Lines) yield return [line.Authority, line.Code, line.Label, CountText.OfGroup(line.Persons), line.Credited];
    }
}
