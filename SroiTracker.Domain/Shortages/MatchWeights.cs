namespace SroiTracker.Domain.Shortages;

/// <summary>From this number on, so many points.</summary>
public sealed record PointsFrom(long From, int Points);

/// <summary>
/// The weights and terms of matching and alerting. They are data with a version, shown to the adviser; none follows from law.
/// </summary>
public sealed record MatchWeights
{
    /// <summary>Name of this set of weights.</summary>
    public required string Version { get; init; }

    /// <summary>Figures older than this many days may suggest, never alert.</summary>
    public required int StaleAfterDays { get; init; }

    /// <summary>Weeks that a place needs (about a bol period); with fewer left nothing is suggested.</summary>
    public required int PlacementWeeks { get; init; }

    /// <summary>Points when the figure is about the contract's own labour-market region.</summary>
    public required int OwnRegion { get; init; }

    /// <summary>Points when the figure is about the whole country.</summary>
    public required int Country { get; init; }

    /// <summary>Whether a figure about the whole country may alert; otherwise it only suggests.</summary>
    public required bool CountryMayAlert { get; init; }

    /// <summary>Points when contract and sector fit strongly.</summary>
    public required int StrongFit { get; init; }

    /// <summary>Points when contract and sector fit weakly.</summary>
    public required int WeakFit { get; init; }

    /// <summary>Points when only the general fallback (vangnet) fits.</summary>
    public required int FallbackFit { get; init; }

    /// <summary>Points taken off for every rank below the first.</summary>
    public required int RankStep { get; init; }

    /// <summary>Points when the qualification's own file (dossier) is an example of the mapping.</summary>
    public required int DossierFit { get; init; }

    /// <summary>Points when the trade (SBI) of the contractor points at the sector as well.</summary>
    public required int TradeFit { get; init; }

    /// <summary>Points when the contract already has credited placements in the sector.</summary>
    public required int EarlierPlacements { get; init; }

    /// <summary>Points when the contractor is recognised for the qualification.</summary>
    public required int Recognised { get; init; }

    /// <summary>Points when at least one place fits in the open balance.</summary>
    public required int PlaceFits { get; init; }

    /// <summary>Points for the size of the shortage.</summary>
    public required IReadOnlyList<PointsFrom> Size { get; init; }

    /// <summary>Points for the number of measured days in a row with a shortage.</summary>
    public required IReadOnlyList<PointsFrom> Persistence { get; init; }

    /// <summary>Points for a figure that is not counted; zero or fewer.</summary>
    public required int NotCounted { get; init; }

    /// <summary>How many alerts one adviser gets a day at most.</summary>
    public required int DailyBudget { get; init; }

    /// <summary>Days after a day with an alert about a contractor on which no new one is raised.</summary>
    public required int QuietDays { get; init; }

    /// <summary>Days for which a dismissed or finished alert is not raised again, unless the dismissal says otherwise.</summary>
    public required int ClosedDays { get; init; }

    /// <summary>The points of the highest step that the number reaches; none below the first step.</summary>
    public static int PointsFor(IReadOnlyList<PointsFrom> steps, long number) =>
        steps.Where(step => number >= step.From).OrderByDescending(step => step.From).FirstOrDefault()?.Points ?? 0;
}
