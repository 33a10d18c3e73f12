using SroiTracker.Domain.Policies;

namespace SroiTracker.Domain.PolicyFiles;

/// <summary>Blocks that facts alone never lead to: another block fits wherever they fit, so a person has to choose each time.</summary>
internal static class BlockReview
{
    internal static void Blocks(PolicyVersion version, ReviewNotes notes)
    {
        if (version.Blocks.Count == 0) notes.Warn("$.blocks", "block.noneAtAll", "");
        for (var at = 0; at < version.Blocks.Count; at++)
        {
            var block = version.Blocks[at];
            var wider = version.Blocks.FirstOrDefault(other => other != block && Covers(other, block));
            if (wider is not null) notes.Warn(RowReview.Place("blocks", at), "block.sameFacts", $"{block.Code}, {wider.Code}");
            if (block is { Kind: BlockKind.InKind, Unit: not (BlockUnit.ActualCost or BlockUnit.ByAgreement) })
                notes.Warn(RowReview.Place("blocks", at), "block.inKindUnit", block.Code);
            RowReview.Shares(block, at, notes);
        }
    }

    /// <summary>Whether every selection of facts that fits the narrow block fits the wide one too.</summary>
    private static bool Covers(BuildingBlock wide, BuildingBlock narrow) =>
        wide.Kind == narrow.Kind
        && wide.Pathway == narrow.Pathway
        && (wide.Levels.Count == 0 || (narrow.Levels.Count > 0 && narrow.Levels.All(wide.Levels.Contains)))
        && (narrow.TargetGroup is null || string.Equals(wide.TargetGroup, narrow.TargetGroup, StringComparison.OrdinalIgnoreCase))
        && (wide.Existing is null || wide.Existing == narrow.Existing)
        && (wide.BenefitMonthsFrom is not { } from || narrow.BenefitMonthsFrom >= from)
        && (wide.BenefitMonthsTo is not { } to || narrow.BenefitMonthsTo <= to);
}
