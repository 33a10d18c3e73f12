using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;

namespace SroiTracker.Web.Features.Alerts;

/// <summary>Which alerts are counted.</summary>
public sealed class FunnelFilter
{
    [StringLength(10), Display(Name = "Region")]
    public string? Regio { get; set; }

    [Display(Name = "Adviser")]
    public Guid? Adviseur { get; set; }

    [StringLength(5), Display(Name = "Programme")]
    public string? Opleiding { get; set; }

    [Display(Name = "FromDay")]
    public LocalDate? Van { get; set; }

    [Display(Name = "UntilDay")]
    public LocalDate? Tot { get; set; }

    internal bool IsEmpty => string.IsNullOrEmpty(Regio) && Adviseur is null && string.IsNullOrEmpty(Opleiding) && Van is null && Tot is null;
}

/// <summary>How many alerts came how far.</summary>
public sealed record FunnelCounts(int Raised, int Seen, int Referred, int Contacted, int Placed, int Credited)
{
    /// <summary>The steps in order, by their key in the texts.</summary>
    public IReadOnlyList<(string Key, int Count)> Steps =>
        [("Raised", Raised), ("Seen", Seen), ("Referred", Referred), ("Contacted", Contacted), ("Placed", Placed), ("Credited", Credited)];
}

/// <summary>The funnel with what it may be narrowed to.</summary>
public sealed record FunnelPage(
    FunnelFilter Filter, FunnelCounts Counts,
    IReadOnlyList<SelectListItem> Regions, IReadOnlyList<SelectListItem> Advisers, IReadOnlyList<SelectListItem> Programmes);
