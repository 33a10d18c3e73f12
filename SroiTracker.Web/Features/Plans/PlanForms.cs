using System.ComponentModel.DataAnnotations;
using NodaTime;
using SroiTracker.Domain.Actions;

namespace SroiTracker.Web.Features.Plans;

/// <summary>For which programme: its key, or its parts as somebody chooses them.</summary>
public sealed class ProgrammeForm
{
    [StringLength(20)]
    public string? Opleiding { get; set; }

    [StringLength(5), Display(Name = "Qualification")]
    public string? Crebo { get; set; }

    [StringLength(3), Display(Name = "Pathway")]
    public string? Leerweg { get; set; }

    [StringLength(4), Display(Name = "Region")]
    public string? Regio { get; set; }

    internal ProgrammeSubject? Read() => ProgrammeSubject.Parse(Opleiding) ?? ProgrammeSubject.Parse($"{Crebo}/{Leerweg}/{Regio}");
}

/// <summary>A new plan with its first measures.</summary>
public sealed class PlanForm
{
    [StringLength(20)]
    public string? Opleiding { get; set; }

    [Required, StringLength(200), Display(Name = "Goal")]
    public string? Title { get; set; }

    [Required, Display(Name = "Owner")]
    public Guid? Owner { get; set; }

    [Required, Display(Name = "JudgedOn")]
    public LocalDate? Due { get; set; }

    [StringLength(2000), Display(Name = "Known")]
    public string? Note { get; set; }

    public List<MeasureForm> Measures { get; set; } = [];
}

/// <summary>A measure as a line of a new plan; an empty line is left out.</summary>
public sealed class MeasureForm
{
    [StringLength(200), Display(Name = "Measure")]
    public string? What { get; set; }

    [Display(Name = "Owner")]
    public Guid? Owner { get; set; }

    [Display(Name = "Due")]
    public LocalDate? Due { get; set; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(What);
}

/// <summary>What is decided about a plan.</summary>
public sealed class EvaluationForm
{
    [Required, StringLength(40), Display(Name = "Decision")]
    public string? Outcome { get; set; }

    [Required, StringLength(2000), Display(Name = "Reason")]
    public string? Reason { get; set; }

    [Display(Name = "NextDue")]
    public LocalDate? NextDue { get; set; }
}
