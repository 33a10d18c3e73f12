using NodaTime;
using SroiTracker.Domain.Approach;
using SroiTracker.Web.Data.Approach;

namespace SroiTracker.Web.Features.Approach;

/// <summary>One version with the answer to it.</summary>
/// <param name="By">Who submitted it; null where the reader is not told.</param>
/// <param name="Answer">Agreed or returned; null while it waits.</param>
/// <param name="AnsweredBy">Who answered; null where the reader is not told.</param>
public sealed record VersionLine(
    ApproachVersion Version, string? By, ApproachNoteKind? Answer, string? Reason, Instant? AnsweredAt, string? AnsweredBy)
{
    internal PlanOfApproach Plan => new(ApproachLines.Read(Version.Lines), Version.Obligation);
}

/// <summary>Something that one side said to the other.</summary>
/// <param name="By">Who said it; null where the reader is not told.</param>
public sealed record TalkLine(int Number, bool IsFromContractor, string Words, Instant At, string? By);

/// <summary>All that was submitted for a contract, newest first, and what was said about it.</summary>
public sealed record ApproachHistory(IReadOnlyList<VersionLine> Versions, IReadOnlyList<TalkLine> Talk)
{
    internal VersionLine? Newest => Versions.Count == 0 ? null : Versions[0];

    /// <summary>The version that counts; null before the first agreement.</summary>
    internal VersionLine? Agreed => AgreedBefore(int.MaxValue);

    /// <summary>What a version is held against: the one agreed before it, or without one the version before it.</summary>
    internal VersionLine? Before(VersionLine version) =>
        AgreedBefore(version.Version.Number) ?? Versions.FirstOrDefault(each => each.Version.Number < version.Version.Number);

    private VersionLine? AgreedBefore(int number) =>
        Versions.FirstOrDefault(each => each.Answer == ApproachNoteKind.Agreed && each.Version.Number < number);
}
