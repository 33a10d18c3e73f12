using NodaTime;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Deadlines;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Jobs;

/// <summary>Reminds of deadlines that come near and tells of those that passed, every night.</summary>
internal sealed class DeadlineHandler(DeadlineRun run, IClock clock) : IJobHandler
{
    public string Kind => OutboxKinds.Deadlines;

    public Task RunAsync(string payload, CancellationToken token) => run.RunAsync(clock.Today(), Change(), token);

    private ChangeContext Change() => new(ChangeContext.System, clock.GetCurrentInstant(), "", "job " + OutboxKinds.Deadlines);
}
