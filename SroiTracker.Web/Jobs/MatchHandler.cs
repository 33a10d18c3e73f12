using NodaTime;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Jobs;

/// <summary>Evaluates matches and alerts, after an import and every night.</summary>
internal sealed class MatchHandler(MatchRun run, IClock clock) : IJobHandler
{
    public string Kind => JobKinds.Match;

    public Task RunAsync(string payload, CancellationToken token) => run.RunAsync(DutchDay.Today(clock), token);
}

/// <summary>The kinds of work in the outbox.</summary>
public static class JobKinds
{
    /// <summary>Matching and alerting.</summary>
    public const string Match = "match";
}
