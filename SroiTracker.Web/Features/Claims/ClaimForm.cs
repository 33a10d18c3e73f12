using System.ComponentModel.DataAnnotations;
using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Features.Shared;

namespace SroiTracker.Web.Features.Claims;

/// <summary>What a contractor fills in about one effort. Which fields show is decided by <see cref="ClaimShape"/>.</summary>
public sealed class ClaimForm : EffortAnswers
{
    public Guid? ClaimId { get; set; }

    public int? Version { get; set; }

    public Guid? Corrects { get; set; }

    /// <summary>The claim of the period before this one; null when a placement begins.</summary>
    public Guid? Follows { get; set; }

    [Display(Name = "Block")]
    public string? Block { get; set; }

    [Required, StringLength(60), Display(Name = "OwnReference")]
    public string? OwnReference { get; set; }

    [StringLength(40), Display(Name = "Agreement")]
    public string? Agreement { get; set; }

    [StringLength(5), Display(Name = "Crebo")]
    public string? Crebo { get; set; }

    [Display(Name = "Recognition")]
    public string? Recognition { get; set; }

    [Required, Display(Name = "From")]
    public LocalDate? From { get; set; }

    [Display(Name = "To")]
    public LocalDate? To { get; set; }

    [Display(Name = "Weeks"), Range(1, 520)]
    public int? Weeks { get; set; }

    [Display(Name = "HoursPerWeek")]
    public Ratio? HoursPerWeek { get; set; }

    [Display(Name = "Hours")]
    public Ratio? Hours { get; set; }

    [StringLength(2000), Display(Name = "ByWeek")]
    public string? ByWeek { get; set; }

    [Display(Name = "People"), Range(1, 1000)]
    public int? People { get; set; }

    [Display(Name = "Days"), Range(1, 1000)]
    public int? Days { get; set; }

    [Display(Name = "Invoice")]
    public Money? Invoice { get; set; }

    [Display(Name = "Cost")]
    public Money? Cost { get; set; }

    /// <summary>Interruptions of a placement, one on a line.</summary>
    [StringLength(2000), Display(Name = "Breaks")]
    public string? Breaks { get; set; }

    /// <summary>What the contractor proposes where the value is agreed.</summary>
    [Display(Name = "Proposal")]
    public Money? Proposal { get; set; }

    /// <summary>What was done, where the value is agreed.</summary>
    [StringLength(2000), Display(Name = "Description")]
    public string? Description { get; set; }

    /// <summary>Hours a week in which the firm offers supervision to a student.</summary>
    [Display(Name = "SupervisionPerWeek")]
    public Ratio? SupervisionPerWeek { get; set; }

    /// <summary>The day before which the student must have finished the placement to qualify.</summary>
    [Display(Name = "QualificationDay")]
    public LocalDate? QualificationDay { get; set; }

    /// <summary>The instrument that pays along; empty for none.</summary>
    [StringLength(200), Display(Name = "Instrument")]
    public string? Instrument { get; set; }

    [Display(Name = "Subsidy")]
    public Money? Subsidy { get; set; }

    /// <summary>Name of the profile whose requirements are answered.</summary>
    [StringLength(40)]
    public string? Profile { get; set; }

    /// <summary>An answer to each requirement of the programme.</summary>
    public List<RequirementField> Requirements { get; set; } = [];

    [Display(Name = "PracticeAgreement")]
    public List<IFormFile>? PracticeAgreement { get; set; }

    [Display(Name = "EmploymentContract")]
    public List<IFormFile>? EmploymentContract { get; set; }

    [Display(Name = "HoursStatement")]
    public List<IFormFile>? HoursStatement { get; set; }

    [Display(Name = "InvoiceFile")]
    public List<IFormFile>? InvoiceFile { get; set; }

    [Display(Name = "Attendance")]
    public List<IFormFile>? Attendance { get; set; }

    /// <summary>The button that was pressed.</summary>
    public string? Step { get; set; }
}

/// <summary>The answer to one requirement of the programme.</summary>
public sealed class RequirementField
{
    [StringLength(20)]
    public string? Code { get; set; }

    [Display(Name = "RequirementMet")]
    public bool IsMet { get; set; }

    [StringLength(500), Display(Name = "RequirementWhy")]
    public string? Why { get; set; }
}
