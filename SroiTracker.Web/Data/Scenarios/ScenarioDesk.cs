using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Scenarios;

/// <summary>Keeps scenarios.</summary>
public sealed class ScenarioDesk(SroiDbContext db, WriteTransaction writes)
{
    /// <summary>Keeps one.</summary>
    public Task<Guid> KeepAsync(Scenario scenario, ChangeContext change, CancellationToken token) =>
        writes.RunAsync(
            db,
            change,
            trail =>
            {
                db.Add(scenario);
                trail.Note("scenario.kept", new("scenario", scenario.Id, scenario.AuthorityId), null, new { scenario.Horizon, scenario.Region });
                return Task.FromResult(scenario.Id);
            },
            token);
}
