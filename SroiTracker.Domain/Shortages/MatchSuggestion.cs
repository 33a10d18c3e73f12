using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Shortages;

/// <summary>Whether the contractor is a recognised training company (erkend leerbedrijf) for the qualification.</summary>
public enum Recognition
{
    /// <summary>The figure names no qualification, so recognition cannot be asked yet.</summary>
    NotAsked,

    /// <summary>Nobody looked it up yet.</summary>
    Unknown,

    /// <summary>Recognised for this qualification.</summary>
    Recognised,

    /// <summary>Not recognised yet; SBB can tell the way to get it.</summary>
    NotRecognised,
}

/// <summary>A chance (kans): an open obligation that a place for a student could serve. Advice, never a fact.</summary>
public sealed record MatchSuggestion
{
    /// <summary>The open obligation.</summary>
    public required OpenObligation Obligation { get; init; }

    /// <summary>The shortage.</summary>
    public required CurrentShortage Shortage { get; init; }

    /// <summary>The weights that gave the points.</summary>
    public required MatchWeights Weights { get; init; }

    /// <summary>The reasons in order; the points of the steps add up to the score.</summary>
    public required IReadOnlyList<RuleStep> Steps { get; init; }

    /// <summary>The sum of the points.</summary>
    public required int Score { get; init; }

    /// <summary>How well the contract fits the sector; null when the figure has no sector.</summary>
    public FitStrength? Strength { get; init; }

    /// <summary>How many places fit in the open balance, are short and can be supervised; null when the value of a place asks for a
    /// decision.</summary>
    public long? Places { get; init; }

    /// <summary>Whole weeks until the contract ends; null when the end is not known.</summary>
    public int? WeeksLeft { get; init; }

    /// <summary>Whether the contractor is recognised.</summary>
    public required Recognition Recognition { get; init; }

    /// <summary>Whether the figure is too old to alert with.</summary>
    public required bool IsStale { get; init; }

    /// <summary>Whether the weights let a figure of this kind alert; a stale figure never does.</summary>
    public required bool MayAlert { get; init; }

    /// <summary>The contract.</summary>
    public ContractId Contract => Obligation.Contract;

    /// <summary>The scope's key.</summary>
    public string Scope => Shortage.Scope.Key;
}

/// <summary>
/// The total order of suggestions: figures with a sector before totals, then the score, then contract and scope, so that no
/// two runs ever differ.
/// </summary>
public sealed class MatchOrder : IComparer<MatchSuggestion>
{
    /// <summary>The one order.</summary>
    public static readonly MatchOrder Best = new();

    /// <inheritdoc/>
    public int Compare(MatchSuggestion? x, MatchSuggestion? y)
    {
        if (x is null || y is null) return (x is null ? 1 : 0) - (y is null ? 1 : 0);
        var sector = y.Shortage.Scope.HasSector.CompareTo(x.Shortage.Scope.HasSector);
        if (sector != 0) return sector;
        var score = y.Score.CompareTo(x.Score);
        if (score != 0) return score;
        var contract = x.Contract.Value.CompareTo(y.Contract.Value);
        return contract != 0 ? contract : string.CompareOrdinal(x.Scope, y.Scope);
    }
}
