using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Alerts;

/// <summary>What an alert is about; at most one open alert has it.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Scope">The key of the shortage's scope.</param>
public readonly record struct AlertKey(ContractId Contract, string Scope)
{
    /// <summary>What the suggestion is about.</summary>
    public static AlertKey Of(MatchSuggestion suggestion) => new(suggestion.Contract, suggestion.Scope);
}

/// <summary>An alert (signaal): a shortage that an open obligation could help with, brought to the adviser.</summary>
public sealed record Alert
{
    /// <summary>Its identity.</summary>
    public required AlertId Id { get; init; }

    /// <summary>What it is about.</summary>
    public required AlertKey Key { get; init; }

    /// <summary>The contractor, for the quiet period.</summary>
    public required ContractorId Contractor { get; init; }

    /// <summary>The adviser, for the daily budget; null when nobody keeps the contract yet.</summary>
    public UserId? Adviser { get; init; }

    /// <summary>The day it was raised.</summary>
    public required LocalDate RaisedOn { get; init; }

    /// <summary>Where it stands.</summary>
    public required AlertState State { get; init; }

    /// <summary>Since when it stands there.</summary>
    public required LocalDate StateSince { get; init; }

    /// <summary>The score it shows.</summary>
    public required int Score { get; init; }

    /// <summary>The number of places short that it shows.</summary>
    public required long Count { get; init; }

    /// <summary>The number of places that fit that it shows.</summary>
    public long? Places { get; init; }

    /// <summary>The day of the figures it shows.</summary>
    public required MeasuredOn MeasuredOn { get; init; }

    /// <summary>Whether it shows what the suggestion says.</summary>
    public bool Shows(MatchSuggestion suggestion) =>
        Score == suggestion.Score
        && Count == suggestion.Shortage.Count
        && Places == suggestion.Places
        && MeasuredOn == suggestion.Shortage.MeasuredOn;
}
