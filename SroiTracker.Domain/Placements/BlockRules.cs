using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Domain.Placements;

/// <summary>Finds the row of the table for an effort; when two fit the person chooses.</summary>
public static class BlockRules
{
    /// <summary>Name of the fact, and of the decision, which block it is.</summary>
    public const string Fact = "block";

    /// <summary>The blocks that the selection's facts fit, in the table's order.</summary>
    public static IReadOnlyList<BuildingBlock> Fitting(BlockSelection select, PolicyVersion policy) =>
        [.. policy.Blocks.Where(block => Fits(select, block))];

    internal static Outcome? Find(EffortFacts facts, PolicyVersion policy, RuleTrace trace, out BuildingBlock block)
    {
        var code = facts.Block ?? trace.Decided(Fact);
        var fitting = code is null && facts.Select is { } select ? Fitting(select, policy) : [];
        var found = code is not null ? policy.Block(code) : fitting.Count == 1 ? fitting[0] : null;
        block = found!;
        if (found is null) return NotFound(code, facts.Select is not null && fitting.Count == 0, IsInKind(facts), fitting, trace);

        trace.Step("block", found.Origin, Operand.Text("code", found.Code), Operand.Text("label", found.Label));
        return null;
    }

    private static bool IsInKind(EffortFacts facts) => facts.Select?.Kind == BlockKind.InKind;

    /// <summary>A table without a row for contributions in kind values none of them; that is said in those words.</summary>
    private static Outcome NotFound(string? code, bool nothingFits, bool isInKind, IReadOnlyList<BuildingBlock> fitting, RuleTrace trace)
    {
        if (code is null && nothingFits && isInKind)
        {
            trace.Step("block.notInKind");
            return new Refused(Fact, "block.notInKind");
        }

        if (code is not null || nothingFits)
        {
            trace.Step("block.none", Operand.Text("code", code ?? ""));
            return new Refused(Fact, "block.none");
        }

        trace.Ask(Fact, fitting.Count > 1 ? "block.several" : "fact.block", [.. fitting.Select(each => each.Code)]);
        return trace.Open;
    }

    private static bool Fits(BlockSelection select, BuildingBlock block) =>
        (select.Kind is null || select.Kind == block.Kind)
        && (select.Pathway is null || select.Pathway == block.Pathway)
        && (select.Level is not { } level || block.Levels.Count == 0 || block.Levels.Contains(level))
        && (select.Existing is not { } existing || block.Existing is null || block.Existing == existing)
        && (select.BenefitMonths is not { } benefit || (!(benefit < block.BenefitMonthsFrom) && !(benefit > block.BenefitMonthsTo)))
        && (select.TargetGroup is null || string.Equals(select.TargetGroup, block.TargetGroup, StringComparison.OrdinalIgnoreCase));
}
