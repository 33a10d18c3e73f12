using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Domain.Shortages;

namespace SroiTracker.Web.Features.CpvMappings;

/// <summary>What the list is narrowed to.</summary>
public sealed class CpvMappingFilter
{
    /// <summary>The first digits of a code, or a word.</summary>
    [StringLength(60), Display(Name = "Search")]
    public string? Zoek { get; set; }

    /// <summary>Whether closed rows are shown as well.</summary>
    [Display(Name = "WithClosed")]
    public bool Gesloten { get; set; }

    /// <summary>The row after which the page begins, "prefix|rank|id".</summary>
    [StringLength(80)]
    public string? Na { get; set; }
}

/// <summary>A new row.</summary>
public sealed class CpvMappingForm
{
    [Required, RegularExpression("[0-9]{2,8}"), Display(Name = "Prefix")]
    public string Prefix { get; set; } = "";

    [Required, StringLength(8), Display(Name = "Sector")]
    public string Sector { get; set; } = "";

    [Required, RegularExpression("Strong|Weak"), Display(Name = "Strength")]
    public string Strength { get; set; } = "";

    [Required, StringLength(500), Display(Name = "Reason")]
    public string Reason { get; set; } = "";
}

/// <summary>Why a row is closed.</summary>
public sealed class ClosureForm
{
    [Required, StringLength(500), Display(Name = "ClosedWhy")]
    public string Why { get; set; } = "";
}

/// <summary>The list.</summary>
/// <param name="Unmapped">Codes of own contracts without a row; on the first page only.</param>
public sealed record CpvMappingsPage(CpvMappingFilter Filter,
    IReadOnlyList<CpvMappingLine> Lines, string? Next, IReadOnlyList<UnmappedCode> Unmapped);

/// <summary>The page with the form for a new row.</summary>
public sealed record CpvMappingFormPage(CpvMappingForm Form, IReadOnlyList<SelectListItem> Sectors);

/// <summary>The page that closes a row.</summary>
public sealed record ClosurePage(CpvMappingLine Row, ClosureForm Form);

/// <summary>One row of the mapping.</summary>
/// <param name="Name">The CPV code's words; null for the fallback.</param>
/// <param name="AddedBy">The colleague; null when it came with the program.</param>
public sealed record CpvMappingLine(
    Guid Id, string Prefix, string? Name, int Rank, string Sector, FitStrength Strength, string Reason, LocalDate ValidFrom,
    LocalDate? ValidUntil, string? AddedBy, string? ClosedBy, string? ClosedWhy);
