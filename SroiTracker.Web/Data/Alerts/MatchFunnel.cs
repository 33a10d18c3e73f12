using System.Text.Json.Serialization;
using NodaTime;
using SroiTracker.Domain.Alerts;

namespace SroiTracker.Web.Data.Alerts;

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
