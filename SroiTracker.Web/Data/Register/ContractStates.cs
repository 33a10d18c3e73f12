using SroiTracker.Domain.Contracts;
using SroiTracker.Domain.Explanations;

namespace SroiTracker.Web.Data.Register;

/// <summary>In which state a contract stands after the rules were asked.</summary>
internal static class ContractStates
{
    /// <summary>Contracts on which nothing more is to be done.</summary>
    internal static readonly ContractState[] Over =
    [
        ContractState.Fulfilled, ContractState.Sanctioned, ContractState.Waived, ContractState.NotObligated, ContractState.Exempt,
        ContractState.Terminated,
    ];

    internal static ContractState After(Contract contract, Outcome outcome) => outcome switch
    {
        NotObligated { Clause: ObligationRules.Exemption } => ContractState.Exempt,
        NotObligated => ContractState.NotObligated,
        NeedsDecision when contract.Obligation.IsZero => ContractState.NeedsDecision,
        Obligated when IsBesideTheLine(contract.State) => ContractState.Registered,
        _ => contract.State,
    };

    /// <summary>Whether efforts may be handed in: not while the final report lies with the municipality, and not after the end.</summary>
    internal static bool TakesClaims(ContractState state) => state is not (ContractState.FinalReport or ContractState.Fulfilled
        or ContractState.Sanctioned or ContractState.Waived or ContractState.Terminated);

    private static bool IsBesideTheLine(ContractState state) =>
        state is ContractState.NeedsDecision or ContractState.NotObligated or ContractState.Exempt;
}
