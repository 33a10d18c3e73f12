using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Web.Data.Partners;

namespace SroiTracker.Web.Features.Partners;

/// <summary>A new partner.</summary>
public sealed class PartnerForm
{
    [Required, StringLength(200), Display(Name = "Name")]
    public string? Name { get; set; }

    [Required, Display(Name = "Kind")]
    public PartnerKind? Kind { get; set; }
}

/// <summary>A mandate: a region, and in it one qualification or everything.</summary>
public sealed class MandateForm
{
    [Required, StringLength(4), Display(Name = "Region")]
    public string? Region { get; set; }

    [RegularExpression("[0-9]{5}"), Display(Name = "Crebo")]
    public string? Crebo { get; set; }

    [Required, Display(Name = "From")]
    public LocalDate? From { get; set; }

    [Display(Name = "To")]
    public LocalDate? To { get; set; }
}

/// <summary>The account that is to act for a partner.</summary>
public sealed class MemberForm
{
    [Required, EmailAddress, StringLength(254), Display(Name = "Email")]
    public string? Email { get; set; }
}

/// <summary>The last day of a mandate.</summary>
public sealed class EndForm
{
    [Required, Display(Name = "To")]
    public LocalDate? To { get; set; }
}

/// <summary>The partners.</summary>
public sealed record PartnersPage(PartnerForm Form, IReadOnlyList<PartnerLine> Lines);

/// <summary>One partner of the list.</summary>
/// <param name="Members">How many accounts act for it.</param>
/// <param name="Mandates">How many mandates hold today.</param>
public sealed record PartnerLine(Guid Id, string Name, PartnerKind Kind, int Members, int Mandates);

/// <summary>One partner with its mandates and the accounts that act for it.</summary>
/// <param name="Regions">The regions for which the reader gives mandates.</param>
/// <param name="MayKeep">Whether the reader keeps its members: it works in no region but those of the reader. An account acts for all of
/// them.</param>
public sealed record PartnerPage(
    Guid Id, string Name, PartnerKind Kind, IReadOnlyList<MandateLine> Mandates, IReadOnlyList<MemberLine> Members,
        IReadOnlyList<SelectListItem> Regions,
    bool MayKeep)
{
    public MandateForm Mandate { get; init; } = new();

    public MemberForm Member { get; init; } = new();
}

/// <summary>One mandate.</summary>
/// <param name="MayEnd">Whether the reader may end it.</param>
public sealed record MandateLine(Guid Id, string Region, string RegionName, string? Crebo, string? Name, LocalDate From, LocalDate? To, bool MayEnd);

/// <summary>One account that acts for the partner.</summary>
public sealed record MemberLine(Guid Id, string Name);
