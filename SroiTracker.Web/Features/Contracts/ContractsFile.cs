using Microsoft.Extensions.Localization;
using SroiTracker.Web.Imports;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>The list as a table that leaves.</summary>
internal static class ContractsFile
{
    private static readonly string[] Heads =
        ["kenmerk", "titel", "opdrachtnemer", "verplichting", "ingevuld", "in_behandeling", "nog_te_gaan", "einde", "stand", "adviseur"];

    internal static ExportTable Of(IAsyncEnumerable<ContractLine> lines, IStringLocalizer texts) => new(Heads, RowsAsync(lines, texts));

    private static async IAsyncEnumerable<object?[]> RowsAsync(IAsyncEnumerable<ContractLine> lines, IStringLocalizer texts)
    {
        await foreach (var line in lines)
        {
            yield return
            [
                line.Reference, line.Title, line.Contractor, line.Obligation, line.Done, line.Pending, line.Outstanding, line.EndOn,
                texts["State." + line.State].Value, line.Adviser,
            ];
        }
    }
}
