using System.ComponentModel.DataAnnotations;
using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Partners;

namespace SroiTracker.Web.Features.Reconciliation;

/// <summary>Which programme; the address of its page.</summary>
public sealed class ProgrammeChoice
{
    [StringLength(4)]
    public string? Regio { get; set; }

    [StringLength(5)]
    public string? Crebo { get; set; }

    /// <summary>"bol" or "bbl".</summary>
    [StringLength(3)]
    public string? Leerweg { get; set; }

    internal Programme? Read() =>
        LabourMarketRegionCode.Parse(Regio) is { } region && CreboCode.Parse(Crebo) is { } crebo && Pathway is { } pathway
            ? new(region.Text, crebo.Digits, pathway)
            : null;

    private ShortagePathway? Pathway => Leerweg switch
    {
        "bol" => ShortagePathway.Bol,
        "bbl" => ShortagePathway.Bbl,
        _ => null,
    };
}

/// <summary>A count of a school.</summary>
public sealed class CountForm
{
    /// <summary>The school for which somebody counts; needed by who acts for several.</summary>
    [Display(Name = "Partner")]
    public Guid? Partner { get; set; }

    [Required, Display(Name = "CountedOn")]
    public LocalDate? Day { get; set; }

    [Required, Range(0, 100_000), Display(Name = "SchoolCount")]
    public long? Number { get; set; }
}

/// <summary>A proposal for an agreed count.</summary>
public sealed class AgreementForm
{
    [Required, Range(0, 100_000), Display(Name = "Agreed")]
    public long? Agreed { get; set; }

    [Required, StringLength(500), Display(Name = "Reason")]
    public string Reason { get; set; } = "";
}
