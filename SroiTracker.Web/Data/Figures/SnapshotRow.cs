using NodaTime;
using SroiTracker.Domain.Shortages;

namespace SroiTracker.Web.Data.Figures;

/// <summary>The figures that one source measured on one day, as they came in. Never changed; a correction is a later row.</summary>
public sealed class SnapshotRow
{
    public required Guid Id { get; init; }

    public required string Source { get; init; }

    public required LocalDate MeasuredOn { get; init; }

    public required DayPrecision Precision { get; init; }

    public required Instant RecordedAt { get; init; }

    /// <summary>The account that brought it in; null for the command line.</summary>
    public Guid? RecordedBy { get; init; }

    public required string FileName { get; init; }

    public List<ShortageFigureRow> Figures { get; init; } = [];
}

/// <summary>One figure of a snapshot.</summary>
public sealed class ShortageFigureRow
{
    public required Guid Id { get; init; }

    public required Guid SnapshotId { get; init; }

    public required string ScopeKey { get; init; }

    public required AreaKind AreaKind { get; init; }

    public string? Region { get; init; }

    public string? Municipality { get; init; }

    public required string AreaName { get; init; }

    public string? Crebo { get; init; }

    public string? Sector { get; init; }

    public string? Segment { get; init; }

    public int? Level { get; init; }

    public EducationKind Education { get; init; }

    public required ShortagePathway Pathway { get; init; }

    public long? Count { get; init; }

    public required FigureMark Mark { get; init; }

    /// <summary>The change since the previous measurement as the source published it.</summary>
    public long? PublishedChange { get; init; }

    /// <summary>What the figure changed compared with the one before it; null for figures that were kept before this was.</summary>
    public FigureChange? Change { get; init; }

    /// <summary>Whether that change is not what the figures say.</summary>
    public bool HasChangeDifference { get; init; }

    /// <summary>The precision of the day in the words of the source.</summary>
    public string? PrecisionWord { get; init; }

    public string? Note { get; init; }

    /// <summary>Hash of source, day, scope, pathway, count and mark: the same figure is never kept twice.</summary>
    public required string ContentHash { get; init; }
}
