using System.ComponentModel.DataAnnotations;
using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Features.Components;

/// <summary>A form with every kind of field; nothing is stored.</summary>
public sealed class ExampleForm
{
    [Required, StringLength(80), Display(Name = "Text")]
    public string? Text { get; set; }

    [Required, Display(Name = "Amount")]
    public Money? Amount { get; set; }

    [Required, Display(Name = "Day")]
    public LocalDate? Day { get; set; }

    [Display(Name = "Hours")]
    public Ratio? Hours { get; set; }

    [Required, Display(Name = "Kind")]
    public string? Kind { get; set; }

    [Required, Display(Name = "Vat")]
    public string? Vat { get; set; }

    [Display(Name = "Confirmed")]
    public bool Confirmed { get; set; }

    [StringLength(500), Display(Name = "Note")]
    public string? Note { get; set; }

    [Display(Name = "Proof")]
    public IFormFile? Proof { get; set; }
}

/// <summary>The page of components.</summary>
/// <param name="Form">What was filled in.</param>
public sealed record ComponentsPage(ExampleForm Form);
