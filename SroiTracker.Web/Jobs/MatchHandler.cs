using NodaTime;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Jobs;

/// <summary>Evaluates matches and alerts, after an import and every night.</summary>
internal sealed class MatchHandler(MatchRun run, IClock clock) : IJobHandler
{
    public string Kind => OutboxKinds.Match;

    public Task RunAsync(string payload, CancellationToken token) => run.RunAsync(clock.Today(), Change(), token);

    private ChangeContext Change() => new(ChangeContext.System, clock.GetCurrentInstant(), "", "job " + OutboxKinds.Match);
}
