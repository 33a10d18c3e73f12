using NodaTime;
using SroiTracker.Domain.Approach;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Approach;

/// <summary>Values the lines of a plan under the contract's pinned policy and the decisions recorded for it.</summary>
public sealed class ApproachValues(ClaimInquiry inquiry)
{
    private static readonly ContractState[] Open =
    [
        ContractState.Registered, ContractState.Contacted, ContractState.PlanSubmitted, ContractState.PlanAgreed, ContractState.Running,
        ContractState.Recovery,
    ];

    /// <summary>The policy version that the contract follows; null while it follows none.</summary>
    public PolicyVersion? VersionOf(Contract contract) => inquiry.VersionOf(contract);

    /// <summary>Whether a plan can be written: something is owed, a policy says what counts, and the contract is not over.</summary>
    public bool IsOpen(Contract contract) =>
        Open.Contains(contract.State) && contract.Obligation.Cents > 0 && VersionOf(contract) is not null;

    /// <summary>The plan with the value of every line on this day.</summary>
    internal async Task<PlanOfApproach> ValueAsync(
        SroiDbContext data, Contract contract, IReadOnlyList<PlanLine> lines, LocalDate day, CancellationToken token)
    {
        if (VersionOf(contract) is not { } policy) return new([], contract.Obligation);
        var decisions = await DecisionsOfContract.LoadAsync(data, DecisionSubject.Contract, contract.Id, day, token);
        return PlanRules.Value(lines, new(policy, decisions, contract.Days.StartOn, contract.Days.EndOn, contract.Obligation));
    }
}
