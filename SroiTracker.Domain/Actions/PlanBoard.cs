using NodaTime;

namespace SroiTracker.Domain.Actions;

/// <summary>Where a measure of a plan stands on the board.</summary>
public enum MeasureStanding
{
    /// <summary>Its day has passed and nobody ended it.</summary>
    Late,

    /// <summary>It is still to be done.</summary>
    Open,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>It was tried and did not bring what was wanted.</summary>
    DidNotWork,

    /// <summary>It was given up.</summary>
    Stopped,

    /// <summary>It went along to the next plan when this one ended.</summary>
    TakenAlong,
}

/// <summary>How many measures of a plan stand where.</summary>
/// <param name="Counts">The number for every standing, zero included.</param>
public sealed record PlanBoard(IReadOnlyDictionary<MeasureStanding, int> Counts)
{
    /// <summary>All measures together.</summary>
    public int All => Counts.Values.Sum();

    /// <summary>The measures that were done.</summary>
    public int Done => Counts[MeasureStanding.Done];

    /// <summary>The measures that somebody must still do, late ones included.</summary>
    public int ToDo => Counts[MeasureStanding.Open] + Counts[MeasureStanding.Late];

    /// <summary>The board of these measures.</summary>
    public static PlanBoard Of(IEnumerable<MeasureStanding> measures)
    {
        var found = measures.CountBy(standing => standing).ToDictionary();
        return new(Enum.GetValues<MeasureStanding>().ToDictionary(standing => standing, standing => found.GetValueOrDefault(standing)));
    }

    /// <summary>Where one measure stands: it is late from the day after its day, as in the queue of its owner.</summary>
    /// <param name="kind">The kind of measure, whose outcomes say what failed.</param>
    /// <param name="state">The state of the measure.</param>
    /// <param name="outcome">The code of its outcome; null while it is open and when it was given up.</param>
    /// <param name="dueOn">The day on which it must be done.</param>
    /// <param name="today">The day of asking.</param>
    public static MeasureStanding StandingOf(ActionKind kind, ActionState state, string? outcome, LocalDate? dueOn, LocalDate today) => state switch
    {
        ActionState.Stopped => MeasureStanding.Stopped,
        ActionState.Done => kind.Outcome(outcome) is { IsFailure: true } ? MeasureStanding.DidNotWork : MeasureStanding.Done,
        _ => dueOn is { } day && ActionRules.GroupOf(day, today) == QueueGroup.Late ? MeasureStanding.Late : MeasureStanding.Open,
    };
}
