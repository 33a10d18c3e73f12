using Quartz;
using SroiTracker.Web.Data.Outbox;

namespace SroiTracker.Web.Jobs;

/// <summary>The clock says that a night's slot is due.</summary>
internal sealed class SlotJob(JobSlots slots) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await slots.TakeDueAsync(cancellationToken);
}

/// <summary>The clock wakes the worker, for rows whose wait is over.</summary>
internal sealed class WakeJob(OutboxSignal signal) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        signal.Wake();
        return ValueTask.CompletedTask;
    }
}
