using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Features.Calculator;

/// <summary>Which facts of an effort the rules of these policies ask for, given the blocks it may be.</summary>
internal static class EffortFields
{
    internal const string PeriodGroup = "Time";

    /// <summary>The questions in the order of the form, by group; the stretches stand in a group of their own.</summary>
    internal static readonly (string Group, string[] Keys)[] Groups =
    [
        ("What", ["block", "kind", "pathway", "level", "targetGroup", "benefitMonths", "existing"]),
        (PeriodGroup, ["from", "to", "weeks", "months", "hoursPerWeek", "hours", "byWeek"]),
        ("HowMuch", ["people", "days", "halfDays", "cost", "wage", "invoice", "register", "supplierPsoStep", "municipality"]),
        ("Person", ["age", "permanent", "statusHolder", "hireAfterMonths", "wageSubsidy", "inflowMonths", "monthsSinceBenefit",
            "monthsSinceSameEmployer", "earlierMonths", "earlierWorkedMonths"]),
        ("Placement", ["placementKind", "sharedBy", "goalsShare", "performedBy", "additional", "subsidy"]),
        ("Proof", ["recognition", "evidence", "overlaps", "overlapsIn", "placeCredited", "supervisionOffered", "supervisionAsked"]),
        ("Limits", ["contractStart", "contractEnd", "obligation", "categoryCredited", "creditedBefore"]),
    ];

    internal static HashSet<string> Asked(IReadOnlyList<(PolicyVersion Version, IReadOnlyList<BuildingBlock> Blocks)> choices, bool isOne)
    {
        HashSet<string> asked = isOne ? ["block"] : ["kind", "pathway", "level", "targetGroup"];
        foreach (var (version, blocks) in choices)
        {
            if (!isOne) asked.UnionWith(Selection(blocks.Count > 0 ? blocks : version.Blocks));
            foreach (var block in blocks) asked.UnionWith(AskedFacts.Of(version, block));
        }

        return asked;
    }

    private static IEnumerable<string> Selection(IReadOnlyList<BuildingBlock> blocks)
    {
        if (blocks.Any(block => (block.BenefitMonthsFrom ?? block.BenefitMonthsTo) is not null)) yield return "benefitMonths";
        if (blocks.Any(block => block.Existing is not null)) yield return "existing";
    }
}
