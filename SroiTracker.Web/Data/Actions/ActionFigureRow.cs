using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Actions;

/// <summary>When a figure was kept for an action.</summary>
public enum FigureMoment
{
    /// <summary>As the work began.</summary>
    Start,

    /// <summary>As the work was judged.</summary>
    Evaluation,
}

/// <summary>
/// The shortage of a programme as it was known when a plan began or was judged. Only added: figures that come in later change nothing here.
/// </summary>
public sealed class ActionFigureRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid ActionId { get; init; }

    public required FigureMoment Moment { get; init; }

    public required string ScopeKey { get; init; }

    /// <summary>The pathway that the figure counts, which may be wider than the programme's.</summary>
    public required ShortagePathway Pathway { get; init; }

    public required long Count { get; init; }

    public required FigureMark Mark { get; init; }

    public required LocalDate MeasuredOn { get; init; }

    public required DayPrecision Precision { get; init; }

    public required string Source { get; init; }

    /// <summary>Places secured since the day of measurement; null where placements do not say what the figure counts.</summary>
    public long? Secured { get; init; }

    public required Instant RecordedAt { get; init; }
}
