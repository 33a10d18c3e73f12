using SroiTracker.Web.Data.Outbox;

namespace SroiTracker.Web.Jobs;

/// <summary>Sleeps until a commit or the clock wakes it, then drains the outbox. At start it catches up with a missed night.</summary>
internal sealed partial class OutboxWorker(
    OutboxDrain drain, OutboxSignal signal, IServiceScopeFactory scopes, ILogger<OutboxWorker> log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Guarded(CatchUpAsync, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Guarded(drain.RunAsync, stoppingToken);
            await Guarded(SleepAsync, stoppingToken);
        }
    }

    private async Task CatchUpAsync(CancellationToken token)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<JobSlots>().TakeDueAsync(token);
    }

    private Task SleepAsync(CancellationToken token) => signal.WaitAsync(LongestSleep, token);

    // A database that is away for a while must not end the worker.
    private async Task Guarded(Func<CancellationToken, Task> work, CancellationToken token)
    {
        try
        {
            await work(token);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // The program stops.
        }
        catch (Exception failure)
        {
            LogFailure(failure.GetType().Name);
            await signal.WaitAsync(LongestSleep, token)
                .ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox worker met {Error}; it goes on after a pause")]
    private partial void LogFailure(string error);
}
