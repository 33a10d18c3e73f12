namespace SroiTracker.Domain.Shortages;

/// <summary>What a measurement changed for one programme, compared with the one before it.</summary>
public enum FigureChange
{
    /// <summary>A shortage where there was none, or where nothing was known (nieuw).</summary>
    New,

    /// <summary>The shortage is gone (opgelost).</summary>
    Solved,

    /// <summary>The same number (gelijk).</summary>
    Same,

    /// <summary>More than before (hoger).</summary>
    Higher,

    /// <summary>Fewer than before, but not gone (lager).</summary>
    Lower,

    /// <summary>The figure was not counted, so nothing can be said.</summary>
    NotCounted,
}

/// <summary>Names the change between two measurements.</summary>
public static class FigureChangeRules
{
    /// <summary>The change; a shortage that was never measured counts as none before.</summary>
    /// <param name="previous">The number before; null when it was never counted.</param>
    /// <param name="now">The number now; null when it was not counted.</param>
    public static FigureChange Of(long? previous, long? now) =>
        now is not { } count ? FigureChange.NotCounted
        : count == (previous ?? 0) ? FigureChange.Same
        : previous is null or 0 ? FigureChange.New
        : count == 0 ? FigureChange.Solved
        : count > previous ? FigureChange.Higher
        : FigureChange.Lower;
}
