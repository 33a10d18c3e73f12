using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Alerts;

/// <summary>What an evaluation looks at.</summary>
/// <param name="Alerts">Every alert that is open, or closed so recently that it may still matter.</param>
/// <param name="Suggestions">The suggestions of today.</param>
/// <param name="OpenContracts">The contracts with something left to do.</param>
/// <param name="ShortScopes">The keys of the scopes with a shortage.</param>
public sealed record AlertFacts(
    IReadOnlyCollection<Alert> Alerts,
    IReadOnlyCollection<MatchSuggestion> Suggestions,
    IReadOnlySet<ContractId> OpenContracts,
    IReadOnlySet<string> ShortScopes);

/// <summary>
/// Decides which alerts to raise, continue, wake, close or hold back. The same facts on the same day always give the same
/// answer, and after its changes are made it wants no more.
/// </summary>
public static class AlertEvaluation
{
    /// <summary>The changes, best suggestion first; the terms are those of the weights of each suggestion.</summary>
    public static IReadOnlyList<AlertChange> Evaluate(AlertFacts facts, LocalDate today)
    {
        var suggestions = facts.Suggestions.ToDictionary(AlertKey.Of);
        var open = facts.Alerts.Where(alert => alert.State.IsOpen).ToList();
        var taken = open.Select(alert => alert.Key).ToHashSet();
        var day = new Day(facts.Alerts, today);
        return
        [
            .. open.OrderBy(alert => alert.Id.Value).Select(alert => OfOpen(alert, suggestions, facts, today)).OfType<AlertChange>(),
            .. facts.Suggestions.Where(suggestion => !taken.Contains(AlertKey.Of(suggestion))).Order(MatchOrder.Best).Select(day.OfNew),
        ];
    }

    private static AlertChange? OfOpen(
        Alert alert, Dictionary<AlertKey, MatchSuggestion> suggestions, AlertFacts facts, LocalDate today)
    {
        if (!suggestions.TryGetValue(alert.Key, out var suggestion))
        {
            return alert.State.IsWithPeople ? null : new ExpireAlert(alert.Id, ReasonOf(alert.Key, facts));
        }

        if (alert.State is SnoozedAlert snoozed && snoozed.Until <= today) return new WakeAlert(alert.Id, suggestion);
        return alert.Shows(suggestion) || suggestion.IsStale ? null : new ContinueAlert(alert.Id, suggestion);
    }

    private static ExpiryReason ReasonOf(AlertKey key, AlertFacts facts) =>
        !facts.ShortScopes.Contains(key.Scope) ? ExpiryReason.ShortageGone
        : !facts.OpenContracts.Contains(key.Contract) ? ExpiryReason.BalanceGone
        : ExpiryReason.NoLongerFits;

    /// <summary>Counts, while the day's alerts are raised, what each adviser and contractor already had.</summary>
    private sealed class Day(IReadOnlyCollection<Alert> alerts, LocalDate today)
    {
        private readonly Dictionary<AlertKey, Alert> closed = alerts
            .Where(alert => !alert.State.IsOpen)
            .GroupBy(alert => alert.Key)
            .ToDictionary(group => group.Key, group => group.OrderBy(alert => alert.StateSince).ThenBy(alert => alert.Id.Value).Last());

        private readonly Dictionary<UserId, int> perAdviser = alerts
            .Where(alert => alert.RaisedOn == today && alert.Adviser is not null)
            .GroupBy(alert => alert.Adviser!.Value)
            .ToDictionary(group => group.Key, group => group.Count());

        // All that is found about a contractor on one day is one conversation, so the quiet starts the day after.
        private readonly Dictionary<ContractorId, LocalDate> lastRaised = alerts
            .Where(alert => alert.RaisedOn < today)
            .GroupBy(alert => alert.Contractor)
            .ToDictionary(group => group.Key, group => group.Max(alert => alert.RaisedOn));

        public AlertChange OfNew(MatchSuggestion suggestion)
        {
            if (WaitFor(suggestion) is { } reason) return new WaitForLater(suggestion, reason);
            if (suggestion.Obligation.Adviser is { } adviser) perAdviser[adviser] = perAdviser.GetValueOrDefault(adviser) + 1;
            return new RaiseAlert(suggestion);
        }

        private WaitReason? WaitFor(MatchSuggestion suggestion) =>
            suggestion.IsStale ? WaitReason.Stale
            : !suggestion.MayAlert ? WaitReason.SuggestsOnly
            : closed.TryGetValue(AlertKey.Of(suggestion), out var earlier) && today < ClosedUntil(earlier, suggestion.Weights) ? WaitReason.Closed
            : IsQuiet(suggestion) ? WaitReason.QuietPeriod
            : IsOverBudget(suggestion) ? WaitReason.DailyBudget
            : null;

        private bool IsQuiet(MatchSuggestion suggestion) =>
            lastRaised.TryGetValue(suggestion.Obligation.Contractor, out var last) && today < last.PlusDays(suggestion.Weights.QuietDays);

        private bool IsOverBudget(MatchSuggestion suggestion) =>
            suggestion.Obligation.Adviser is { } known && perAdviser.GetValueOrDefault(known) >= suggestion.Weights.DailyBudget;

        private static LocalDate ClosedUntil(Alert alert, MatchWeights weights) => alert.State switch
        {
            DismissedAlert dismissed => dismissed.Until,
            ExpiredAlert => alert.StateSince,
            _ => alert.StateSince.PlusDays(weights.ClosedDays),
        };
    }
}
