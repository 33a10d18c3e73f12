using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SroiTracker.Web.Data.Outbox;

/// <summary>Lets the worker sleep until a commit or the clock wakes it.</summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim pending = new(0, 1);

    /// <summary>There may be work.</summary>
    public void Wake()
    {
        try
        {
            if (pending.CurrentCount == 0)
                pending.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else woke the worker in between, which is what was wanted.
        }
    }

    /// <summary>Waits until somebody wakes the worker or the time is over.</summary>
    public Task<bool> WaitAsync(TimeSpan most, CancellationToken token) => pending.WaitAsync(most, token);

    public void Dispose() => pending.Dispose();
}

/// <summary>Wakes the worker when a transaction with new outbox rows is committed.</summary>
public sealed class OutboxWakeInterceptor(OutboxSignal signal) : DbTransactionInterceptor, ISaveChangesInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) =>
        WakeFor(eventData.Context);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        WakeFor(eventData.Context);
        return Task.CompletedTask;
    }

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        WakeFor(eventData.Context);
        return result;
    }

    public ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        WakeFor(eventData.Context);
        return new(result);
    }

    private void WakeFor(DbContext? context)
    {
        if (context?.ChangeTracker.Entries<OutboxRow>().Any() == true)
            signal.Wake();
    }
}
