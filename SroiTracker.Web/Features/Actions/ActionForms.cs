using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace SroiTracker.Web.Features.Actions;

/// <summary>A new action; which fields count follows from its kind.</summary>
public sealed class ActionForm
{
    [StringLength(200)]
    public string? Onderwerp { get; set; }

    [StringLength(40), Display(Name = "Kind")]
    public string? Soort { get; set; }

    /// <summary>The closed action that this one takes up again.</summary>
    public Guid? Na { get; set; }

    /// <summary>The action of which this one is a part.</summary>
    public Guid? Deel { get; set; }

    [Required, StringLength(200), Display(Name = "What")]
    public string? Title { get; set; }

    [StringLength(2000), Display(Name = "Note")]
    public string? Note { get; set; }

    [Display(Name = "Due")]
    public LocalDate? Due { get; set; }

    [Display(Name = "HappenedOn")]
    public LocalDate? HappenedOn { get; set; }

    [Range(1, 10_000), Display(Name = "Places")]
    public int? Places { get; set; }

    [Range(0, 10_000_000), Display(Name = "Reach")]
    public int? Reach { get; set; }

    [Display(Name = "IsAdditional")]
    public bool IsAdditional { get; set; }

    [StringLength(1000), Display(Name = "AdditionalReason")]
    public string? AdditionalReason { get; set; }

    [StringLength(200), Display(Name = "Partner")]
    public string? Partner { get; set; }

    [Display(Name = "Mailbox")]
    public Guid? Mailbox { get; set; }

    [StringLength(40), Display(Name = "Outcome")]
    public string? Outcome { get; set; }

    [StringLength(2000), Display(Name = "Reason")]
    public string? Reason { get; set; }
}

/// <summary>A contact with its next step, in one form.</summary>
public sealed class ContactForm
{
    [StringLength(200)]
    public string? Onderwerp { get; set; }

    [Required, Display(Name = "ContactOn")]
    public LocalDate? On { get; set; }

    [Required, StringLength(40), Display(Name = "Means")]
    public string? Means { get; set; }

    [Required, StringLength(2000), Display(Name = "ContactText")]
    public string? Text { get; set; }

    [StringLength(200), Display(Name = "NextWhat")]
    public string? NextWhat { get; set; }

    [Display(Name = "NextOn")]
    public LocalDate? NextOn { get; set; }
}

/// <summary>A note, and possibly another day.</summary>
public sealed class NoteForm
{
    [Required, StringLength(2000), Display(Name = "Note")]
    public string? Text { get; set; }

    [Display(Name = "Due")]
    public LocalDate? Due { get; set; }
}

/// <summary>How an action ended; an empty outcome means that it is given up.</summary>
public sealed class ClosingForm
{
    /// <summary>The choice that gives an action up.</summary>
    public const string Stop = "stoppen-zonder-uitkomst";

    [Required, StringLength(40), Display(Name = "Outcome")]
    public string? Outcome { get; set; }

    [StringLength(2000), Display(Name = "Reason")]
    public string? Reason { get; set; }
}

/// <summary>To whom the action goes.</summary>
public sealed class HandoverForm
{
    [Required, Display(Name = "NewOwner")]
    public Guid? Owner { get; set; }

    [StringLength(1000), Display(Name = "HandoverWhy")]
    public string? Why { get; set; }
}

/// <summary>Which claim counts for the action.</summary>
public sealed class PlacementForm
{
    [Required, Display(Name = "Placement")]
    public Guid? Claim { get; set; }
}

/// <summary>Which part of the queue.</summary>
public sealed class ActionsFilter
{
    public string? Groep { get; set; }

    [StringLength(40), Display(Name = "Kind")]
    public string? Soort { get; set; }

    [StringLength(40), Display(Name = "Owner")]
    public string? Eigenaar { get; set; }

    public LocalDate? Na { get; set; }

    public Guid? Id { get; set; }
}
