using NodaTime;

namespace SroiTracker.Web.Data.Alerts;

/// <summary>Why an alert was not moved.</summary>
public enum AlertRefusal
{
    /// <summary>There is no such alert.</summary>
    Unknown,

    /// <summary>The alert cannot go there from where it stands.</summary>
    NotAllowed,

    /// <summary>A reason is compulsory.</summary>
    ReasonMissing,

    /// <summary>The text seems to hold a BSN.</summary>
    CitizenNumber,

    /// <summary>The role mailbox is missing or no longer used.</summary>
    MailboxMissing,
}

/// <summary>A referral as somebody wrote it.</summary>
/// <param name="AuthorityId">The authority that refers.</param>
/// <param name="MailboxId">The role mailbox it goes to; never a person.</param>
/// <param name="Subject">The subject of the message.</param>
/// <param name="Message">The message; no names of persons.</param>
public sealed record ReferralDraft(Guid AuthorityId, Guid MailboxId, string Subject, string Message);

/// <summary>A contact about a referral.</summary>
/// <param name="On">The day.</param>
/// <param name="Means">How: "telefoon", "mail", "gesprek".</param>
/// <param name="Text">What was said, without names.</param>
public sealed record ContactNote(LocalDate On, string Means, string Text);
