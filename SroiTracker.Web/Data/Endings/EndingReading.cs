using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Endings;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Pitches;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Endings;

/// <summary>How far the closing of a contract is, read from its row and its steps.</summary>
/// <param name="Steps">The steps, in order.</param>
/// <param name="Declined">The days on which a student declined a place that the contractor offered: effort without blame.</param>
public sealed record EndingReading(EndingStanding Standing, IReadOnlyList<EndingRow> Steps, IReadOnlyList<LocalDate> Declined)
{
    private static readonly EndingStep[] Decisions =
        [EndingStep.SanctionImposed, EndingStep.Waived, EndingStep.FaultExcused, EndingStep.SanctionLifted];

    /// <summary>The decision that counts now; null when none does.</summary>
    public EndingRow? Decision => Standing.Stage is EndingStage.Sanctioned or EndingStage.Waived
        ? Steps.LastOrDefault(row => Decisions.Contains(row.Step)) : null;

    /// <summary>Reads it within the caller's context, so that in a transaction it is what the transaction sees.</summary>
    internal static async Task<EndingReading> ReadAsync(SroiDbContext data, Contract contract, PolicyVersion? version, CancellationToken token)
    {
        var steps = await data.Set<EndingRow>().AsNoTracking().Where(row => row.ContractId == contract.Id).OrderBy(row => row.Id).ToListAsync(token);
        var open = await data.Claims.CountAsync(
            claim => claim.ContractId == contract.Id && (claim.State == ClaimState.Submitted || claim.State == ClaimState.QuestionAsked), token);
        var declined = await DeclinedAsync(data, contract, token);
        return new(StandingOf(contract, version, steps, open, declined.Count > 0), steps, declined);
    }

    /// <summary>The stage of a contract by its state.</summary>
    public static EndingStage StageOf(ContractState state) => state switch
    {
        ContractState.Registered or ContractState.Contacted or ContractState.PlanSubmitted or ContractState.PlanAgreed or ContractState.Running =>
            EndingStage.Running,
        ContractState.FinalReport => EndingStage.Reported,
        ContractState.Recovery => EndingStage.Recovery,
        ContractState.Fulfilled => EndingStage.Fulfilled,
        ContractState.Sanctioned => EndingStage.Sanctioned,
        ContractState.Waived => EndingStage.Waived,
        _ => EndingStage.None,
    };

    private static EndingStanding StandingOf(Contract contract, PolicyVersion? version, List<EndingRow> steps, int open, bool isDeclined)
    {
        var since = steps.SkipWhile(row => row != steps.LastOrDefault(each => each.Step == EndingStep.ShortfallFound)).ToList();
        return new EndingStanding
        {
            Stage = StageOf(contract.State), Outstanding = contract.Outstanding, Payable = contract.Payable,
            Sanctioned = steps.LastOrDefault(row => row.Step == EndingStep.SanctionImposed)?.Outstanding,
            OpenClaims = open, IsProvisional = contract.Outcome.IsProvisional, EndOn = contract.Days.EndOn, RecoveryUntil = contract.RecoveryUntil,
            NeedsHearing = version?.Sanction is { IsOpen: false, Value.Strategy: SanctionStrategy.Hearing },
            IsCalled = since.Exists(row => row.Step == EndingStep.HearingCalled), IsHeard = since.Exists(row => row.Step == EndingStep.HearingHeld),
            HasEfforts = isDeclined || steps.Exists(row => row.Step == EndingStep.EffortTold),
        };
    }

    private static async Task<List<LocalDate>> DeclinedAsync(SroiDbContext data, Contract contract, CancellationToken token)
    {
        var moments = await data.Set<PitchOutcome>().AsNoTracking()
            .Where(row => row.Kind == PitchOutcomeKind.DeclinedByStudent && row.ContractorId == contract.ContractorId)
            .Select(row => row.RecordedAt).ToListAsync(token);
        moments.AddRange(await data.Claims.AsNoTracking()
            .Where(claim => claim.ContractId == contract.Id && claim.Stop == StopReason.DeclinedByStudent && claim.SubmittedAt != null)
            .Select(claim => claim.SubmittedAt!.Value).ToListAsync(token));
        return [.. moments.Select(Settings.DutchDay.Of).Where(day => !(day < contract.Days.StartOn)).Order()];
    }
}
