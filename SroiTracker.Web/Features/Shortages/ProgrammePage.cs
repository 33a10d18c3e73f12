using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shortages;

/// <summary>One programme: what is counted, in an area.</summary>
public sealed record ProgrammePage
{
    public required CurrentShortage Shortage { get; init; }

    public required string What { get; init; }

    public required MatchExplainer Words { get; init; }

    /// <summary>Whether the figure is older than the term that was agreed.</summary>
    public required bool IsStale { get; init; }

    /// <summary>The age of the figure in days.</summary>
    public required int Age { get; init; }

    public required Trend Trend { get; init; }

    /// <summary>The series of bol and of bbl, where they were published apart.</summary>
    public required IReadOnlyList<Trend> PathwayTrends { get; init; }

    /// <summary>How much the figure moves; null for one measurement.</summary>
    public required Volatility? Volatility { get; init; }

    /// <summary>What is open; null where placements do not say what the figure counts.</summary>
    public required CoveragePart? Coverage { get; init; }

    public required IReadOnlyList<OtherEducation> Others { get; init; }

    /// <summary>Krapte, beside the shortage; null when none is known.</summary>
    public required TensionPart? Tension { get; init; }

    /// <summary>The names that the region had, oldest first.</summary>
    public required IReadOnlyList<RegionNameRow> Names { get; init; }

    public required IReadOnlyList<FigureLine> History { get; init; }

    /// <summary>Whether the area is no labour-market region.</summary>
    public bool IsCustom => Shortage.Scope.Area.Kind == AreaKind.Custom;

    /// <summary>Where a plan for this programme is made or found; null for a figure that is not about one qualification in a region.</summary>
    public string? PlanPath => Shortage.Scope is { Qualification: { } crebo, Area.Region: { } region }
        ? $"/plannen/opleiding?opleiding={Uri.EscapeDataString($"{crebo.Digits}/{PathwayCode}/{region.Text}")}"
        : null;

    private string PathwayCode => Shortage.Pathway switch
    {
        ShortagePathway.Bol => "BOL",
        ShortagePathway.Bbl => "BBL",
        _ => ProgrammeSubject.AnyPathway,
    };

    /// <summary>The name that the region had on a day, when it was another than today's.</summary>
    public string? NameThen(LocalDate day) =>
        Names.LastOrDefault(name => name.LayoutYear <= day.Year) is { } then && then.Name != Names[^1].Name ? then.Name : null;
}

/// <summary>What is still open, with the places that were secured.</summary>
public sealed record CoveragePart(Domain.Shortages.Coverage Sum, SecuredCount Secured);

/// <summary>Krapte in the area and sector nearest to the programme.</summary>
public sealed record TensionPart(LabourShortage Tension, string? Area, string? Sector, MeasuredOn Measured, string Source);

/// <summary>One measurement as it came in.</summary>
public sealed record FigureLine(
    MeasuredOn Measured,
    string? PrecisionWord,
    ShortagePathway Pathway,
    long? Count,
    FigureMark Mark,
    FigureChange? Change,
    long? PublishedChange,
    bool HasChangeDifference,
    string Source,
    string? Note,
    string FileName,
    Instant RecordedAt);
