using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Domain.Actions;

namespace SroiTracker.Web.Features.Leads;

/// <summary>The leads that a person may see, newest first.</summary>
/// <param name="MayAsk">Whether the person can hand a lead to SBB: staff of an authority with a mailbox of SBB.</param>
public sealed record LeadsPage(bool IsStaff, IReadOnlyList<LeadLine> Lines, bool MayAsk, string? Next);

/// <summary>One lead.</summary>
/// <param name="Partners">Who brought it in, in the order in which they did.</param>
/// <param name="Offers">What they said about it; of others only for staff.</param>
/// <param name="Recognition">How the request to SBB stands; null when there is none.</param>
/// <param name="Places">Confirmed placements; null for who may not see them.</param>
public sealed record LeadLine(
    Guid Id, string Company, string Kvk, LocalDate On, ActionState State, IReadOnlyList<string> Partners, IReadOnlyList<string> Offers,
    RecognitionStep? Recognition, int? Places)
{
    /// <summary>Whether there is still something to hand over: nothing lies at SBB, or a letter without a request.</summary>
    public bool CanBeAsked => State == ActionState.Open && (Recognition is null || Recognition is { IsRequest: false, EndedOn: null });
}

/// <summary>A request to SBB to recognise a company.</summary>
/// <param name="Outcome">How SBB decided, in words; null while it is open.</param>
/// <param name="Days">Days from the request to the decision, or to today.</param>
/// <param name="IsRequest">Whether it stands among the requests; false while the company does not stand in the register.</param>
public sealed record RecognitionStep(LocalDate AskedOn, LocalDate? EndedOn, ActionName? Outcome, int Days, bool IsRequest);

/// <summary>The page on which a lead is entered.</summary>
public sealed record NewLeadPage(LeadForm Form,
    IReadOnlyList<SelectListItem> Partners, IReadOnlyList<SelectListItem> Authorities, IReadOnlyList<SelectListItem> Events);

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

/// <summary>One event with what came of it.</summary>
public sealed record EventLine(Guid Id, string Title, LocalDate? On, ActionState State, Conversion Conversion);
