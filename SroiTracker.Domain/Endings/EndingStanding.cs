using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Endings;

/// <summary>How far the closing of a contract is.</summary>
public enum EndingStage
{
    /// <summary>Nothing is owed, or it was not decided yet: there is nothing to close.</summary>
    None,

    /// <summary>The contract runs; nothing of the closing was done.</summary>
    Running,

    /// <summary>The final report lies with the municipality.</summary>
    Reported,

    /// <summary>A shortfall was established and may still be made good.</summary>
    Recovery,

    /// <summary>Everything was done.</summary>
    Fulfilled,

    /// <summary>A sanction was imposed.</summary>
    Sanctioned,

    /// <summary>The shortfall has no consequence.</summary>
    Waived,
}

/// <summary>What decides which step may be taken.</summary>
public sealed record EndingStanding
{
    /// <summary>How far the closing is.</summary>
    public required EndingStage Stage { get; init; }

    /// <summary>What must still be done.</summary>
    public required Money Outstanding { get; init; }

    /// <summary>What must still be paid.</summary>
    public required Money Payable { get; init; }

    /// <summary>What was outstanding when the sanction was imposed; null without a sanction.</summary>
    public Money? Sanctioned { get; init; }

    /// <summary>How many claims wait for judgement.</summary>
    public int OpenClaims { get; init; }

    /// <summary>Whether the obligation rests on invoices that are still to come.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Last day of the contract; null when that is not known.</summary>
    public LocalDate? EndOn { get; init; }

    /// <summary>Last day of the recovery period; null outside it.</summary>
    public LocalDate? RecoveryUntil { get; init; }

    /// <summary>Whether the policy has the contractor heard before a sanction.</summary>
    public bool NeedsHearing { get; init; }

    /// <summary>Whether the contractor was heard since the shortfall was established.</summary>
    public bool IsHeard { get; init; }

    /// <summary>Whether the contractor was asked for a view since the shortfall was established.</summary>
    public bool IsCalled { get; init; }

    /// <summary>Whether the file of efforts holds anything.</summary>
    public bool HasEfforts { get; init; }
}

/// <summary>Why a step of the closing may not be taken now.</summary>
public enum EndingRefusal
{
    /// <summary>The closing is not as far, or further; somebody may have been here before.</summary>
    NotNow,

    /// <summary>Claims wait for judgement; they decide what is outstanding.</summary>
    ClaimsOpen,

    /// <summary>Invoices are still to come, so the obligation is not final.</summary>
    InvoicesToCome,

    /// <summary>The contract still runs and the contractor handed in no final report.</summary>
    StillRuns,

    /// <summary>The recovery period has not passed.</summary>
    RecoveryRuns,

    /// <summary>The contractor must be heard first.</summary>
    NotHeard,

    /// <summary>Without anything in the file of efforts nobody can say that the contractor is not to blame.</summary>
    NoEfforts,

    /// <summary>What is outstanding is no longer what the sanction was derived from.</summary>
    BalanceChanged,

    /// <summary>Nothing is outstanding, so there is nothing to decide about.</summary>
    NothingOutstanding,

    /// <summary>The day does not lie after the last day that counts now.</summary>
    DayNotLater,

    /// <summary>The policy or the decision leaves a question; nothing is booked.</summary>
    Undecided,

    /// <summary>The policy states no recovery period, so somebody must name its last day.</summary>
    NoRecoveryTerm,

    /// <summary>Somebody changed the account or the contract meanwhile.</summary>
    Changed,
}
