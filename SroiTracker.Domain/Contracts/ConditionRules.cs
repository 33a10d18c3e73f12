using SroiTracker.Domain.Policies;

namespace SroiTracker.Domain.Contracts;

/// <summary>Finds the row of a policy that holds for a contract.</summary>
internal static class ConditionRules
{
    /// <summary>
    /// The first row whose condition fits; null when none fits. False when a condition needs a fact that is missing: the
    /// question is then open.
    /// </summary>
    internal static bool TryFirst<T>(
        IReadOnlyList<T> rows, Func<T, ContractCondition?> when, ObligationFacts facts, RuleTrace trace, out T? found) where T : class
    {
        found = null;
        foreach (var row in rows)
        {
            if (!TryFits(when(row), facts, trace, out var fits)) return false;
            if (!fits) continue;
            found = row;
            return true;
        }

        return true;
    }

    private static bool TryFits(ContractCondition? when, ObligationFacts facts, RuleTrace trace, out bool fits)
    {
        fits = false;
        if (when is null) return fits = true;
        if (!TryMunicipality(when, facts, trace, out var here)) return false;
        if (!here) return true;
        if (!TryKind(when, facts, trace, out var ofKind)) return false;
        if (!ofKind) return true;
        if (!TryLabourShare(when, facts, trace, out var labour)) return false;
        return !labour || TryValue(when, facts, trace, out fits);
    }

    private static bool TryValue(ContractCondition when, ObligationFacts facts, RuleTrace trace, out bool fits)
    {
        fits = when.ValueMoreThan is null;
        if (when.ValueMoreThan is not { } limit) return true;
        if (!PartRules.TryGiven(facts, trace, out var value)) return false;
        fits = value > limit;
        return true;
    }

    private static bool TryMunicipality(ContractCondition when, ObligationFacts facts, RuleTrace trace, out bool fits)
    {
        fits = when.Municipalities is null;
        if (fits) return true;
        var name = facts.Municipality ?? trace.Decided("municipality");
        if (name is null) return trace.Ask("municipality", "fact.municipality");
        fits = when.Municipalities!.Contains(name, StringComparer.OrdinalIgnoreCase);
        return true;
    }

    private static bool TryKind(ContractCondition when, ObligationFacts facts, RuleTrace trace, out bool fits)
    {
        fits = when.Kinds is null;
        if (fits) return true;
        if (!trace.TryFact("kind", facts.Kind, DecisionText.Term<ContractKind>, out var kind, DecisionText.Words<ContractKind>())) return false;
        fits = when.Kinds!.Contains(kind);
        return true;
    }

    private static bool TryLabourShare(ContractCondition when, ObligationFacts facts, RuleTrace trace, out bool fits)
    {
        fits = when is { LabourShareBelow: null, LabourShareAtLeast: null };
        if (fits) return true;
        if (!trace.TryFact("labourShareBp", facts.LabourShare, DecisionText.BasisPoints, out var share)) return false;
        fits = !(share.BasisPoints >= when.LabourShareBelow?.BasisPoints) && !(share.BasisPoints < when.LabourShareAtLeast?.BasisPoints);
        return true;
    }
}
