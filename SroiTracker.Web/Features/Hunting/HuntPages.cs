using System.ComponentModel.DataAnnotations;
using NodaTime;
using SroiTracker.Domain.Ledger;

namespace SroiTracker.Web.Features.Hunting;

/// <summary>The companies of the region of a hunter, by name.</summary>
/// <param name="IsHunter">Whether the account acts for a hunter with a mandate today.</param>
public sealed record HuntPage(bool IsHunter, IReadOnlyList<HuntLine> Lines, string? Next);

/// <summary>One company with a contract of one municipality: how large what is open is, never how much.</summary>
/// <param name="HasLead">Whether a lead runs for it.</param>
/// <param name="VisitedOn">The last visit by anybody; null when there was none.</param>
public sealed record HuntLine(Guid Company, Guid AuthorityId, string Name, string? Town, string Authority, BalanceBand Band, bool HasLead,
    LocalDate? VisitedOn);

/// <summary>Where a page of the list begins: after this company of this municipality.</summary>
public sealed record HuntPlace(string? Na, Guid Bedrijf, Guid Gemeente);

/// <summary>The page on which a visit is logged.</summary>
public sealed record VisitPage(VisitForm Form, string Company, string Authority);

/// <summary>A visit to a company.</summary>
public sealed class VisitForm
{
    [Required]
    public Guid? Bedrijf { get; set; }

    [Required]
    public Guid? Gemeente { get; set; }

    [Required, Display(Name = "VisitedOn")]
    public LocalDate? On { get; set; }

    [Required, StringLength(2000), Display(Name = "Talk")]
    public string? Text { get; set; }
}
