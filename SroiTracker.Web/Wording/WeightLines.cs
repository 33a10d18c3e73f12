using SroiTracker.Domain.Shortages;

namespace SroiTracker.Web.Wording;

/// <summary>One weight or term of matching.</summary>
/// <param name="Key">Its name in the texts, after "Weight.".</param>
/// <param name="From">The number from which it counts; null where it always does.</param>
/// <param name="Value">Points, days or a number.</param>
public sealed record WeightLine(string Key, long? From, int Value);

/// <summary>The weights of matching as lines, in the order in which they are shown.</summary>
public static class WeightLines
{
    /// <summary>What gives points.</summary>
    public static IReadOnlyList<WeightLine> Points(MatchWeights weights) =>
    [
        new(nameof(weights.OwnRegion), null, weights.OwnRegion),
        new(nameof(weights.Country), null, weights.Country),
        new(nameof(weights.StrongFit), null, weights.StrongFit),
        new(nameof(weights.WeakFit), null, weights.WeakFit),
        new(nameof(weights.FallbackFit), null, weights.FallbackFit),
        new(nameof(weights.RankStep), null, -weights.RankStep),
        new(nameof(weights.DossierFit), null, weights.DossierFit),
        new(nameof(weights.TradeFit), null, weights.TradeFit),
        new(nameof(weights.EarlierPlacements), null, weights.EarlierPlacements),
        new(nameof(weights.Recognised), null, weights.Recognised),
        new(nameof(weights.PlaceFits), null, weights.PlaceFits),
        .. weights.Size.Select(step => new WeightLine(nameof(weights.Size), step.From, step.Points)),
        .. weights.Persistence.Select(step => new WeightLine(nameof(weights.Persistence), step.From, step.Points)),
        new(nameof(weights.NotCounted), null, weights.NotCounted),
    ];

    /// <summary>What is a term and gives no points.</summary>
    public static IReadOnlyList<WeightLine> Terms(MatchWeights weights) =>
    [
        new(nameof(weights.PlacementWeeks), null, weights.PlacementWeeks),
        new(nameof(weights.StaleAfterDays), null, weights.StaleAfterDays),
        new(nameof(weights.DailyBudget), null, weights.DailyBudget),
        new(nameof(weights.QuietDays), null, weights.QuietDays),
        new(nameof(weights.ClosedDays), null, weights.ClosedDays),
    ];
}
