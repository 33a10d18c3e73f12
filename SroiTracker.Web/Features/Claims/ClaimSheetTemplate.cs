using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Claims;

/// <summary>The workbook of one contract: the questions that the blocks of its policy ask, and what each block is.</summary>
internal static class ClaimSheetTemplate
{
    internal static byte[] Write(PolicyVersion version, FurtherFacts further, IStringLocalizer texts, IStringLocalizer words)
    {
        var columns = ClaimSheetColumn.Of(version).Select(column => new TemplateColumn(
            column.Name, column.Cell,
            Choices(column, version, further))).ToList();
        return XlsxTemplate.Write(texts["Sheet"], columns, texts["Explanation"], [.. Explanation(version, texts, words)]);
    }

    private static IReadOnlyList<string> Choices(ClaimSheetColumn column, PolicyVersion version, FurtherFacts further)
    {
        if (column.Name == ClaimSheetColumn.Block) return [.. version.Blocks.Select(block => ClaimSheetColumn.NameOf(version, block))];
        return ClaimSheetColumn.FactOf(column) is { } fact
            ? [.. version.Blocks.Select(block => ClaimSheetColumn.ShapeOf(version, block)).Where(shape => shape.Further.Contains(fact))
                .SelectMany(shape => further.Choices(fact, shape)).Select(choice => choice.Text).Distinct(StringComparer.Ordinal)]
            : column.Choices ?? [];
    }

    private static IEnumerable<IReadOnlyList<string>> Explanation(PolicyVersion version, IStringLocalizer texts, IStringLocalizer words)
    {
        yield return [texts["Block"], texts["Worth"], texts["Asks"], texts["Evidence"]];
        foreach (var block in version.Blocks)
        {
            var shape = ClaimSheetColumn.ShapeOf(version, block);
            var worth = block.Amount is { IsOpen: false } amount
                ? $"{MoneyText.Show(amount.Value)} {words["Unit" + block.Unit].Value}" : texts["WorthOpen"].Value;
            var evidence = block.Evidence.Count == 0
                ? texts["NoEvidence"].Value : string.Join(", ", block.Evidence.Select(kind => Explainer.Current.Term(TermText.Of(kind))));
            yield return
            [
                ClaimSheetColumn.NameOf(version, block), worth,
                string.Join(", ", ClaimSheetColumn.All.Where(column => column.IsAsked(shape)).Select(column => column.Name)), evidence,
            ];
        }

        yield return [""];
        foreach (var rule in new[] { "Rule1", "Rule2", "Rule3", "Rule4", "Rule5" }) yield return [texts[rule]];
        yield return [""];
        foreach (var column in ClaimSheetColumn.Of(version)) yield return [column.Name, texts["Column." + column.Name]];
    }
}
