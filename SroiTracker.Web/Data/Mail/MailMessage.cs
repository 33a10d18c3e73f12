using NodaTime;

namespace SroiTracker.Web.Data.Mail;

/// <summary>A message that was drafted or sent.</summary>
public sealed class MailMessage
{
    public required Guid Id { get; init; }

    public Guid? AuthorityId { get; init; }

    /// <summary>What it is about: "contract", "alert".</summary>
    public required string SubjectKind { get; init; }

    public required Guid SubjectId { get; init; }

    public required string Recipient { get; set; }

    public required string Subject { get; set; }

    public required string Body { get; set; }

    public required string DraftedBy { get; init; }

    public required Instant DraftedAt { get; init; }

    public Instant? SentAt { get; private set; }

    /// <summary>It left.</summary>
    public void Sent(Instant moment) => SentAt = moment;
}
