using NodaTime;

namespace SroiTracker.Web.Data.Alerts;

/// <summary>Where a referral (verwijzing) stands.</summary>
public enum ReferralState
{
    Drafted,
    Sent,
    Answered,
    Placed,
    NoPlace,
}

/// <summary>A referral of an alert to SBB or another partner, with the message that was drafted for it.</summary>
public sealed class ReferralRow
{
    public required Guid Id { get; init; }

    public required Guid AlertId { get; init; }

    /// <summary>The organisation, "SBB".</summary>
    public required string Partner { get; init; }

    public required string Message { get; init; }

    public required Instant CreatedAt { get; init; }

    public required Guid CreatedBy { get; init; }

    public ReferralState State { get; private set; }

    public LocalDate? StateSince { get; private set; }

    /// <summary>Moves on; the reason stands in the contact line that is added with it.</summary>
    public void Put(ReferralState state, LocalDate on) => (State, StateSince) = (state, on);
}

/// <summary>One contact about a referral: who, when, how, what. Never changed.</summary>
public sealed class ContactLineRow
{
    public required Guid Id { get; init; }

    public required Guid ReferralId { get; init; }

    public required Instant RecordedAt { get; init; }

    public required Guid By { get; init; }

    public required LocalDate On { get; init; }

    /// <summary>How: "telefoon", "mail", "gesprek".</summary>
    public required string Means { get; init; }

    public required string Text { get; init; }
}
