using NodaTime;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Contracts;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Register;

/// <summary>What the rules concluded about a contract, and the version of the policy that is pinned to it.</summary>
public sealed record ObligationOutcome
{
    /// <summary>Obligated, NotObligated or NeedsDecision; null before the first derivation.</summary>
    public string? Name { get; init; }

    /// <summary>The derived amount; null when the outcome has none.</summary>
    public Money? Amount { get; init; }

    public string? Clause { get; init; }

    /// <summary>The question to decide, or the reason why there is no obligation.</summary>
    public string? Question { get; init; }

    /// <summary>The steps as canonical JSON.</summary>
    public string? Steps { get; init; }

    /// <summary>Whether the obligation rests on a base that is not final yet: invoices are still to come.</summary>
    public bool IsProvisional => Steps?.Contains($"\"{ObligationRules.ProvisionalStep}\"", StringComparison.Ordinal) == true;

    /// <summary>The folder under seed/policies; null when no policy was found.</summary>
    public string? PolicyFolder { get; init; }

    public LocalDate? PolicyDay { get; init; }

    public string? PolicyHash { get; init; }

    /// <summary>What was concluded and why, without the answers of an open question; null before the first derivation.</summary>
    public Derivation? Derivation() => KeptDerivation.Of(Name, Amount, Clause, Question, Steps, IsProvisional);
}
