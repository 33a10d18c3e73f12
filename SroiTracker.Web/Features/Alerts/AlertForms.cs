using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace SroiTracker.Web.Features.Alerts;

/// <summary>Put off until a day.</summary>
public sealed class SnoozeForm
{
    [Required, Display(Name = "Until")]
    public LocalDate? Until { get; set; }

    [Required, StringLength(500), Display(Name = "SnoozeReason")]
    public string Reason { get; set; } = "";
}

/// <summary>Found unsuitable.</summary>
public sealed class DismissalForm
{
    [Required, StringLength(500), Display(Name = "DismissalReason")]
    public string Reason { get; set; } = "";
}

/// <summary>The message to a partner.</summary>
public sealed class ReferralForm
{
    [Required, Display(Name = "Mailbox")]
    public Guid? Mailbox { get; set; }

    [Required, StringLength(200), Display(Name = "Subject")]
    public string Subject { get; set; } = "";

    [Required, StringLength(4000), Display(Name = "Message")]
    public string Message { get; set; } = "";
}

/// <summary>A contact about a referral.</summary>
public sealed class ContactForm
{
    [Required, Display(Name = "ContactOn")]
    public LocalDate? On { get; set; }

    [Required, RegularExpression("telefoon|mail|gesprek"), Display(Name = "Means")]
    public string Means { get; set; } = "";

    [Required, StringLength(1000), Display(Name = "ContactText")]
    public string Text { get; set; } = "";
}

/// <summary>What came of a referral.</summary>
public sealed class OutcomeForm
{
    [Required, RegularExpression("geplaatst|geen-plaats"), Display(Name = "Outcome")]
    public string Outcome { get; set; } = "";

    [StringLength(500), Display(Name = "NoPlaceReason")]
    public string? Reason { get; set; }
}

/// <summary>A page that acts on an alert.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Form">What was filled in.</param>
public sealed record ActPage<T>(AlertPage Alert, T Form);
