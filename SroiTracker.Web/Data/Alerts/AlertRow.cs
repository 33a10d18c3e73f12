using NodaTime;
using SroiTracker.Domain.Alerts;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Alerts;

/// <summary>The name of an alert's state in the database.</summary>
public enum AlertStateName
{
    New,
    Seen,
    Snoozed,
    Referred,
    Placed,
    NoPlace,
    Dismissed,
    Expired,
}

/// <summary>An alert as kept. Its history stands in <see cref="AlertEventRow"/>, which only grows.</summary>
public sealed class AlertRow
{
    public required Guid Id { get; init; }

    public required Guid ContractId { get; init; }

    public required Guid ContractorId { get; init; }

    public Guid? AdviserId { get; init; }

    public required string ScopeKey { get; init; }

    public required string AreaName { get; init; }

    public string? Crebo { get; init; }

    public string? Sector { get; init; }

    public string? Segment { get; init; }

    public int? Level { get; init; }

    public required LocalDate RaisedOn { get; init; }

    public required Instant RaisedAt { get; init; }

    /// <summary>The weights it was raised with.</summary>
    public required string WeightsVersion { get; init; }

    public AlertStateName State { get; private set; }

    public LocalDate StateSince { get; private set; }

    /// <summary>Until when it is snoozed or stays dismissed.</summary>
    public LocalDate? StateUntil { get; private set; }

    public string? StateReason { get; private set; }

    public bool IsOpen { get; private set; }

    public int Score { get; private set; }

    public long Count { get; private set; }

    public long? Places { get; private set; }

    public int? WeeksLeft { get; private set; }

    public Recognition Recognition { get; private set; }

    public FitStrength? Strength { get; private set; }

    public LocalDate MeasuredOn { get; private set; }

    public DayPrecision Precision { get; private set; }

    /// <summary>The reasons as JSON.</summary>
    public string Steps { get; private set; } = "[]";

    /// <summary>Grows with every change, so that two people cannot overwrite each other.</summary>
    public int Version { get; private set; }

    /// <summary>The alert as the rules see it.</summary>
    public Alert ToAlert() => new()
    {
        Id = new(Id),
        Key = new(new(ContractId), ScopeKey),
        Contractor = new(ContractorId),
        Adviser = AdviserId is { } adviser ? new(adviser) : null,
        RaisedOn = RaisedOn,
        State = StateOf(),
        StateSince = StateSince,
        Score = Score,
        Count = Count,
        Places = Places,
        MeasuredOn = Domain.Shortages.MeasuredOn.Of(MeasuredOn, Precision),
    };

    /// <summary>Shows the figures and reasons of a suggestion.</summary>
    public void Show(MatchSuggestion suggestion, string steps)
    {
        (Score, Count, Places) = (suggestion.Score, suggestion.Shortage.Count, suggestion.Places);
        (WeeksLeft, Recognition, Strength) = (suggestion.WeeksLeft, suggestion.Recognition, suggestion.Strength);
        (MeasuredOn, Precision) = (suggestion.Shortage.MeasuredOn.FirstDay, suggestion.Shortage.MeasuredOn.Precision);
        Steps = steps;
        Version++;
    }

    /// <summary>Puts the alert in a state; whether it may go there is for <see cref="AlertRules"/>.</summary>
    public void Put(AlertState state, LocalDate on)
    {
        (State, StateUntil, StateReason) = state switch
        {
            NewAlert => (AlertStateName.New, null, null),
            SeenAlert => (AlertStateName.Seen, null, null),
            SnoozedAlert snoozed => (AlertStateName.Snoozed, snoozed.Until, null),
            ReferredAlert => (AlertStateName.Referred, null, null),
            PlacedAlert => (AlertStateName.Placed, null, null),
            NoPlaceAlert noPlace => (AlertStateName.NoPlace, null, noPlace.Reason),
            DismissedAlert dismissed => (AlertStateName.Dismissed, dismissed.Until, dismissed.Reason),
            ExpiredAlert expired => (AlertStateName.Expired, (LocalDate?)null, expired.Reason.ToString()),
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
        (StateSince, IsOpen) = (on, state.IsOpen);
        Version++;
    }

    private AlertState StateOf() => State switch
    {
        AlertStateName.New => new NewAlert(),
        AlertStateName.Seen => new SeenAlert(),
        AlertStateName.Snoozed => new SnoozedAlert(StateUntil ?? StateSince),
        AlertStateName.Referred => new ReferredAlert(),
        AlertStateName.Placed => new PlacedAlert(),
        AlertStateName.NoPlace => new NoPlaceAlert(StateReason ?? ""),
        AlertStateName.Dismissed => new DismissedAlert(StateReason ?? "", StateUntil ?? StateSince),
        _ => new ExpiredAlert(Enum.Parse<ExpiryReason>(StateReason ?? nameof(ExpiryReason.NoLongerFits))),
    };
}

/// <summary>One thing that happened to an alert. Never changed.</summary>
public sealed class AlertEventRow
{
    public required Guid Id { get; init; }

    public required Guid AlertId { get; init; }

    public required Instant RecordedAt { get; init; }

    public required LocalDate EffectiveOn { get; init; }

    /// <summary>The account; null when the program did it.</summary>
    public Guid? By { get; init; }

    public required AlertStateName State { get; init; }

    public string? Why { get; init; }
}
