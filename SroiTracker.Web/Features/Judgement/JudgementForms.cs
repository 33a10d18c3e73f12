using System.ComponentModel.DataAnnotations;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Features.Judgement;

/// <summary>Approves all that the rules say.</summary>
public sealed class ApprovalForm
{
    public int Version { get; set; }
}

/// <summary>Approves less than the rules say.</summary>
public sealed class PartApprovalForm
{
    public int Version { get; set; }

    [Required, Display(Name = "PartAmount")]
    public Money? PartAmount { get; set; }

    [Required, StringLength(1000, MinimumLength = 3), Display(Name = "PartReason")]
    public string? PartReason { get; set; }
}

/// <summary>Rejects a claim: a reason from the list, and why it holds here.</summary>
public sealed class RejectionForm
{
    public static readonly string[] Reasons = ["Proof", "Period", "Person", "Double", "Kind", "Other"];

    public int Version { get; set; }

    [Required, Display(Name = "RejectReason")]
    public string? RejectReason { get; set; }

    [Required, StringLength(1000, MinimumLength = 3), Display(Name = "RejectText")]
    public string? RejectText { get; set; }
}

/// <summary>Asks the contractor something.</summary>
public sealed class QuestionForm
{
    public int Version { get; set; }

    [Required, StringLength(2000, MinimumLength = 3), Display(Name = "Question")]
    public string? Question { get; set; }
}

/// <summary>Records what is decided about an open clause.</summary>
public sealed class DecisionForm
{
    public int Version { get; set; }

    [Required, StringLength(120)]
    public string? Clause { get; set; }

    [StringLength(200), Display(Name = "Reading")]
    public string? Reading { get; set; }

    [Required, StringLength(1000, MinimumLength = 3), Display(Name = "DecisionWhy")]
    public string? DecisionWhy { get; set; }
}
