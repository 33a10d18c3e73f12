using System.ComponentModel.DataAnnotations;
using NodaTime;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Features.Deadlines;

/// <summary>One step with one deadline, as it is filled in.</summary>
public sealed class DeadlineForm
{
    public ProcessTerm Term { get; set; }

    public int Number { get; set; } = 1;

    [Display(Name = "Day")]
    public LocalDate? Day { get; set; }

    [StringLength(4000), Display(Name = "Words")]
    public string? Words { get; set; }
}
