using NodaTime;
using SroiTracker.Domain.Endings;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Endings;

/// <summary>One step by which a contract was closed, with its words and figures. Never changed.</summary>
public sealed class EndingRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid ContractId { get; init; }

    public required EndingStep Step { get; init; }

    /// <summary>The day of the step: of the report, the decision, the hearing, the payment.</summary>
    public required LocalDate OnDay { get; init; }

    /// <summary>The last day of the term that it starts (recovery, view, objection); null when it starts none.</summary>
    public LocalDate? UntilDay { get; init; }

    /// <summary>What was outstanding at that moment.</summary>
    public required Money Outstanding { get; init; }

    /// <summary>The amount of a sanction or settlement; null for a step without one.</summary>
    public Money? Amount { get; init; }

    public required string Words { get; init; }

    public required string RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }
}
