using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Matches;

/// <summary>What the list is narrowed to.</summary>
public sealed class MatchFilter
{
    [StringLength(10), Display(Name = "Region")]
    public string? Regio { get; set; }

    [StringLength(10), Display(Name = "Sector")]
    public string? Sector { get; set; }

    [Display(Name = "Contractor")]
    public Guid? Opdrachtnemer { get; set; }

    [Range(1, 10), Display(Name = "Page")]
    public int Pagina { get; set; } = 1;

    internal bool IsEmpty => string.IsNullOrEmpty(Regio) && string.IsNullOrEmpty(Sector) && Opdrachtnemer is null;

    internal string Address(int page) =>
        $"?regio={Uri.EscapeDataString(Regio ?? "")}&sector={Uri.EscapeDataString(Sector ?? "")}&opdrachtnemer={Opdrachtnemer}&pagina={page}";
}

/// <summary>The best matches.</summary>
public sealed record MatchesPage(
    MatchFilter Filter,
    IReadOnlyList<MatchCard> Cards,
    int Total,
    bool HasStale,
    IReadOnlyList<SelectListItem> Regions,
    IReadOnlyList<SelectListItem> Sectors,
    IReadOnlyList<SelectListItem> Contractors,
    MatchExplainer Words,
    string? Previous,
    string? Next);

/// <summary>One match with the names and the alert that goes with it.</summary>
/// <param name="Rank">Its place in the whole order.</param>
/// <param name="AlertId">The open alert; null when there is none.</param>
public sealed record MatchCard(
    int Rank,
    MatchSuggestion Match,
    string What,
    string Reference,
    string Title,
    string Contractor,
    Guid? AlertId,
    AlertStateName? AlertState)
{
    /// <summary>What the places that fit are worth together; null when a place has no value yet.</summary>
    public Money? Worth => Match is { Places: { } places, Obligation.PlaceValue: { } value } ? Money.OfCents(checked(value.Cents * places)) : null;

    /// <summary>The criteria in order, each met, not met or not known.</summary>
    public IReadOnlyList<(string Key, Tone Tone)> Ticks =>
    [
        Match.Shortage.Scope.Area.Kind == AreaKind.Region ? ("Near", Tone.Good) : ("Country", Tone.Neutral),
        ("Sector", Match.Strength switch { FitStrength.Strong => Tone.Good, null => Tone.Neutral, _ => Tone.Warn }),
        ("Balance", Match.Places switch { > 0 => Tone.Good, null => Tone.Neutral, _ => Tone.Warn }),
        ("Time", Match.WeeksLeft is null ? Tone.Neutral : Tone.Good),
        ("Fresh", Match.IsStale ? Tone.Warn : Tone.Good),
        ("Recognition", Match.Recognition switch { Recognition.Recognised => Tone.Good, Recognition.NotRecognised => Tone.Warn, _ => Tone.Neutral }),
    ];
}
