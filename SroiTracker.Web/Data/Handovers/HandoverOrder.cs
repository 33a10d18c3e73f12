using NodaTime;

namespace SroiTracker.Web.Data.Handovers;

/// <summary>Contracts that go to somebody together.</summary>
/// <param name="From">The first day on which the receiver has them; null for today.</param>
/// <param name="Note">What the next one must know of all of them; null for nothing.</param>
public sealed record HandoverOrder(
    Guid AuthorityId, Guid To, LocalDate? From, string? Reason, string? Note, IReadOnlyList<HandoverLine> Lines);

/// <summary>One of the contracts.</summary>
/// <param name="Note">What the next one must know of this one; null for nothing.</param>
/// <param name="Version">The version of the contract that was read; null to take it as it is.</param>
public sealed record HandoverLine(Guid ContractId, string? Note, int? Version = null);

/// <summary>Why nothing was handed over.</summary>
public enum HandoverRefusal
{
    /// <summary>No contract was chosen.</summary>
    NothingChosen,

    /// <summary>The receiver is no colleague who works here.</summary>
    ReceiverUnknown,

    /// <summary>One of the contracts is with the receiver already.</summary>
    AlreadyThere,

    ReasonMissing,

    /// <summary>The day is before today.</summary>
    DayPast,

    /// <summary>A text seems to hold a BSN.</summary>
    CitizenNumber,

    /// <summary>Somebody changed a contract since the page was read.</summary>
    Changed,
}
