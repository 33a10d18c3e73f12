using NodaTime;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Jobs;

/// <summary>Reminds the owners of actions that stay without an answer, every night.</summary>
internal sealed class ReminderHandler(ReminderRun run, IClock clock) : IJobHandler
{
    public string Kind => OutboxKinds.Reminders;

    public Task RunAsync(string payload, CancellationToken token) => run.RunAsync(clock.Today(), Change(), token);

    private ChangeContext Change() => new(ChangeContext.System, clock.GetCurrentInstant(), "", "job " + OutboxKinds.Reminders);
}
