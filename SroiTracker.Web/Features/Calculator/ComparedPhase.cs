using SroiTracker.Domain.Explanations;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Calculator;

/// <summary>One part of the sum under several policies: the same step of each side by side.</summary>
/// <param name="Name">Name of the part, key of its text.</param>
/// <param name="Cells">The sentences of each policy; empty where it has no such step.</param>
public sealed record ComparedPhase(string Name, IReadOnlyList<string> Cells)
{
    /// <summary>The part of the sum that a rule belongs to, by the first word of its name, or by its whole name.</summary>
    private static readonly Dictionary<string, string> Phases = new(StringComparer.Ordinal)
    {
        ["block"] = "Block", ["refused"] = "Eligible", ["recognition"] = "Eligible", ["evidence"] = "Eligible", ["performed"] = "Eligible",
        ["region"] = "Eligible", ["scope"] = "Threshold", ["threshold"] = "Threshold", ["duration"] = "Threshold", ["framework"] = "Threshold",
        ["crossing"] = "Threshold", ["contract"] = "Threshold", ["percentage"] = "Percentage", ["obligation.base"] = "Base",
        ["obligation.provisionalBase"] = "Base", ["time"] = "Time", ["hours"] = "Hours", ["bonus"] = "Bonus", ["kind"] = "Kind",
        ["stacking"] = "Subsidy", ["category"] = "Category", ["reduction"] = "Reduction", ["obligation"] = "Amount", ["credit"] = "Amount",
        ["consortium"] = "Amount", ["clause"] = "Open", ["policy"] = "Policy",
    };

    /// <summary>Whether the policies say different things here.</summary>
    public bool Differs => Cells.Distinct(StringComparer.Ordinal).Skip(1).Any();

    /// <summary>The parts in the order of the sum.</summary>
    internal static IReadOnlyList<ComparedPhase> Of(IReadOnlyList<Derivation> derivations)
    {
        var say = Explainer.Current;
        var steps = derivations.Select(each =>
            each.Steps.Where(step => step.Rule != "policy.inForce").ToLookup(step => NameOf(step.Rule), say.Sentence)).ToList();
        return [.. Order(derivations).Select(name => new ComparedPhase(name, [.. steps.Select(each => string.Join(' ', each[name]))]))];
    }

    private static IEnumerable<string> Order(IReadOnlyList<Derivation> derivations)
    {
        string[] all = ["Policy", "Block", "Eligible", "Threshold", "Percentage", "Base", "Time", "Hours", "Worth", "Bonus", "Kind", "Subsidy", "Category", "Reduction", "Amount", "Open"];
        var used = derivations.SelectMany(each => each.Steps).Where(step => step.Rule != "policy.inForce").Select(step => NameOf(step.Rule))
            .ToHashSet(StringComparer.Ordinal);
        return all.Where(used.Contains);
    }

    private static string NameOf(string rule) =>
        Phases.TryGetValue(rule, out var whole) ? whole : Phases.GetValueOrDefault(rule.Split('.')[0], "Worth");
}
