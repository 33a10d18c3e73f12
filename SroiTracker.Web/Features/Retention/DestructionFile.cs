using SroiTracker.Web.Imports;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Retention;

/// <summary>The statement as a table that leaves: what went, by its hash.</summary>
internal static class DestructionFile
{
    private static readonly string[] Heads = ["contract", "inspanning", "soort", "grootte_bytes", "sha256", "ontvangen", "vernietigd"];

    internal static ExportTable Of(DestructionPage page) => new(Heads, RowsAsync(page));

    private static async IAsyncEnumerable<object?[]> RowsAsync(DestructionPage page)
    {
        await Task.CompletedTask;
        foreach (var file in page.Files)
        {
            yield return
            [
                file.Contract, file.Claim, Explainer.Current.Term(file.Kind), file.Size, file.Sha256,
                DutchDay.Of(file.UploadedAt), file.ErasedAt is { } gone ? DutchDay.Of(gone) : null,
            ];
        }
    }
}
