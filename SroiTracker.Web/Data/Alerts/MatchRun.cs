using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Alerts;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Web.Data.Alerts;

/// <summary>The contracts with something left to do on a day.</summary>
public interface IOpenObligations
{
    IAsyncEnumerable<OpenObligation> ReadAsync(LocalDate today, CancellationToken token);
}

/// <summary>What a run of matching counted, from all open contracts down to the changes.</summary>
public sealed record MatchFunnel
{
    public required LocalDate AsOf { get; init; }

    public required int OpenContracts { get; init; }

    public required int Shortages { get; init; }

    public required int Suggestions { get; init; }

    public required int ContractsWithSuggestion { get; init; }

    public required int Raised { get; init; }

    public required int Continued { get; init; }

    public required int Woken { get; init; }

    public required int Expired { get; init; }

    /// <summary>Suggestions that do not alert now, by reason.</summary>
    public required IReadOnlyDictionary<WaitReason, int> Waiting { get; init; }

    /// <summary>Alerts open after the run.</summary>
    public required int Open { get; init; }

    /// <summary>Whether anything was written.</summary>
    [JsonIgnore]
    public bool HasChanges => Raised + Continued + Woken + Expired > 0;
}

/// <summary>Evaluates matches and alerts and writes only the differences, in one transaction. Running it twice changes nothing.</summary>
public sealed class MatchRun(SroiDbContext db, IOpenObligations obligations, FigureTables tables, IClock clock)
{
    private static readonly JsonSerializerOptions StepOptions = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The suggestions of a day, best first, without touching an alert.</summary>
    public async Task<IReadOnlyList<MatchSuggestion>> SuggestAsync(LocalDate today, CancellationToken token) =>
        (await FindAsync(today, tables.Weights(), token)).Suggestions;

    /// <summary>Evaluates as if it were this day.</summary>
    public async Task<MatchFunnel> RunAsync(LocalDate today, CancellationToken token)
    {
        var weights = tables.Weights();
        await using var transaction = await db.Database.BeginTransactionAsync(token);
        var found = await FindAsync(today, weights, token);
        var rows = await RelevantAlertsAsync(today, weights, token);
        var facts = new AlertFacts([.. rows.Values.Select(row => row.ToAlert())], found.Suggestions, found.Contracts, found.Scopes);
        var changes = AlertEvaluation.Evaluate(facts, weights, today);
        foreach (var change in changes) Apply(change, rows, weights, today);
        await db.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        return FunnelOf(found, changes, rows.Values.Count(row => row.IsOpen), today);
    }

    private async Task<Found> FindAsync(LocalDate today, MatchWeights weights, CancellationToken token)
    {
        var current = ShortageRules.Current(await tables.SnapshotsAsync(today, token), today);
        var shortages = current.Where(shortage => shortage.Count > 0).ToList();
        var byRegion = shortages.ToLookup(shortage => shortage.Scope.Area.Region);
        var mapping = await tables.MappingAsync(today, token);
        var found = new Found([], [], [.. shortages.Select(shortage => shortage.Scope.Key)]);
        await foreach (var obligation in obligations.ReadAsync(today, token))
        {
            if (obligation.Outstanding > Money.Zero) found.Contracts.Add(obligation.Contract);
            var near = obligation.Region is { } region ? byRegion[region].Concat(byRegion[null]) : byRegion[null];
            found.Suggestions.AddRange(ShortageMatching.Suggest(obligation, near, mapping, weights, today));
        }

        found.Suggestions.Sort(MatchOrder.Best);
        return found;
    }

    private Task<Dictionary<AlertId, AlertRow>> RelevantAlertsAsync(LocalDate today, MatchWeights weights, CancellationToken token)
    {
        var quietFrom = today.PlusDays(-weights.QuietDays);
        var closedFrom = today.PlusDays(-weights.ClosedDays);
        return db.Set<AlertRow>()
            .Where(row => row.IsOpen || row.RaisedOn >= quietFrom || row.StateSince >= closedFrom || row.StateUntil > today)
            .ToDictionaryAsync(row => new AlertId(row.Id), token);
    }

    private void Apply(AlertChange change, Dictionary<AlertId, AlertRow> rows, MatchWeights weights, LocalDate today)
    {
        switch (change)
        {
            case RaiseAlert raise:
                var row = RowOf(raise.Suggestion, weights, today);
                rows.Add(new(row.Id), row);
                db.Add(row);
                Put(row, new NewAlert(), today);
                break;
            case ContinueAlert next:
                rows[next.Alert].Show(next.Suggestion, StepsOf(next.Suggestion));
                break;
            case WakeAlert wake:
                rows[wake.Alert].Show(wake.Suggestion, StepsOf(wake.Suggestion));
                Put(rows[wake.Alert], new NewAlert(), today);
                break;
            case ExpireAlert expire:
                Put(rows[expire.Alert], new ExpiredAlert(expire.Reason), today);
                break;
        }
    }

    private AlertRow RowOf(MatchSuggestion suggestion, MatchWeights weights, LocalDate today)
    {
        var scope = suggestion.Shortage.Scope;
        var row = new AlertRow
        {
            Id = Guid.CreateVersion7(),
            ContractId = suggestion.Contract.Value,
            ContractorId = suggestion.Obligation.Contractor.Value,
            AdviserId = suggestion.Obligation.Adviser?.Value,
            ScopeKey = scope.Key,
            AreaName = scope.Area.Name,
            Crebo = scope.Qualification?.Digits,
            Sector = scope.Sector?.Text,
            Segment = scope.Segment,
            Level = scope.Level,
            RaisedOn = today,
            RaisedAt = clock.GetCurrentInstant(),
            WeightsVersion = weights.Version,
        };
        row.Show(suggestion, StepsOf(suggestion));
        return row;
    }

    private void Put(AlertRow row, AlertState state, LocalDate today)
    {
        row.Put(state, today);
        db.Add(new AlertEventRow
        {
            Id = Guid.CreateVersion7(),
            AlertId = row.Id,
            RecordedAt = clock.GetCurrentInstant(),
            EffectiveOn = today,
            State = row.State,
            Why = row.StateReason,
        });
    }

    private static string StepsOf(MatchSuggestion suggestion) =>
        JsonSerializer.Serialize(suggestion.Steps.Concat(suggestion.Obligation.PlaceValueSteps), StepOptions);

    private static MatchFunnel FunnelOf(Found found, IReadOnlyList<AlertChange> changes, int open, LocalDate today) => new()
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

    private sealed record Found(List<MatchSuggestion> Suggestions, HashSet<ContractId> Contracts, HashSet<string> Scopes);
}
