using SroiTracker.Domain.Shortages;

namespace SroiTracker.Web.Features.Shortages;

/// <summary>One delivery: what it changed, per programme.</summary>
public sealed record SnapshotPage(
    Guid Id,
    string Source,
    MeasuredOn Measured,
    FigureChange? Filter,
    IReadOnlyDictionary<FigureChange, int> Counts,
    IReadOnlyList<SnapshotFigure> Lines,
    string? Next)
{
    /// <summary>How many programmes changed like this.</summary>
    public int Of(FigureChange change) => Counts.GetValueOrDefault(change);
}

/// <summary>One figure of the delivery.</summary>
public sealed record SnapshotFigure(string ScopeKey, string Area, string What, ShortagePathway Pathway, long? Count, FigureChange? Change);
