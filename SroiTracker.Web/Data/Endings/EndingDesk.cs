using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Endings;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Endings;

/// <summary>The steps of the closing that book nothing: report, establishing, recovery, hearing. Those with an amount are
/// <see cref="Settlement"/>.</summary>
public sealed class EndingDesk(SroiDatabase database, WriteTransaction writes, PolicyBook book)
{
    /// <summary>The policy version that the contract follows; null while it follows none.</summary>
    public PolicyVersion? VersionOf(Contract contract) =>
        contract.Outcome is { PolicyFolder: { } folder, PolicyDay: { } day, PolicyHash: { } hash } ? book.Pinned(folder, day, hash) : null;

    /// <summary>How far the closing is.</summary>
    public Task<EndingReading> ReadAsync(SroiDbContext data, Contract contract, CancellationToken token) =>
        EndingReading.ReadAsync(data, contract, VersionOf(contract), token);

    /// <summary>Establishes what the contract came to: fulfilled, or a shortfall with its recovery period.</summary>
    public Task<EndingRefusal?> EstablishAsync(Guid contract, EndingWords said, ChangeContext change, CancellationToken token) =>
        RunAsync(contract, change, (scope, stop) => EstablishAsync(scope, said, stop), token);

    /// <summary>Takes a step that books nothing and needs no figure of its own.</summary>
    public Task<EndingRefusal?> TakeAsync(Guid contract, EndingStep step, EndingWords said, ChangeContext change, CancellationToken token) =>
        RunAsync(contract, change, async (scope, stop) =>
        {
            if (EndingRules.Refusal(step, scope.Now.Standing, scope.Today) is { } refusal) return refusal;
            if (step == EndingStep.RecoveryExtended)
            {
                if (EndingRules.Extension(scope.Now.Standing, said.Until!.Value) is { } notLater) return notLater;
                scope.Contract.Recover(said.Until.Value, change);
            }

            if (StateAfter(step) is { } state) scope.Contract.MoveTo(state, change);
            await scope.KeepAsync(step, said, null, said.Until, stop);
            return null;
        }, token);

    private static async Task<EndingRefusal?> EstablishAsync(EndingScope scope, EndingWords said, CancellationToken token)
    {
        var (now, change) = (scope.Now.Standing, scope.Trail.Change);
        var step = scope.Contract.Outstanding.Cents <= 0 ? EndingStep.Fulfilled : EndingStep.ShortfallFound;
        if (EndingRules.Refusal(step, now, scope.Today) is { } refusal) return refusal;
        if (step == EndingStep.Fulfilled)
        {
            scope.Contract.MoveTo(ContractState.Fulfilled, change);
            await scope.KeepAsync(step, said, null, null, token);
            return null;
        }

        if (await RecoveryAsync(scope, said, token) is not { } until) return EndingRefusal.NoRecoveryTerm;
        if (until < scope.Today) return EndingRefusal.DayNotLater;
        scope.Contract.Recover(until, change);
        await scope.KeepAsync(step, said, now.Outstanding, until, token);
        return null;
    }

    /// <summary>The policy's recovery period; only where it states none, the day that somebody named.</summary>
    private static async Task<LocalDate?> RecoveryAsync(EndingScope scope, EndingWords said, CancellationToken token)
    {
        if (scope.Version is not { } version) return said.Until;
        var decisions = await DecisionsOfContract.LoadAsync(scope.Data, scope.Contract.Id, scope.Today, token);
        return EndingCase.Due(scope.Contract, version, ProcessTerm.Recovery, scope.Today, decisions) ?? said.Until;
    }

    private static ContractState? StateAfter(EndingStep step) => step switch
    {
        EndingStep.Reported => ContractState.FinalReport,
        EndingStep.Reopened => ContractState.Running,
        _ => null,
    };

    private async Task<EndingRefusal?> RunAsync(
        Guid id, ChangeContext change, Func<EndingScope, CancellationToken, Task<EndingRefusal?>> work, CancellationToken token)
    {
        await using var data = database.Open();
        return await writes.TryAsync(data, change, async trail =>
        {
            var contract = await data.Contracts.SingleAsync(row => row.Id == id, token);
            var now = await ReadAsync(data, contract, token);
            return await work(new EndingScope(data, contract, trail, VersionOf(contract), now, DutchDay.Of(change.When)), token);
        }, token);
    }
}
