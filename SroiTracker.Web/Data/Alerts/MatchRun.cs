using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Alerts;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Alerts;

/// <summary>The contracts with something left to do on a day.</summary>
public interface IOpenObligations
{
    IAsyncEnumerable<OpenObligation> ReadAsync(LocalDate today, CancellationToken token);
}

/// <summary>Evaluates matches and alerts and writes only the differences, in one transaction. Running it twice changes nothing.</summary>
public sealed class MatchRun(
    SroiDbContext db, IOpenObligations obligations, MatchFinder finder, FigureTables tables, WriteTransaction writes)
{
    /// <summary>The suggestions of a day, best first, without touching an alert.</summary>
    public async Task<IReadOnlyList<MatchSuggestion>> SuggestAsync(LocalDate today, CancellationToken token) =>
        (await FindAsync(today, token)).Suggestions;

    /// <summary>Evaluates as if it were this day. Nothing new means that nothing is written.</summary>
    public async Task<MatchFunnel> RunAsync(LocalDate today, ChangeContext change, CancellationToken token)
    {
        // Read before the turn to write, so that others wait for the writing only. What came in meanwhile, or another run wrote, would make
        // this run close alerts that just began: then it reads again, in its turn.
        var seen = await StandAsync(token);
        var found = await FindAsync(today, token);
        return await writes.RunAsync(
            db, change, async trail =>
                await KeepAsync(await StandAsync(token) == seen ? found : await FindAsync(today, token), today, trail, token), token);
    }

    private Task<FoundMatches> FindAsync(LocalDate today, CancellationToken token) =>
        finder.FindAsync(obligations.ReadAsync(today, token), today, token);

    /// <summary>Changes with every delivery of figures and every step of an alert, both of which only grow.</summary>
    private async Task<(int Deliveries, int Steps)> StandAsync(CancellationToken token) =>
        (await db.Set<SnapshotRow>().CountAsync(token), await db.Set<AlertEventRow>().CountAsync(token));

    private async Task<MatchFunnel> KeepAsync(FoundMatches found, LocalDate today, AuditTrail trail, CancellationToken token)
    {
        var rows = await RelevantAlertsAsync(today, await tables.WeightsAsync(today, token), token);
        var facts = new AlertFacts([.. rows.Values.Select(row => row.ToAlert())], found.Suggestions, found.Contracts, found.Scopes);
        var changes = AlertEvaluation.Evaluate(facts, today);
        foreach (var change in changes) Apply(change, rows, new Moment(today, trail.Change.When));
        var funnel = FunnelOf(found, changes, rows.Values.Count(row => row.IsOpen), today);
        if (!funnel.HasChanges) trail.Abandon();
        else trail.Note("alerts.evaluated", new("alerts", Guid.Empty), null, new { funnel.Raised, funnel.Continued, funnel.Woken, funnel.Expired });
        return funnel;
    }

    private Task<Dictionary<AlertId, AlertRow>> RelevantAlertsAsync(LocalDate today, WeightsBook weights, CancellationToken token)
    {
        var quietFrom = today.PlusDays(-weights.All.Max(each => each.QuietDays));
        var closedFrom = today.PlusDays(-weights.All.Max(each => each.ClosedDays));
        return db.Set<AlertRow>()
            .Where(row => row.IsOpen || row.RaisedOn >= quietFrom || row.StateSince >= closedFrom || row.StateUntil > today)
            .ToDictionaryAsync(row => new AlertId(row.Id), token);
    }

    private void Apply(AlertChange change, Dictionary<AlertId, AlertRow> rows, Moment now)
    {
        switch (change)
        {
            case RaiseAlert raise:
                var row = RowOf(raise.Suggestion, now);
                rows.Add(new(row.Id), row);
                db.Add(row);
                Put(row, new NewAlert(), now);
                break;
            case ContinueAlert next:
                rows[next.Alert].Show(next.Suggestion, AlertSteps.Write(next.Suggestion));
                break;
            case WakeAlert wake:
                rows[wake.Alert].Show(wake.Suggestion, AlertSteps.Write(wake.Suggestion));
                Put(rows[wake.Alert], new NewAlert(), now);
                break;
            case ExpireAlert expire:
                Put(rows[expire.Alert], new ExpiredAlert(expire.Reason), now);
                break;
        }
    }

    private static AlertRow RowOf(MatchSuggestion suggestion, Moment now)
    {
        var scope = suggestion.Shortage.Scope;
        var row = new AlertRow
        {
            Id = RowId.New(),
            ContractId = suggestion.Contract.Value,
            ContractorId = suggestion.Obligation.Contractor.Value,
            AdviserId = suggestion.Obligation.Adviser?.Value,
            ScopeKey = scope.Key,
            AreaName = scope.Area.Name,
            Crebo = scope.Qualification?.Digits,
            Sector = scope.Sector?.Text,
            Segment = scope.Segment,
            Level = scope.Level,
            RaisedOn = now.Today,
            RaisedAt = now.Instant,
            WeightsVersion = suggestion.Weights.Version,
        };
        row.Show(suggestion, AlertSteps.Write(suggestion));
        return row;
    }

    private void Put(AlertRow row, AlertState state, Moment now)
    {
        row.Put(state, now.Today);
        db.Add(new AlertEventRow
        {
            Id = RowId.New(),
            AlertId = row.Id,
            RecordedAt = now.Instant,
            EffectiveOn = now.Today,
            State = row.State,
            Why = row.StateReason,
        });
    }

    private static MatchFunnel FunnelOf(FoundMatches found, IReadOnlyList<AlertChange> changes, int open, LocalDate today) => new()
    {
        AsOf = today,
        OpenContracts = found.Contracts.Count,
        Shortages = found.Scopes.Count,
        Suggestions = found.Suggestions.Count,
        ContractsWithSuggestion = found.Suggestions.Select(suggestion => suggestion.Contract).Distinct().Count(),
        Raised = changes.OfType<RaiseAlert>().Count(),
        Continued = changes.OfType<ContinueAlert>().Count(),
        Woken = changes.OfType<WakeAlert>().Count(),
        Expired = changes.OfType<ExpireAlert>().Count(),
        Waiting = changes.OfType<WaitForLater>().GroupBy(wait => wait.Reason).ToDictionary(group => group.Key, group => group.Count()),
        Open = open,
    };

    private sealed record Moment(LocalDate Today, Instant Instant);
}
