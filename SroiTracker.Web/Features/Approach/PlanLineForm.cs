using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;
using SroiTracker.Domain.Approach;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Features.Shared;

namespace SroiTracker.Web.Features.Approach;

/// <summary>What a contractor fills in about one line. Which fields show is decided by <see cref="PlanLineShape"/>.</summary>
public sealed class PlanLineForm : EffortAnswers
{
    internal const string Calculate = "bereken";

    /// <summary>The version of the draft that was read.</summary>
    public int Version { get; set; }

    [Required, StringLength(60), Display(Name = "Block")]
    public string? Block { get; set; }

    [Display(Name = "People"), Range(1, 1000)]
    public int? People { get; set; }

    [Required, Display(Name = "From")]
    public LocalDate? From { get; set; }

    [Required, Display(Name = "To")]
    public LocalDate? To { get; set; }

    [Display(Name = "HoursPerWeek")]
    public Ratio? HoursPerWeek { get; set; }

    [Display(Name = "Hours")]
    public Ratio? Hours { get; set; }

    [Display(Name = "Days"), Range(1, 1000)]
    public int? Days { get; set; }

    [Display(Name = "Cost")]
    public Money? Cost { get; set; }

    [Display(Name = "Invoice")]
    public Money? Invoice { get; set; }

    [Display(Name = "Subsidy")]
    public Money? Subsidy { get; set; }

    [StringLength(200), Display(Name = "Note")]
    public string? Note { get; set; }

    /// <summary>The button that was pressed.</summary>
    public string? Step { get; set; }

    /// <summary>Whether something special was filled in or is wrong: then it is not folded.</summary>
    internal bool IsSpecial(PlanLineShape shape, ModelStateDictionary state) =>
        Subsidy is not null || state[nameof(Subsidy)]?.Errors.Count > 0 || HasAny(shape.Special, state);

    /// <summary>The form of a line that is changed.</summary>
    internal static PlanLineForm Of(PlanLine line, int version, PlanLineShape shape)
    {
        var effort = line.Effort;
        return new()
        {
            Version = version, Block = effort.Block, People = effort.People, From = effort.From, To = effort.To, HoursPerWeek = effort.HoursPerWeek,
            Hours = effort.Hours, Days = effort.Days, Cost = effort.Cost, Invoice = effort.Invoice, Subsidy = effort.Subsidy, Note = line.Note,
            Further = FurtherFacts.Typed(ClaimCase.Json(effort, shape.Version)), IsOlder = effort.Age is not null, Permanent = effort.Permanent,
            StatusHolder = effort.StatusHolder, HireAfter = (int?)effort.HireAfterMonths?.Numerator,
        };
    }
}
