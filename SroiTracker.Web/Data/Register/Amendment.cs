using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Register;

/// <summary>What changed the value of a contract.</summary>
public enum AmendmentKind
{
    /// <summary>Meerwerk.</summary>
    MoreWork,

    /// <summary>Minderwerk.</summary>
    LessWork,
    OptionTaken,
    Indexation,
    Invoice,
    EarlyEnd,

    /// <summary>Nadere overeenkomst under a framework.</summary>
    CallOff,

    /// <summary>The last invoice: what was invoiced is final.</summary>
    FinalInvoice,
}

/// <summary>A dated change of a contract's value. Never changed; a mistake is amended again.</summary>
public sealed class Amendment : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid ContractId { get; init; }

    public required AmendmentKind Kind { get; init; }

    public required LocalDate EffectiveOn { get; init; }

    /// <summary>The whole value from this day.</summary>
    public Money? NewValue { get; init; }

    /// <summary>What this call-off is worth, or what was invoiced in all.</summary>
    public Money? Amount { get; init; }

    /// <summary>The last day from now on, for an early end or an option taken.</summary>
    public LocalDate? NewEndOn { get; init; }

    public required string Why { get; init; }

    public required string RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }
}
