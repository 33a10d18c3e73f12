using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace SroiTracker.Web.Features.Leads;

/// <summary>The page on which a lead goes to SBB.</summary>
/// <param name="Known">The contractor with the number of the lead; null when none has it.</param>
/// <param name="Nameless">Contractors without a number, of which one may be the company; empty when it is known.</param>
/// <param name="IsAsked">Whether the letter left before, without a request.</param>
public sealed record HandoffPage(
    Guid Lead, string Company, string Kvk, HandoffForm Form, string? Known, IReadOnlyList<SelectListItem> Nameless,
    IReadOnlyList<SelectListItem> Mailboxes, IReadOnlyList<SelectListItem> Qualifications, bool IsAsked);

/// <summary>To which mailbox of SBB a lead goes, and for which qualification.</summary>
public sealed class HandoffForm
{
    [Required, Display(Name = "Mailbox")]
    public Guid? Mailbox { get; set; }

    /// <summary>Which contractor the company is, when its number says nothing.</summary>
    [Display(Name = "Contractor")]
    public Guid? Contractor { get; set; }

    [StringLength(5), Display(Name = "Crebo")]
    public string? Crebo { get; set; }
}
