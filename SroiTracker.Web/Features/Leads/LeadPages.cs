using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Domain.Actions;

namespace SroiTracker.Web.Features.Leads;

/// <summary>The leads that a person may see, newest first.</summary>
public sealed record LeadsPage(bool IsStaff, IReadOnlyList<LeadLine> Lines, IReadOnlyList<SelectListItem> Mailboxes, string? Next);

/// <summary>One lead.</summary>
/// <param name="Partners">Who brought it in, in the order in which they did.</param>
/// <param name="Offers">What they said about it; of others only for staff.</param>
/// <param name="Recognition">How the request to SBB stands; null when there is none.</param>
/// <param name="Places">Confirmed placements; null for who may not see them.</param>
public sealed record LeadLine(
    Guid Id, string Company, string Kvk, LocalDate On, ActionState State, IReadOnlyList<string> Partners, IReadOnlyList<string> Offers,
    RecognitionStep? Recognition, int? Places);

/// <summary>A request to SBB to recognise a company.</summary>
/// <param name="Outcome">How SBB decided, in words; null while it is open.</param>
public sealed record RecognitionStep(LocalDate AskedOn, LocalDate? EndedOn, ActionName? Outcome);

/// <summary>The page on which a lead is entered.</summary>
public sealed record NewLeadPage(LeadForm Form, IReadOnlyList<SelectListItem> Partners, IReadOnlyList<SelectListItem> Authorities, IReadOnlyList<SelectListItem> Events);

/// <summary>A company that may offer places.</summary>
public sealed class LeadForm
{
    /// <summary>The partner for whom somebody enters it; staff name an organisation themselves.</summary>
    [Required, StringLength(200), Display(Name = "Partner")]
    public string? Partner { get; set; }

    [Display(Name = "Authority")]
    public Guid? Authority { get; set; }

    [Required, RegularExpression("[0-9]{8}"), Display(Name = "Kvk")]
    public string? Kvk { get; set; }

    [Required, StringLength(200), Display(Name = "Company")]
    public string? Company { get; set; }

    [Required, StringLength(2000), Display(Name = "Offer")]
    public string? Offer { get; set; }

    [Display(Name = "Event")]
    public Guid? Event { get; set; }
}

/// <summary>To which mailbox of SBB.</summary>
public sealed class HandoffForm
{
    [Required, Display(Name = "Mailbox")]
    public Guid? Mailbox { get; set; }
}

/// <summary>One event with what came of it.</summary>
public sealed record EventLine(Guid Id, string Title, LocalDate? On, ActionState State, Conversion Conversion);
