using NodaTime;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Talks;

/// <summary>What one side wrote. Never changed.</summary>
public sealed class TalkMessage : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid ThreadId { get; init; }

    public required bool IsFromContractor { get; init; }

    /// <summary>Whether it is the answer with which the municipality closed the question.</summary>
    public required bool IsAnswer { get; init; }

    public required string Words { get; init; }

    public required string WrittenBy { get; init; }

    public required Instant WrittenAt { get; init; }
}

/// <summary>Why a message was not kept.</summary>
public enum TalkRefusal
{
    /// <summary>Somebody wrote since the page was read.</summary>
    Changed,

    /// <summary>It was answered; only the contractor takes it up again.</summary>
    Answered,

    /// <summary>The text seems to hold a BSN.</summary>
    CitizenNumber,

    /// <summary>No words, or too many.</summary>
    Unfit,
}

/// <summary>A message as somebody wrote it.</summary>
/// <param name="Seen">How many messages the writer had read.</param>
/// <param name="IsFromContractor">Whether the writer acts for the company.</param>
/// <param name="IsAnswer">Whether the municipality closes the question with it.</param>
public sealed record TalkWords(int Seen, string Words, bool IsFromContractor, bool IsAnswer = false);
