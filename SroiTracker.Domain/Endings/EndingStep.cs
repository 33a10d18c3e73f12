namespace SroiTracker.Domain.Endings;

/// <summary>A step by which a contract is closed (afsluiting). A closed list.</summary>
public enum EndingStep
{
    /// <summary>The contractor hands in the final report (eindverslag).</summary>
    Reported,

    /// <summary>The report goes back, or a closed contract is opened again.</summary>
    Reopened,

    /// <summary>It was established that nothing is left to do.</summary>
    Fulfilled,

    /// <summary>A shortfall (tekort) was established; the recovery period (herstelperiode) begins.</summary>
    ShortfallFound,

    /// <summary>The recovery period got a later last day.</summary>
    RecoveryExtended,

    /// <summary>The contractor says what was tried, for the file of efforts (inspanningsdossier).</summary>
    EffortTold,

    /// <summary>The contractor was asked for a view (zienswijze).</summary>
    HearingCalled,

    /// <summary>The contractor was heard.</summary>
    HearingHeld,

    /// <summary>A separate agreement, a note or a revised advice: an outcome without an amount.</summary>
    Arranged,

    /// <summary>A sanction in money was imposed, or a subsidy was determined lower.</summary>
    SanctionImposed,

    /// <summary>The shortfall was waived (kwijtgescholden).</summary>
    Waived,

    /// <summary>The shortfall has no consequence because the contractor is not to blame.</summary>
    FaultExcused,

    /// <summary>The sanction was paid or withheld from an invoice.</summary>
    Settled,

    /// <summary>The sanction was taken back and the shortfall waived.</summary>
    SanctionLifted,
}
