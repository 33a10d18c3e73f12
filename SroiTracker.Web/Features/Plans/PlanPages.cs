using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Web.Features.Plans;

/// <summary>The plans that run, or those that were judged.</summary>
public sealed record PlansPage(bool IsClosed, IReadOnlyList<PlanLine> Lines, string? Next);

/// <summary>One plan in the list.</summary>
/// <param name="Start">The shortage when it began; null when none was known.</param>
/// <param name="Now">The shortage today; null when none is known.</param>
/// <param name="Outcome">The decision, in words; null while it runs.</param>
public sealed record PlanLine(
    Guid Id, string Programme, string Title, string? Owner, LocalDate? DueOn, LocalDate? ClosedOn, bool IsLate, PlanBoard Board, long? Start,
    long? Now,
    ActionName? Outcome);

/// <summary>One plan with what it began with, how it stands and what it is made of.</summary>
public sealed record PlanPage
{
    public required ActionRow Plan { get; init; }

    public required ActionKind Kind { get; init; }

    public required ProgrammeSubject Programme { get; init; }

    /// <summary>The programme in words.</summary>
    public required string Name { get; init; }

    public required string? Owner { get; init; }

    /// <summary>The shortage as known when it began; null when none was.</summary>
    public required ShownFigure? Start { get; init; }

    /// <summary>The shortage as known when it was judged; null while it runs.</summary>
    public required ShownFigure? End { get; init; }

    /// <summary>The shortage today; null when none is known.</summary>
    public required ShownFigure? Now { get; init; }

    public required IReadOnlyList<MeasureLine> Measures { get; init; }

    public required IReadOnlyList<AgreementLine> Agreements { get; init; }

    /// <summary>Other plans for the programme, newest first.</summary>
    public required IReadOnlyList<OtherPlan> Others { get; init; }

    public required IReadOnlyList<SelectListItem> Owners { get; init; }

    public required LocalDate Today { get; init; }

    /// <summary>A measure that somebody is entering.</summary>
    public MeasureForm Measure { get; init; } = new();

    public string Path => "/plannen/" + Plan.Id;

    public bool IsOpen => Plan.State == ActionState.Open;

    public PlanBoard Board => PlanBoard.Of(Measures.Select(measure => measure.Standing));
}

/// <summary>One measure on the board.</summary>
public sealed record MeasureLine(Guid Id, string Title, string? Owner, LocalDate? DueOn, LocalDate? ClosedOn, MeasureStanding Standing,
    string? Reason);

/// <summary>One agreement about places for the programme.</summary>
public sealed record AgreementLine(Guid Id, string Title, string? Company, string? Owner, ActionState State, PromisedPlaces Places);

/// <summary>Another plan for the same programme.</summary>
public sealed record OtherPlan(Guid Id, LocalDate From, LocalDate? To, ActionName? Outcome);

/// <summary>The page on which a plan is begun; without a programme it asks for one.</summary>
public sealed record NewPlanPage(
    ProgrammeForm Programme, PlanForm Form, string? Name, ShownFigure? Now,
    IReadOnlyList<SelectListItem> Owners, IReadOnlyList<SelectListItem> Qualifications,
    IReadOnlyList<SelectListItem> Pathways, IReadOnlyList<SelectListItem> Regions);

/// <summary>The page on which a plan is judged, filled with what is known.</summary>
public sealed record EvaluationPage(PlanPage Plan, EvaluationForm Form, IReadOnlyList<SelectListItem> Choices);

/// <summary>A shortage as it is shown: kept then, or known now.</summary>
/// <param name="Secured">Places secured since the measurement; null where placements do not say.</param>
/// <param name="IsStale">Whether it is older than agreed; never for what was kept.</param>
public sealed record ShownFigure(long Count, MeasuredOn Measured, string Source, ShortagePathway Pathway, FigureMark Mark, long? Secured,
    bool IsStale)
{
    /// <summary>What is still open; null where nobody knows how many were secured.</summary>
    public long? Open => Secured is { } secured ? CoverageRules.Of(Count, Measured.FirstDay, secured).Open : null;

    internal static ShownFigure? Of(ActionFigureRow? row) =>
        row is null ? null : new(row.Count, MeasuredOn.Of(row.MeasuredOn, row.Precision), row.Source, row.Pathway, row.Mark, row.Secured, false);

    internal static ShownFigure? Of(ProgrammeFigure? figure) => figure is not { Shortage: var shortage } ? null
        : new(shortage.Count, shortage.MeasuredOn, shortage.Source, shortage.Pathway, shortage.Mark, figure.Secured, figure.IsStale);
}

/// <summary>Figures beside each other, each under its own heading.</summary>
public sealed record FigureColumns(IReadOnlyList<(string Head, ShownFigure? Figure)> Columns);
