using NodaTime;
using SroiTracker.Domain.Approach;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Approach;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Approach;

/// <summary>The months of a plan with what they are drawn and told with.</summary>
/// <param name="Outlook">The day on which the obligation is met.</param>
public sealed record MonthsPart(MonthTable Table, Money Obligation, PlanOutlook Outlook, LocalDate Today)
{
    /// <summary>The day before the first month, where both lines begin.</summary>
    internal LocalDate Before => Table.Months[0].Month.ToDateInterval().Start.PlusDays(-1);

    internal LocalDate Last => Table.Months[^1].Month.ToDateInterval().End;

    internal IReadOnlyList<PointInTime> Plan =>
        [new(Before, Money.Zero), .. Table.Months.Select(month => new PointInTime(month.Month.ToDateInterval().End, month.PlannedSoFar))];

    /// <summary>What was credited, until today.</summary>
    internal IReadOnlyList<PointInTime> Actual =>
    [
        new(Before, Money.Zero),
        .. from month in Table.Months
           let days = month.Month.ToDateInterval()
           where days.Start <= Today
           select new PointInTime(LocalDate.Min(days.End, Today), month.ActualSoFar),
    ];
}

/// <summary>Before and after, line by line.</summary>
public sealed record ChangesPart(IReadOnlyList<LineChange> Changes, PolicyVersion Policy, Money Before, Money After, int Number);

/// <summary>The lines of a plan and their sum.</summary>
/// <param name="Edit">Where lines are changed; null where nobody does.</param>
/// <param name="Version">The version of the draft.</param>
public sealed record LinesPart(PlanOfApproach Plan, PolicyVersion Policy, string? Edit = null, int Version = 0);

/// <summary>The form of one line.</summary>
/// <param name="Line">The line that is changed; null for a new one.</param>
/// <param name="Tried">What it would come to; null before that was asked.</param>
public sealed record LineFormPart(Guid Contract, PlanLineForm Form, PlanLineShape Shape, Guid? Line, TriedLine? Tried = null);

/// <summary>A line that is not kept, and the plan with it.</summary>
public sealed record TriedLine(ValuedLine Line, PlanOfApproach Plan);

/// <summary>The plan as its contractor sees it.</summary>
public sealed record ApproachPage
{
    public required Contract Contract { get; init; }

    public required PolicyVersion? Policy { get; init; }

    /// <summary>Whether a plan can be written now.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Whether this reader may write it.</summary>
    public required bool MayWrite { get; init; }

    internal bool IsWritable => IsOpen && MayWrite;

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

/// <summary>The version that counts, for the document.</summary>
public sealed record AgreedPlan(
    Contract Contract, string Authority, string Company, PolicyVersion Policy, VersionLine Agreed, PlanOfApproach Plan, MonthsPart Months)
{
    internal LocalDate AgreedOn => DutchDay.Of(Agreed.AnsweredAt ?? Agreed.Version.SubmittedAt);
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
