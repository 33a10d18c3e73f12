using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Placements;

/// <summary>Multiplies by the factor of an alternative kind of placement: a shared place, part of the learning goals, a simulation,
/// rotation.</summary>
internal static class PlacementKindRules
{
    private const string Fact = "placementKind";

    internal static bool TryFactor(EffortFacts facts, PolicyVersion policy, RuleTrace trace, ref Ratio worth)
    {
        if (facts.PlacementKind is not { } code) return true;
        if (policy.PlacementKinds.FirstOrDefault(each => string.Equals(each.Code, code, StringComparison.OrdinalIgnoreCase)) is not { } kind)
        {
            return TryUnlisted(code, trace, ref worth);
        }

        if (!trace.TryRead(kind.Factor, DecisionText.BasisPoints, out var factor)) return false;
        if (!TryShare(kind, facts, trace, out var share)) return false;
        worth *= factor.AsRatio * share;
        trace.Step(kind.Share switch { PlacementShare.Students => "kind.shared", PlacementShare.Goals => "kind.goals", _ => "kind.factor" },
            kind.Factor.Origin, Operand.Text("label", kind.Label), Operand.Of("factor", factor), Operand.Of("share", share),
            Operand.Cents("result", worth));
        return true;
    }

    /// <summary>A kind the policy does not know has the factor that a person decides.</summary>
    private static bool TryUnlisted(string code, RuleTrace trace, ref Ratio worth)
    {
        if (trace.Decided(Fact) is not { } decided || DecisionText.BasisPoints(decided) is not { } factor) return trace.Ask(Fact, "kind.none");
        worth *= factor.AsRatio;
        trace.DecidedStep("kind.decided", Fact, Operand.Text("label", code), Operand.Of("factor", factor), Operand.Cents("result", worth));
        return true;
    }

    private static bool TryShare(PlacementKindRow kind, EffortFacts facts, RuleTrace trace, out Ratio share)
    {
        share = Ratio.One;
        if (kind.Share == PlacementShare.Students)
        {
            if (!trace.TryFact("sharedBy", facts.SharedBy is > 0 ? facts.SharedBy : null, DecisionText.Count, out var students)) return false;
            share = Ratio.Of(1, Math.Max(1, students));
        }
        else if (kind.Share == PlacementShare.Goals)
        {
            if (!trace.TryFact("goalsShareBp", facts.GoalsShare, DecisionText.BasisPoints, out var goals)) return false;
            share = goals.AsRatio;
        }

        return true;
    }
}
