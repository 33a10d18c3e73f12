using System.ComponentModel.DataAnnotations;
using SroiTracker.Domain.Scenarios;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Scenarios;

namespace SroiTracker.Web.Features.Scenarios;

/// <summary>The assumptions of a scenario, in whole percents, and what is known of each programme.</summary>
public sealed class ScenarioForm
{
    private const int BasisPointsPerPercent = 100;
    private const int Whole = 100;
    private const int MostWeeks = 104;

    [Required, StringLength(100), Display(Name = "Name")]
    public string? Name { get; set; }

    [Required, RegularExpression("Short|Middle|Long"), Display(Name = "Horizon")]
    public string? Horizon { get; set; }

    [Required, StringLength(4), Display(Name = "Region")]
    public string? Regio { get; set; }

    [Required, Range(-Whole, Whole), Display(Name = "Intake")]
    public int? Intake { get; set; }

    [Required, Range(0, Whole), Display(Name = "DropOut")]
    public int? DropOut { get; set; }

    [Required, Range(-Whole, Whole), Display(Name = "Supply")]
    public int? Supply { get; set; }

    [Required, Display(Name = "Hours")]
    public Ratio? Hours { get; set; }

    [Required, Range(1, MostWeeks), Display(Name = "Weeks")]
    public int? Weeks { get; set; }

    [Display(Name = "PlaceValue")]
    public Money? PlaceValue { get; set; }

    /// <summary>The keys of the programmes, in the order of the fields below.</summary>
    public List<string?> Tekort { get; set; } = [];

    /// <summary>Places that there are, for every programme.</summary>
    public List<int?> Places { get; set; } = [];

    /// <summary>Students of earlier years, for every programme.</summary>
    public List<int?> CatchUp { get; set; } = [];

    /// <summary>Gives every programme its fields, in the order of the page, with what was typed for it.</summary>
    internal void GiveFields(IReadOnlyList<ScenarioChoice> programmes)
    {
        var (places, catchUp) = (programmes.Select(each => TypedFor(Places, each)).ToList(),
            programmes.Select(each => TypedFor(CatchUp, each)).ToList());
        (Tekort, Places, CatchUp) = ([.. programmes.Select(each => each.ScopeKey)], places, catchUp);
    }

    /// <summary>Whether no programme has its number of places.</summary>
    internal bool IsEmpty => Places.TrueForAll(places => places is null);

    internal Horizon Ahead => Enum.Parse<Horizon>(Horizon!);

    /// <summary>The facts of the scenario for these programmes; the form was checked before.</summary>
    internal ScenarioFacts FactsFor(IReadOnlyList<ScenarioChoice> programmes) => new(
        Intake!.Value * BasisPointsPerPercent, DropOut!.Value * BasisPointsPerPercent, Supply!.Value * BasisPointsPerPercent, Hours!.Value.ToText(),
        Weeks!.Value,
        (PlaceValue ?? Money.Zero).Cents, [.. programmes.Where(each => TypedFor(Places, each) is not null).Select(FactOf)]);

    private ScenarioProgramme FactOf(ScenarioChoice programme) => new(
        programme.ScopeKey, programme.What, programme.Count, programme.MeasuredOn, TypedFor(Places, programme) ?? 0, TypedFor(CatchUp, programme)
            ?? 0);

    private int? TypedFor(List<int?> fields, ScenarioChoice programme) =>
        Tekort.IndexOf(programme.ScopeKey) is >= 0 and var place ? fields.ElementAtOrDefault(place) : null;
}

/// <summary>A programme that may be part of a scenario, with its latest figure.</summary>
/// <param name="MeasuredOn">The day of measurement, ISO 8601.</param>
public sealed record ScenarioChoice(string ScopeKey, string What, long Count, string MeasuredOn);
