using SroiTracker.Domain.Contracts;
using SroiTracker.Domain.Explanations;

namespace SroiTracker.Web.Data.Register;

/// <summary>In which state a contract stands after the rules were asked.</summary>
internal static class ContractStates
{
    internal static ContractState After(Contract contract, Outcome outcome) => outcome switch
    {
        NotObligated { Clause: ObligationRules.Exemption } => ContractState.Exempt,
        NotObligated => ContractState.NotObligated,
        NeedsDecision when contract.Obligation.IsZero => ContractState.NeedsDecision,
        Obligated when IsBesideTheLine(contract.State) => ContractState.Registered,
        _ => contract.State,
    };

    private static bool IsBesideTheLine(ContractState state) =>
        state is ContractState.NeedsDecision or ContractState.NotObligated or ContractState.Exempt;
}
