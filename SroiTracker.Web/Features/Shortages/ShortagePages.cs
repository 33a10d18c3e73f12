using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shortages;

/// <summary>What the list is narrowed to.</summary>
public sealed class ShortageFilter
{
    /// <summary>Code of a labour-market region, "NL" or "overig"; null for everything.</summary>
    [StringLength(10), Display(Name = "Region")]
    public string? Regio { get; set; }

    /// <summary>Code of a sector chamber; null for everything.</summary>
    [StringLength(10), Display(Name = "Sector")]
    public string? Sector { get; set; }

    /// <summary>"bol" or "bbl"; null for both together.</summary>
    [StringLength(3), Display(Name = "Pathway")]
    public string? Leerweg { get; set; }

    /// <summary>The programme after which the page begins.</summary>
    [StringLength(600)]
    public string? Na { get; set; }

    internal bool IsEmpty => string.IsNullOrEmpty(Regio) && string.IsNullOrEmpty(Sector) && string.IsNullOrEmpty(Leerweg);

    internal ShortagePathway? Pathway => Leerweg switch
    {
        "bol" => ShortagePathway.Bol,
        "bbl" => ShortagePathway.Bbl,
        _ => null,
    };

    internal string After(string scopeKey) => $"?regio={Regio}&sector={Sector}&leerweg={Leerweg}&na={Uri.EscapeDataString(scopeKey)}";

    internal bool Takes(ShortageScope scope, SectorMapping mapping) =>
        (string.IsNullOrEmpty(Regio) || Regio == PlaceOf(scope.Area))
        && (string.IsNullOrEmpty(Sector) || Sector == SectorOf(scope, mapping));

    private static string PlaceOf(ShortageArea area) => area.Kind switch
    {
        AreaKind.Region => area.Region!.Value.Text,
        AreaKind.Country => "NL",
        AreaKind.Municipality => "gemeenten",
        _ => "overig",
    };

    private static string? SectorOf(ShortageScope scope, SectorMapping mapping) =>
        (mapping.QualificationOf(scope.Qualification)?.Sector ?? scope.Sector)?.Text;
}

/// <summary>The page with all figures of today.</summary>
public sealed record ShortagesPage(
    ShortageFilter Filter,
    IReadOnlyList<ShortageLine> Lines,
    IReadOnlyList<SelectListItem> Regions,
    IReadOnlyList<SelectListItem> Sectors,
    IReadOnlyList<SelectListItem> Pathways,
    IReadOnlyList<Trend> Trends,
    MeasuredOn? Newest,
    bool IsAllStale,
    string? Next);

/// <summary>One scope with its latest figure.</summary>
public sealed record ShortageLine(CurrentShortage Shortage, string What, bool IsStale, LabourShortage? Tension)
{
    /// <summary>Whether the figure belongs to no labour-market region.</summary>
    public bool IsCustom => Shortage.Scope.Area.Kind == AreaKind.Custom;
}

/// <summary>A series of measurements, oldest first.</summary>
public sealed record Trend(string Name, IReadOnlyList<TrendPoint> Points);

/// <summary>One measurement of a series.</summary>
public sealed record TrendPoint(MeasuredOn Measured, long Count, bool IsCounted)
{
    /// <summary>The day in words.</summary>
    public string Label => MeasuredText.Show(Measured);
}

/// <summary>The deliveries, newest first.</summary>
public sealed record SnapshotsPage(IReadOnlyList<SnapshotLine> Lines, string? Next);

/// <summary>One delivery.</summary>
public sealed record SnapshotLine(
    Guid Id, string Source, MeasuredOn Measured, Instant RecordedAt, string FileName, int Figures, int NotCounted, int Differences, bool IsStale);
