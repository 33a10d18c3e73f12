using NodaTime;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Register;

/// <summary>What a decision is about.</summary>
public enum DecisionSubject
{
    Contract,
    Claim,
}

/// <summary>
/// A person filled an open clause for one contract or claim. Never changed; a later decision takes its place.
/// </summary>
public sealed class RecordedDecision : IAppendOnly
{
    public required Guid Id { get; init; }

    public required DecisionSubject Subject { get; init; }

    public required Guid SubjectId { get; init; }

    public required string Clause { get; init; }

    /// <summary>The chosen reading, in the spelling of the policy.</summary>
    public required string Reading { get; init; }

    public required string Why { get; init; }

    public required string RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }

    /// <summary>The last day it holds; null for as long as the contract lasts.</summary>
    public LocalDate? UntilDay { get; init; }
}

/// <summary>The authority frees a contract of its obligation, or sets another percentage. Never changed.</summary>
public sealed class Exemption : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid ContractId { get; init; }

    /// <summary>The percentage that applies instead, in basis points; zero frees it altogether.</summary>
    public required int Percentage { get; init; }

    public required LocalDate FromDay { get; init; }

    public LocalDate? UntilDay { get; init; }

    public required string Why { get; init; }

    public required string RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }
}
