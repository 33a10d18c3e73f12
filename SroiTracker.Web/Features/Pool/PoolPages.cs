using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Domain.Pool;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Data.Pool;

namespace SroiTracker.Web.Features.Pool;

/// <summary>Which programme; the address of its page.</summary>
public sealed class PoolChoice
{
    [Display(Name = "Region")]
    public string? Regio { get; set; }

    [Display(Name = "Crebo")]
    public string? Crebo { get; set; }

    /// <summary>"bol" or "bbl".</summary>
    [Display(Name = "Pathway")]
    public string? Leerweg { get; set; }

    internal Programme? Read() =>
        LabourMarketRegionCode.Parse(Regio) is { } region && CreboCode.Parse(Crebo) is { } crebo && Pathway is { } pathway
            ? new(region.Text, crebo.Digits, pathway) : null;

    private ShortagePathway? Pathway => Leerweg switch
    {
        "bol" => ShortagePathway.Bol,
        "bbl" => ShortagePathway.Bbl,
        _ => null,
    };

    internal static string Address(Programme programme) =>
        $"/pool/{programme.Region}/{programme.Crebo}/{programme.Pathway.ToString().ToLowerInvariant()}";
}

/// <summary>Places that somebody offers.</summary>
public sealed class OfferForm
{
    [Required, StringLength(200), Display(Name = "Employer")]
    public string? Employer { get; set; }

    [Required, Range(1, 1000), Display(Name = "Places")]
    public long? Places { get; set; }

    [Required, Display(Name = "StartOn")]
    public LocalDate? StartOn { get; set; }
}

/// <summary>Places that a school asks for a group.</summary>
public sealed class DemandForm
{
    [Required, StringLength(40), Display(Name = "Group")]
    public string? Group { get; set; }

    [Required, Range(0, 10_000), Display(Name = "Places")]
    public long? Count { get; set; }
}

/// <summary>Places of an offer that are filled or taken back.</summary>
public sealed class FillingForm
{
    [Required, Range(1, 1000), Display(Name = "Places")]
    public long? Places { get; set; }
}

/// <summary>The division that a coordinator confirms.</summary>
public sealed class DivisionForm
{
    /// <summary>The proposal as it was read.</summary>
    [Required, StringLength(20_000)]
    public string? Read { get; set; }

    [Required, StringLength(500), Display(Name = "Why")]
    public string? Why { get; set; }
}

/// <summary>The pool of the regions of a reader.</summary>
/// <param name="Unfilled">Places close to their start that nobody filled, for every school of the region.</param>
/// <param name="Regions">The regions in which the coordinator offers places; empty for a partner.</param>
public sealed record PoolPage(
    bool IsPartner, IReadOnlyList<PoolLine> Lines, IReadOnlyList<UnfilledLine> Unfilled, int Days, IReadOnlyList<SelectListItem> Regions)
{
    public PoolChoice Choice { get; init; } = new() { Leerweg = "bol" };
}

/// <summary>One programme.</summary>
/// <param name="Asked">Places asked: of all schools for the coordinator, of the own school for a school.</param>
public sealed record PoolLine(Programme Programme, string Region, string What, long Open, long Asked)
{
    /// <summary>How wanted its places are.</summary>
    public Popularity Popularity => new(Asked, Open);
}

/// <summary>An offer that nobody filled.</summary>
public sealed record UnfilledLine(OfferLine Line, string What, bool MayFill);

/// <summary>One programme in the pool.</summary>
/// <param name="Speaks">On behalf of whom the reader writes; null for who only looks.</param>
/// <param name="Demand">What is asked: of every school for the coordinator, of the own school for a school.</param>
/// <param name="Proposal">How the open places would be divided; null for who does not divide.</param>
/// <param name="Divisions">What was confirmed, newest first; a school sees its own share.</param>
public sealed record PoolProgrammePage(
    Programme Programme, string Region, string What, Partner? Speaks, IReadOnlyList<OfferLine> Offers, IReadOnlyList<DemandLine> Demand,
    AllocationProposal? Proposal, IReadOnlyList<DivisionLine> Divisions)
{
    public OfferForm Offer { get; init; } = new();

    public DemandForm Ask { get; init; } = new();

    public DivisionForm Division { get; init; } = new();

    /// <summary>Whether the reader is the coordinator, who offers for the own municipality and asks nothing.</summary>
    public bool IsOwn => Speaks?.Kind == PartnerKind.Municipality;

    /// <summary>Whether the reader speaks for a school, which asks places.</summary>
    public bool MayAsk => Speaks?.Kind == PartnerKind.School;
}

/// <summary>A confirmed division.</summary>
public sealed record DivisionLine(LocalDate On, long Places, string Why, IReadOnlyList<AllocationShare> Shares, IReadOnlyList<string> Violations);
