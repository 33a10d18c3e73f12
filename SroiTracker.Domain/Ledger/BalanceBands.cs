using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Ledger;

/// <summary>A range of open balances (klasse), for who may know the order of size and not the amount.</summary>
/// <param name="Code">Its code; never renamed.</param>
/// <param name="UpTo">The largest balance in it, in cents; null for the last one, which has no end.</param>
/// <param name="Nl">Its Dutch name.</param>
/// <param name="En">Its English name.</param>
public sealed record BalanceBand(string Code, Money? UpTo, string Nl, string En);

/// <summary>The ranges in which open balances are shown to partners. They follow each other and the last has no end, so that each balance has
/// one.</summary>
public sealed class BalanceBands
{
    private BalanceBands(IReadOnlyList<BalanceBand> all) => All = all;

    /// <summary>All of them, the smallest first.</summary>
    public IReadOnlyList<BalanceBand> All { get; }

    /// <summary>The range of a balance; what is below zero falls in the first.</summary>
    public BalanceBand BandOf(Money balance) => All.First(band => band.UpTo is not { } most || balance <= most);

    /// <summary>The set of these ranges.</summary>
    /// <exception cref="ArgumentException">They do not grow, or the last has an end.</exception>
    public static BalanceBands Of(IReadOnlyList<BalanceBand> bands)
    {
        if (bands.Count == 0 || bands[^1].UpTo is not null || bands.SkipLast(1).Any(band => band.UpTo is null))
            throw new ArgumentException("only the last band has no end", nameof(bands));
        return bands.SkipLast(1).Zip(bands.Skip(1)).All(pair => pair.Second.UpTo is not { } next || pair.First.UpTo < next)
            ? new(bands)
            : throw new ArgumentException("every band ends above the one before it", nameof(bands));
    }
}
