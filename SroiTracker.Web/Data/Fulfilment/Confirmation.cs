using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>Who is asked to confirm.</summary>
public enum ConfirmingParty
{
    /// <summary>The school, at a mailbox of a role.</summary>
    School,

    /// <summary>The student; where the link went is not kept.</summary>
    Student,
}

/// <summary>
/// A school or student was asked whether an effort is as it was entered. Never changed; the link is a <see cref="Links.OneTimeLink"/>. No address
/// and no name stand here.
/// </summary>
public sealed class Confirmation : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid ClaimId { get; init; }

    public required ConfirmingParty Party { get; init; }

    /// <summary>The facts that were asked, as they stood on the claim; an answer says nothing about later ones.</summary>
    public required string Facts { get; init; }

    public CreboCode? Crebo { get; init; }

    public required string AskedBy { get; init; }

    public required Instant AskedAt { get; init; }
}

/// <summary>What the school or student answered. Never changed; one at most for each question.</summary>
public sealed class ConfirmationAnswer : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid ConfirmationId { get; init; }

    public required Guid ClaimId { get; init; }

    /// <summary>Whether it is right.</summary>
    public required bool IsRight { get; init; }

    /// <summary>What is not right, in short; empty where nothing was said.</summary>
    public required string Reason { get; init; }

    public required Instant AnsweredAt { get; init; }
}
