using NodaTime;
using SroiTracker.Domain.Approach;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Approach;
using SroiTracker.Web.Data.Register;

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

/// <summary>The months of a plan with what they are drawn and told with.</summary>
public sealed record MonthsPart(MonthTable Table, Money Obligation, LocalDate? End, LocalDate Today);

/// <summary>Before and after, line by line.</summary>
public sealed record ChangesPart(IReadOnlyList<LineChange> Changes, PolicyVersion Policy, Money Before, Money After, int Number);

/// <summary>The lines of a plan and their sum.</summary>
/// <param name="Edit">Where lines are changed; null where nobody does.</param>
/// <param name="Version">The version of the draft.</param>
public sealed record LinesPart(PlanOfApproach Plan, PolicyVersion Policy, string? Edit = null, int Version = 0);

/// <summary>The form of one line.</summary>
/// <param name="Line">The line that is changed; null for a new one.</param>
public sealed record LineFormPart(Guid Contract, PlanLineForm Form, PlanLineShape Shape, Guid? Line);

/// <summary>The plan as its contractor sees it.</summary>
public sealed record ApproachPage
{
    public required Contract Contract { get; init; }

    public required PolicyVersion? Policy { get; init; }

    /// <summary>Whether a plan can be written now.</summary>
    public required bool IsOpen { get; init; }

    public required PlanOfApproach Plan { get; init; }

    public required int DraftVersion { get; init; }

    public required ApproachHistory History { get; init; }

    public required MonthsPart Months { get; init; }

    /// <summary>What the draft changes in the version before; null when it changes nothing.</summary>
    public required ChangesPart? Changes { get; init; }

    /// <summary>The form that is open; null when none is.</summary>
    public LineFormPart? Line { get; init; }

    public SubmitForm Submit { get; init; } = new();

    public TalkForm Talk { get; init; } = new();
}

/// <summary>The plan as the municipality sees it.</summary>
public sealed record ReviewPage
{
    public required Contract Contract { get; init; }

    public required string Company { get; init; }

    public required PolicyVersion? Policy { get; init; }

    public required ApproachHistory History { get; init; }

    /// <summary>The version that is shown; null before the first.</summary>
    public required VersionLine? Shown { get; init; }

    public required MonthsPart? Months { get; init; }

    public required ChangesPart? Changes { get; init; }

    public required bool MayJudge { get; init; }

    public ReturnForm Return { get; init; } = new();

    public TalkForm Talk { get; init; } = new();

    /// <summary>Whether the shown version waits for an answer.</summary>
    internal bool Waits => Shown is { Answer: null } && Shown == History.Newest;
}
