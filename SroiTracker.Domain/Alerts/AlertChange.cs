using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Alerts;

/// <summary>Why a suggestion does not alert today.</summary>
public enum WaitReason
{
    /// <summary>The figures are too old.</summary>
    Stale,

    /// <summary>The weights do not let this kind of figure alert.</summary>
    SuggestsOnly,

    /// <summary>It was dismissed or finished, and its term is not over.</summary>
    Closed,

    /// <summary>The contractor was the subject of an alert a short time ago.</summary>
    QuietPeriod,

    /// <summary>The adviser has had the day's number of alerts.</summary>
    DailyBudget,
}

/// <summary>What an evaluation wants to happen. A closed family: the members stand in this file.</summary>
public abstract record AlertChange
{
    private protected AlertChange()
    {
    }
}

/// <summary>Raise a new alert.</summary>
public sealed record RaiseAlert(MatchSuggestion Suggestion) : AlertChange;

/// <summary>Show the newer figures on an alert that is open already.</summary>
public sealed record ContinueAlert(AlertId Alert, MatchSuggestion Suggestion) : AlertChange;

/// <summary>Bring a snoozed alert back, with the figures of today.</summary>
public sealed record WakeAlert(AlertId Alert, MatchSuggestion Suggestion) : AlertChange;

/// <summary>Close an alert whose ground is gone.</summary>
public sealed record ExpireAlert(AlertId Alert, ExpiryReason Reason) : AlertChange;

/// <summary>Do nothing today; never saved.</summary>
public sealed record WaitForLater(MatchSuggestion Suggestion, WaitReason Reason) : AlertChange;
