using NodaTime;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Handovers;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Jobs;

/// <summary>Hands contracts over on the day for which that was planned, every night.</summary>
internal sealed class HandoverHandler(HandoverRun run, IClock clock) : IJobHandler
{
    public string Kind => OutboxKinds.Handovers;

    public Task RunAsync(string payload, CancellationToken token) =>
        run.RunAsync(clock.Today(), new(ChangeContext.System, clock.GetCurrentInstant(), "", "job " + OutboxKinds.Handovers), token);
}
