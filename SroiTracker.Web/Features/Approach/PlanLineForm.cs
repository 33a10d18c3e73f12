using System.ComponentModel.DataAnnotations;
using NodaTime;
using SroiTracker.Domain.Approach;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Features.Approach;

/// <summary>What a contractor fills in about one line. Which fields show is decided by <see cref="PlanLineShape"/>.</summary>
public sealed class PlanLineForm
{
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

    [StringLength(100), Display(Name = "Register")]
    public string? Register { get; set; }

    [StringLength(200), Display(Name = "Note")]
    public string? Note { get; set; }

    /// <summary>The form of a line that is changed.</summary>
    internal static PlanLineForm Of(PlanLine line, int version)
    {
        var effort = line.Effort;
        return new()
        {
            Version = version, Block = effort.Block, People = effort.People, From = effort.From, To = effort.To, HoursPerWeek = effort.HoursPerWeek,
            Hours = effort.Hours, Days = effort.Days ?? effort.HalfDays, Cost = effort.Cost, Invoice = effort.Invoice, Register = effort.Register,
            Note = line.Note,
        };
    }
}
