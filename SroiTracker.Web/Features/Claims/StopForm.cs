using System.ComponentModel.DataAnnotations;
using NodaTime;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Web.Features.Claims;

/// <summary>A placement stopped early.</summary>
public sealed class StopForm
{
    [Required, Display(Name = "LastDay")]
    public LocalDate? LastDay { get; set; }

    [Required, Display(Name = "StopReason")]
    public StopReason? Reason { get; set; }

    [Required, StringLength(2000), Display(Name = "StopWords")]
    public string? StopWords { get; set; }
}

/// <summary>The page on which a contractor says that a placement stopped.</summary>
/// <param name="MayStop">Whether that can be said of this claim.</param>
public sealed record StopPage(Claim Claim, string BlockLabel, bool MayStop, StopForm Form);
