namespace SroiTracker.Web.Data.Register;

/// <summary>Where a contract stands.</summary>
public enum ContractState
{
    Registered,
    Contacted,
    PlanSubmitted,
    PlanAgreed,
    Running,
    FinalReport,
    Recovery,
    Fulfilled,
    Sanctioned,
    Waived,
    NeedsDecision,
    NotObligated,
    Exempt,
    Terminated,
}
