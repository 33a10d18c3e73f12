using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Domain.Cases;

/// <summary>Makes the receipt of a derived amount.</summary>
public static class Receipts
{
    /// <summary>The receipt with which the case can be answered again.</summary>
    public static Receipt Of(Case asked, PolicyVersion version, Derivation derivation)
    {
        var (name, cents) = CaseJson.Named(derivation.Outcome);
        return new Receipt(
            version.Folder, version.ValidFrom, version.Hash, CaseRules.Engine, FactsJson.Write(asked), name, cents, CaseJson.Steps(derivation.Steps));
    }
}

/// <summary>What an outcome says beside its amount.</summary>
public static class Outcomes
{
    /// <summary>The clause it rests on; null for an amount.</summary>
    public static string? Clause(Outcome outcome) => outcome switch
    {
        NotObligated not => not.Clause,
        Refused refused => refused.Clause,
        NeedsDecision open => open.Clause,
        _ => null,
    };

    /// <summary>Name of the question or the reason; null for an amount.</summary>
    public static string? Question(Outcome outcome) => outcome switch
    {
        NotObligated not => not.Reason,
        Refused refused => refused.Reason,
        NeedsDecision open => open.Question,
        _ => null,
    };
}
