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
        var row = policy.Reductions.FirstOrDefault(each => Fits(each, facts));
        if (row is not { Reduction.IsOpen: false } || row.Reduction.Value.BasisPoints != Percentage.WholeInBasisPoints) return false;
        if (row.FromStep is not null && !IsValid(facts, row.Validity)) return false;
        trace.Step(row.FromStep is null ? "reduction.staff" : "reduction.step", row.Reduction.Origin,
            Operand.Text("step", facts.PsoStep is { } step ? DecisionText.Of(step) : ""),
            Operand.Of("reduction", row.Reduction.Value), Operand.Of("result", Money.Zero));
        return true;
    }

    internal static bool TryReduce(ObligationFacts facts, PolicyVersion policy, RuleTrace trace, ref Ratio exact, out bool isWhole)
    {
        isWhole = false;
        if (policy.Reductions.FirstOrDefault(each => Fits(each, facts)) is not { } row) return true;
        if (row.FromStep is not null && !IsValid(facts, row.Validity))
        {
            trace.Step("reduction.expired", row.Reduction.Origin, Operand.Term("validity", row.Validity));
            return true;
        }

        if (!trace.TryRead(row.Reduction, DecisionText.BasisPoints, out var reduction)) return false;
        isWhole = reduction.BasisPoints == Percentage.WholeInBasisPoints;
        exact *= Ratio.One - reduction.AsRatio;
        trace.Step(row.FromStep is null ? "reduction.staff" : "reduction.step", row.Reduction.Origin,
            Operand.Text("step", facts.PsoStep is { } step ? DecisionText.Of(step) : ""),
            Operand.Of("reduction", reduction), Operand.Of("result", Money.OfCents(Rounding.HalfAwayFromZero.Apply(exact))));
        return true;
    }

    private static bool Fits(ReductionRow row, ObligationFacts facts) =>
        (row.FromStep is not { } from || facts.PsoStep >= from)
        && (row.TargetGroupShareFrom is not { } least || facts.TargetGroupShare?.BasisPoints >= least.BasisPoints);

    private static bool IsValid(ObligationFacts facts, CertificateValidity validity) =>
        !(facts.PsoFrom > facts.TenderOn) && !(facts.PsoUntil < facts.TenderOn)
        && (validity == CertificateValidity.AtTender || !(facts.PsoUntil < facts.ContractEnd));
}
