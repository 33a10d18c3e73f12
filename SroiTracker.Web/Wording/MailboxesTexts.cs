namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of mailboxes.</summary>
public sealed class MailboxesTexts;
