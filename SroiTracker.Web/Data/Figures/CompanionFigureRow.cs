using NodaTime;
using SroiTracker.Domain.Shortages;

namespace SroiTracker.Web.Data.Figures;

/// <summary>A figure that stands beside shortages and is never added to or taken off them.</summary>
public enum CompanionKind
{
    /// <summary>The number of students of a region.</summary>
    Students,

    /// <summary>How hard it is for employers to find people (krapte).</summary>
    LabourShortage,
}

/// <summary>One such figure as it came in. Never changed; a correction is a later row.</summary>
public sealed class CompanionFigureRow
{
    public required Guid Id { get; init; }

    public required CompanionKind Kind { get; init; }

    /// <summary>The labour-market region; null for the whole country.</summary>
    public string? Region { get; init; }

    /// <summary>The sector chamber; null for all together.</summary>
    public string? Sector { get; init; }

    public EducationKind Education { get; init; }

    public required LocalDate MeasuredOn { get; init; }

    public required DayPrecision Precision { get; init; }

    /// <summary>The number of students; null for another kind.</summary>
    public long? Number { get; init; }

    /// <summary>How tight the labour market is; null for another kind.</summary>
    public LabourShortage? Tension { get; init; }

    public required string Source { get; init; }

    public required string FileName { get; init; }

    public required Instant RecordedAt { get; init; }

    public Guid? RecordedBy { get; init; }

    /// <summary>Hash of everything that was published: the same figure is never kept twice.</summary>
    public required string ContentHash { get; init; }
}
