using NodaTime;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Outbox;

namespace SroiTracker.Web.Jobs;

/// <summary>Does the outbox rows that are due, one after the other, each in a scope of its own.</summary>
internal sealed partial class OutboxDrain(IServiceScopeFactory scopes, IClock clock, JobTerms terms, ILogger<OutboxDrain> log)
{
    private const string NoHandler = "NoHandler";

    private readonly Guid owner = RowId.New();

    /// <summary>Works until nothing is due; says how many rows it took.</summary>
    internal async Task<int> RunAsync(CancellationToken token)
    {
        var taken = 0;
        while (!token.IsCancellationRequested && await RunOneAsync(token)) taken++;
        return taken;
    }

    private async Task<bool> RunOneAsync(CancellationToken token)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SroiDbContext>();
        if (await OutboxLease.TakeAsync(db, clock, terms, owner, token) is not { } row) return false;

        var lease = new OutboxLease(db, clock, terms, row.Id, owner);
        if (row.Attempts > terms.MostAttempts) await lease.FailedAsync(row.Attempts, row.LastError ?? "Killed", token);
        else await HandleAsync(row, lease, token);
        return true;
    }

    private async Task HandleAsync(OutboxRow row, OutboxLease lease, CancellationToken token)
    {
        using var work = CancellationTokenSource.CreateLinkedTokenSource(token);
        var renewal = RenewWhileWorkingAsync(row.Id, work);
        try
        {
            await RunHandlerAsync(row, work.Token);
            await lease.DoneAsync(CancellationToken.None);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            await lease.ReleaseAsync(CancellationToken.None);
        }
        catch (Exception failure)
        {
            LogFailure(row.Id, row.Kind, row.Attempts, failure.GetType().Name);
            await lease.FailedAsync(row.Attempts, failure is JobHandlerMissingException ? NoHandler : failure.GetType().Name, CancellationToken.None);
        }
        finally
        {
            await work.CancelAsync();
            await renewal;
        }
    }

    private async Task RunHandlerAsync(OutboxRow row, CancellationToken token)
    {
        await using var scope = scopes.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetServices<IJobHandler>().SingleOrDefault(handler => handler.Kind == row.Kind);
        if (handler is null) throw new JobHandlerMissingException();
        await handler.RunAsync(row.Payload, token);
    }

    private async Task RenewWhileWorkingAsync(Guid rowId, CancellationTokenSource work)
    {
        await using var scope = scopes.CreateAsyncScope();
        var lease = new OutboxLease(scope.ServiceProvider.GetRequiredService<SroiDbContext>(), clock, terms, rowId, owner);
        using var timer = new PeriodicTimer((terms.Lease / 3).ToTimeSpan());
        try
        {
            while (await timer.WaitForNextTickAsync(work.Token))
            {
                if (await lease.RenewAsync(work.Token)) continue;
                await work.CancelAsync();
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // The work is over, and so is the need to renew.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox row {Id} of kind {Kind} failed at attempt {Attempt}: {Error}")]
    private partial void LogFailure(Guid id, string kind, int attempt, string error);

    private sealed class JobHandlerMissingException : Exception;
}
