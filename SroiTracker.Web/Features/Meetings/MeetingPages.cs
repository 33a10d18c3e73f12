using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Shortages;

namespace SroiTracker.Web.Features.Meetings;

/// <summary>So many rows as fit on the sheet, and how many there are besides.</summary>
/// <param name="Shown">The rows on the sheet.</param>
/// <param name="More">How many are left out.</param>
public sealed record Capped<T>(IReadOnlyList<T> Shown, int More)
{
    internal static Capped<T> Of(IReadOnlyList<T> all, int most) => new([.. all.Take(most)], Math.Max(0, all.Count - most));
}

/// <summary>What partners need on the table when they meet: figures, what is open, and what was decided. It fits on two pages.</summary>
public sealed record MeetingSheet
{
    public required LocalDate Day { get; init; }

    /// <summary>The day of the meeting before it, by its decisions; null when there was none.</summary>
    public required LocalDate? Previous { get; init; }

    public required string Area { get; init; }

    public required IReadOnlyList<SheetTotal> Totals { get; init; }

    public required Capped<SheetPriority> Priorities { get; init; }

    public required Capped<SheetAction> Actions { get; init; }

    public required int Late { get; init; }

    public required Capped<SheetAction> Decisions { get; init; }

    public required IReadOnlyList<SelectListItem> Owners { get; init; }

    public required IReadOnlyList<SelectListItem> Programmes { get; init; }

    /// <summary>Whether a decision may be recorded: a meeting that is still to come has none.</summary>
    public required bool MayDecide { get; init; }

    /// <summary>The decision that somebody is entering.</summary>
    public DecisionForm Form { get; init; } = new();
}

/// <summary>The shortage of a whole area with its day.</summary>
public sealed record SheetTotal(string Area, long Count, MeasuredOn Measured, bool IsStale);

/// <summary>One programme of the priority list.</summary>
/// <param name="Plan">The plan that runs for it; null when none does.</param>
public sealed record SheetPriority(string What, long Count, int Persistence, MeasuredOn Measured, bool IsStale, string ScopeKey, Guid? Plan);

/// <summary>One action or decision.</summary>
public sealed record SheetAction(
    Guid Id, string Title, string Kind, string? Partner, string? Owner, LocalDate StartedOn, LocalDate? DueOn, ActionState State, bool IsLate);

/// <summary>A decision of the meeting, which becomes an action.</summary>
public sealed class DecisionForm
{
    [Required]
    public LocalDate? Dag { get; set; }

    [Required, StringLength(200), Display(Name = "Decision")]
    public string? Title { get; set; }

    [StringLength(20), Display(Name = "Programme")]
    public string? Programme { get; set; }

    [Required, Display(Name = "Owner")]
    public Guid? Owner { get; set; }

    [Display(Name = "Due")]
    public LocalDate? Due { get; set; }

    [StringLength(2000), Display(Name = "Note")]
    public string? Note { get; set; }
}
