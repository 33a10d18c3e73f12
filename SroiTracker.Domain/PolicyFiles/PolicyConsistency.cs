using SroiTracker.Domain.Policies;

namespace SroiTracker.Domain.PolicyFiles;

/// <summary>What must hold between the clauses of one version.</summary>
internal static class PolicyConsistency
{
    internal static void Check(PolicyVersion version, ClauseReader read)
    {
        Once(version.Blocks.Select(block => block.Code), "$.blocks", "block.double", read);
        Once(version.Bonuses.Select(bonus => bonus.Code), "$.bonuses", "bonus.double", read);
        Once(version.Categories.Select(category => category.Code), "$.categories", "category.double", read);
        if (version.DecidingDay.IsOpen) read.Fault("$.decidingDay", "clause.mustBeKnown", "decidingDay");
        if (version.Crossing.IsOpen) read.Fault("$.crossing", "clause.mustBeKnown", "crossing");
        Once(version.PlacementKinds.Select(kind => kind.Code), "$.placementKinds", "placementKind.double", read);
        Once(version.Terms.Select(term => Explanations.TermText.Of(term.Term)), "$.terms", "term.double", read);
        if (version.Region is { IsOpen: false, Value.Municipalities.Count: 0 })
            read.Fault("$.region.value.municipalities", "condition.empty", "municipalities");
        if (version.PerformedBy is { IsOpen: false, Value.Count: 0 }) read.Fault("$.performedBy.value", "condition.empty", "performedBy");
        foreach (var block in version.Blocks.Where(block => block.Categories.Any(code => version.Categories.All(each => each.Code != code))))
        {
            read.Fault("$.blocks", "category.unknown", block.Code);
        }

        foreach (var code in version.Bonuses.SelectMany(bonus => bonus.Blocks).Where(code => version.Block(code) is null))
        {
            read.Fault("$.bonuses", "bonus.block", code);
        }
    }

    private static void Once(IEnumerable<string> codes, string place, string fault, ClauseReader read)
    {
        foreach (var twice in codes.GroupBy(code => code, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            read.Fault(place, fault, twice.Key);
        }
    }
}
