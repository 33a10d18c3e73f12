using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Contracts;

/// <summary>Reduces the obligation by the contractor's PSO certificate or target-group staff; the first row that fits holds.</summary>
internal static class ReductionRules
{
    internal const string Clause = "reduction";

    /// <summary>Whether the certificate or the staff takes the whole obligation away, so that no percentage needs to be known.</summary>
    internal static bool IsWhole(ObligationFacts facts, PolicyVersion policy, RuleTrace trace)
    {
        if (Found(facts, policy) is not { Reduction: { IsOpen: false, Value: var reduction } } row || !IsAll(reduction) || !Holds(row, facts))
            return false;
        Note(row, reduction, Ratio.Zero, facts, trace);
        return true;
    }

    internal static bool TryReduce(ObligationFacts facts, PolicyVersion policy, RuleTrace trace, ref Ratio exact, out bool isWhole)
    {
        isWhole = false;
        if (Found(facts, policy) is not { } row) return true;
        if (!Holds(row, facts))
        {
            trace.Step("reduction.expired", row.Reduction.Origin, Operand.Term("validity", row.Validity));
            return true;
        }

        if (!trace.TryRead(row.Reduction, DecisionText.BasisPoints, out var reduction)) return false;
        isWhole = IsAll(reduction);
        exact *= Ratio.One - reduction.AsRatio;
        Note(row, reduction, exact, facts, trace);
        return true;
    }

    private static ReductionRow? Found(ObligationFacts facts, PolicyVersion policy) => policy.Reductions.FirstOrDefault(each => Fits(each, facts));

    private static bool IsAll(Percentage reduction) => reduction.BasisPoints == Percentage.WholeInBasisPoints;

    private static void Note(ReductionRow row, Percentage reduction, Ratio left, ObligationFacts facts, RuleTrace trace) =>
        trace.Step(row.FromStep is null ? "reduction.staff" : "reduction.step", row.Reduction.Origin,
            Operand.Text("step", facts.PsoStep is { } step ? DecisionText.Of(step) : ""),
            Operand.Of("reduction", reduction), Operand.Cents("result", left));

    private static bool Fits(ReductionRow row, ObligationFacts facts) =>
        (row.FromStep is not { } from || facts.PsoStep >= from)
        && (row.TargetGroupShareFrom is not { } least || facts.TargetGroupShare?.BasisPoints >= least.BasisPoints);

    /// <summary>A certificate must be valid when the policy says; staff needs no certificate.</summary>
    private static bool Holds(ReductionRow row, ObligationFacts facts) => row.FromStep is null
        || (!(facts.PsoFrom > facts.TenderOn) && !(facts.PsoUntil < facts.TenderOn)
            && (row.Validity == CertificateValidity.AtTender || !(facts.PsoUntil < facts.ContractEnd)));
}
