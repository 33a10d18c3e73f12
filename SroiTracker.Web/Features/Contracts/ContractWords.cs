using SroiTracker.Domain.Explanations;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>The names of outcomes on a contract's row, and the colour that goes with a state.</summary>
internal static class ContractWords
{
    internal const string NeedsDecision = nameof(Domain.Explanations.NeedsDecision);

    internal static readonly string[] Kinds = ["works", "services", "supplies", "subsidy", "concession"];

    internal const string Framework = "framework";

    internal static readonly string[] Parts = [Framework, "lots", "jointClients"];

    internal static readonly string[] PsoSteps = ["aspirant", "1", "2", "3", "30+"];

    internal static Tone ToneOf(ContractState state, bool isOpen) => state switch
    {
        _ when isOpen => Tone.Warn,
        ContractState.Fulfilled or ContractState.Waived => Tone.Good,
        ContractState.Sanctioned or ContractState.Recovery => Tone.Bad,
        ContractState.NeedsDecision => Tone.Warn,
        ContractState.NotObligated or ContractState.Exempt or ContractState.Terminated => Tone.Neutral,
        _ => Tone.Info,
    };
}
