using NodaTime;
using SroiTracker.Domain.Values;

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

    /// <summary>What was outstanding before the change that the message is about; null for a message about no change.</summary>
    public Money? Before { get; init; }

    /// <summary>What is outstanding after it.</summary>
    public Money? After { get; init; }

    public required string DraftedBy { get; init; }

    public required Instant DraftedAt { get; init; }

    public Instant? SentAt { get; private set; }

    /// <summary>It left.</summary>
    public void Sent(Instant moment) => SentAt = moment;
}
